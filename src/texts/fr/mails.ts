/** The words of the mails, in French. */
import type { MailTexts } from "../en/mails.ts";

const notYou = "Si ce n’était pas vous, ignorez ce message : rien ne se passe sans le bouton.";
const once = "Le lien ne fonctionne qu’une fois et pour un temps limité.";

export const mails: MailTexts = {
  linkHint: "Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :",

  signUpConfirm: {
    subject: (realm) => `Confirmez votre adresse e-mail pour ${realm}`,
    paragraphs: (realm) => [`Bienvenue chez ${realm}.`, "Confirmez votre adresse e-mail pour terminer l’inscription."],
    button: "Confirmer l’adresse",
    notes: [once, notYou],
  },

  signUpExisting: {
    subject: (realm) => `Vous avez déjà un compte chez ${realm}`,
    paragraphs: (realm) => [
      `Quelqu’un s’est inscrit chez ${realm} avec votre adresse e-mail. Vous y avez déjà un compte ; rien n’a donc été modifié.`,
      "Si c’était vous, connectez-vous comme d’habitude.",
    ],
    button: "Se connecter",
    notes: (resetUrl) => [
      `Mot de passe oublié ? Choisissez-en un nouveau à l’adresse ${resetUrl}`,
      "Si ce n’était pas vous, vous n’avez rien à faire.",
    ],
  },

  emailVerify: {
    subject: (realm) => `Confirmez votre adresse e-mail pour ${realm}`,
    paragraphs: (realm) => [`Confirmez que cette adresse e-mail appartient à votre compte chez ${realm}.`],
    button: "Confirmer l’adresse",
    notes: [once, notYou],
  },

  passwordReset: {
    subject: (realm) => `Choisissez un nouveau mot de passe pour ${realm}`,
    paragraphs: (realm) => [
      `Quelqu’un a demandé un nouveau mot de passe pour votre compte chez ${realm}.`,
      "Tant que vous n’en choisissez pas un, votre mot de passe reste le même.",
    ],
    button: "Choisir un nouveau mot de passe",
    notes: [once, notYou],
  },

  setPassword: {
    subject: (realm) => `Choisissez un mot de passe pour ${realm}`,
    paragraphs: (realm) => [`Bienvenue chez ${realm}.`, "Choisissez un mot de passe ; cela confirme aussi votre adresse e-mail."],
    button: "Choisir un mot de passe",
    notes: [once, notYou],
  },

  emailSignIn: {
    subject: (realm) => `Connexion à ${realm}`,
    paragraphs: (realm, code) => [
      `Quelqu’un, sans doute vous, veut se connecter à ${realm} avec cette adresse.`,
      `Utilisez le bouton, ou saisissez ce code sur la page qui le demande : ${code}`,
    ],
    button: "Se connecter",
    notes: [
      "Le lien et le code ne fonctionnent qu’une fois, pendant dix minutes.",
      "Ne donnez jamais ce code à personne : nous ne le demandons pas, même au téléphone.",
      "Si ce n’était pas vous, ignorez ce message : personne n’entre sans lui.",
    ],
  },

  passwordRegenerated: {
    subject: (realm) => `Un nouveau mot de passe pour ${realm}`,
    paragraphs: (realm, password) => [
      `Quelqu’un a demandé un nouveau mot de passe pour votre compte chez ${realm}. Le voici :`,
      password,
      "Il ne fonctionne qu’une fois, dans l’heure ; vous en choisissez ensuite un à vous. Tant que vous ne l’utilisez pas, votre ancien mot de passe reste valable.",
    ],
    button: "Se connecter",
    notes: ["Si ce n’était pas vous, ignorez ce message et supprimez-le."],
  },

  emailChange: {
    subject: (realm) => `Confirmez votre nouvelle adresse e-mail pour ${realm}`,
    paragraphs: (realm) => [`Confirmez que cette adresse e-mail doit devenir celle de votre compte chez ${realm}.`],
    button: "Utiliser cette adresse",
    notes: [once, notYou],
  },

  emailChangeNotice: {
    subject: (realm) => `Votre adresse e-mail pour ${realm} va changer`,
    paragraphs: (realm, email) => [
      `Quelqu’un a demandé que votre compte chez ${realm} passe à l’adresse ${email}.`,
      "Si c’était vous, vous n’avez rien à faire ici.",
    ],
    button: "Ce n’était pas moi",
    notes: [
      "Pendant sept jours, le bouton rend cette adresse à votre compte, ferme toutes les sessions et vous laisse choisir un nouveau mot de passe.",
    ],
  },

  emailChangeTaken: {
    subject: (realm) => `Vous avez déjà un compte chez ${realm}`,
    paragraphs: (realm) => [
      `Quelqu’un voulait faire passer un autre compte chez ${realm} à votre adresse e-mail. Vous y avez déjà un compte ; rien n’a donc été modifié.`,
      "Si c’était vous, connectez-vous avec cette adresse, ou choisissez-en une autre pour l’autre compte.",
    ],
    button: "Se connecter",
    notes: ["Si ce n’était pas vous, vous n’avez rien à faire."],
  },

  passwordChanged: {
    subject: (realm) => `Votre mot de passe pour ${realm} a été modifié`,
    paragraphs: (realm) => [
      `Le mot de passe de votre compte chez ${realm} a été modifié et toutes les autres sessions ont été fermées.`,
      "Si c’était vous, vous n’avez rien à faire.",
    ],
    button: "Ce n’était pas moi",
    notes: ["Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : le bouton y mène."],
  },

  accountLocked: {
    subject: (realm) => `Trop de mots de passe erronés pour votre compte chez ${realm}`,
    paragraphs: (realm) => [
      `Quelqu’un a saisi trop de mots de passe erronés pour votre compte chez ${realm}. Pendant un moment, la connexion depuis un appareil inconnu est refusée, même avec le bon.`,
      "Si c’était vous, attendez un peu ou choisissez dès maintenant un nouveau mot de passe.",
    ],
    button: "Choisir un nouveau mot de passe",
    notes: ["Si ce n’était pas vous, votre mot de passe a tenu. Un second facteur vous protège même si quelqu’un l’apprend."],
  },

  wrongCodes: {
    subject: (realm) => `Codes erronés pour votre compte chez ${realm}`,
    paragraphs: (realm) => [
      `Quelqu’un a donné le bon mot de passe de votre compte chez ${realm}, puis plusieurs codes erronés.`,
      "Si c’était vous, essayez le code le plus récent de votre application ou un code de secours.",
    ],
    button: "Ce n’était pas moi",
    notes: ["Si ce n’était pas vous, quelqu’un connaît votre mot de passe. Choisissez-en tout de suite un nouveau : le bouton y mène."],
  },

  totpActivated: {
    subject: (realm) => `Une application d’authentification a été ajoutée à votre compte chez ${realm}`,
    paragraphs: (realm) => [
      `Désormais, la connexion à votre compte chez ${realm} demande aussi un code d’une application d’authentification. Toutes les autres sessions ont été fermées et les anciens codes de secours ne fonctionnent plus.`,
      "Si c’était vous, gardez les nouveaux codes de secours en lieu sûr.",
    ],
    button: "Ce n’était pas moi",
    notes: [
      "Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : le bouton y mène. Adressez-vous ensuite à votre administrateur.",
    ],
  },

  totpRemoved: {
    subject: (realm) => `L’application d’authentification a été retirée de votre compte chez ${realm}`,
    paragraphs: (realm) => [
      `La connexion à votre compte chez ${realm} ne demande plus de code d’une application d’authentification. Toutes les autres sessions ont été fermées.`,
      "Si c’était vous, vous n’avez rien à faire.",
    ],
    button: "Ce n’était pas moi",
    notes: ["Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : le bouton y mène."],
  },

  recoveryCodesRegenerated: {
    subject: (realm) => `Nouveaux codes de secours pour votre compte chez ${realm}`,
    paragraphs: (realm) => [
      `De nouveaux codes de secours ont été créés pour votre compte chez ${realm}. Les anciens ne fonctionnent plus.`,
      "Si c’était vous, vous n’avez rien à faire.",
    ],
    button: "Ce n’était pas moi",
    notes: ["Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : le bouton y mène."],
  },

  reauthenticationCode: {
    subject: (realm) => `Votre code pour ${realm}`,
    paragraphs: (realm, code) => [`Le code pour continuer chez ${realm} est : ${code}`, "Il fonctionne une fois, pendant dix minutes."],
    notes: [
      "Si vous ne l’avez pas demandé, quelqu’un est connecté à votre compte : choisissez un nouveau mot de passe. Ne donnez ce code à personne.",
    ],
  },

  passkeyRegistered: {
    subject: (realm) => `Une clé d’accès a été ajoutée à votre compte ${realm}`,
    paragraphs: (realm, name) => [
      `La clé d’accès « ${name} » permet désormais de se connecter à votre compte ${realm}. Toutes les autres sessions ont été fermées.`,
      "Si c’était vous, il n’y a rien à faire.",
    ],
    button: "Voir mes clés d’accès",
    notes: ["Si ce n’était pas vous, retirez cette clé tout de suite et choisissez un nouveau mot de passe."],
  },

  passkeyRemoved: {
    subject: (realm) => `Une clé d’accès a été retirée de votre compte ${realm}`,
    paragraphs: (realm, name) => [
      `La clé d’accès « ${name} » ne permet plus de se connecter à votre compte ${realm}. Toutes les autres sessions ont été fermées.`,
      "Si c’était vous, il n’y a rien à faire.",
    ],
    button: "Voir mes clés d’accès",
    notes: ["Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe."],
  },

  passkeyRefused: {
    subject: (realm) => `Une clé d’accès de votre compte ${realm} a été refusée`,
    paragraphs: (realm, name) => [
      `Quelqu’un a utilisé la clé d’accès « ${name} » de votre compte ${realm}, mais elle comptait moins d’utilisations qu’auparavant. Il en existe peut-être une copie : elle a donc été refusée.`,
      "Retirez cette clé, puis ajoutez-la de nouveau.",
    ],
    button: "Voir mes clés d’accès",
    notes: ["Si vous n’avez pas essayé de vous connecter, quelqu’un d’autre détient peut-être la copie."],
  },

  sessionSurplus: {
    subject: (realm) => `Une session de votre compte chez ${realm} a été fermée par une nouvelle`,
    paragraphs: (realm, device, lastUsed) => [
      `Vous vous êtes connecté chez ${realm} alors que le nombre de sessions permis était atteint. La plus ancienne a donc été fermée : ${device}, utilisée la dernière fois le ${lastUsed}.`,
      "Si c’était vous, il n’y a rien à faire.",
    ],
    button: "Voir mes sessions",
    notes: ["Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : quelqu’un connaît le vôtre."],
  },

  refreshTokenReused: {
    subject: (realm) => `Une session de votre compte chez ${realm} a été fermée`,
    paragraphs: (realm) => [
      `Une application a présenté une deuxième fois une ancienne connexion de votre compte chez ${realm}. Cela peut signifier que quelqu’un l’a copiée ; nous avons donc fermé cette session.`,
      "Reconnectez-vous dans cette application. Si autre chose vous paraît étrange, choisissez un nouveau mot de passe.",
    ],
    button: "Voir mes sessions",
    notes: [],
  },

  accountDeletionDue: {
    subject: (realm) => `Votre compte chez ${realm} va être supprimé`,
    paragraphs: (realm, dueOn) => [
      `Votre compte chez ${realm} sera supprimé le ${dueOn}, avec tout ce qu’il contient. Toutes ses sessions ont été fermées.`,
      "D’ici là, vous pouvez le reprendre.",
    ],
    button: "Garder mon compte",
    notes: ["Si ce n’est pas vous qui l’avez supprimé, reprenez-le et choisissez aussitôt un nouveau mot de passe."],
  },

  accountDeactivated: {
    subject: (realm) => `Votre compte chez ${realm} a été désactivé`,
    paragraphs: (realm) => [
      `Votre compte chez ${realm} est hors service, comme vous l’avez demandé, et toutes ses sessions ont été fermées.`,
      "Un administrateur peut le remettre en service.",
    ],
    notes: ["Si ce n’était pas vous, prévenez un administrateur."],
  },

  accountDeleted: {
    subject: (realm) => `Votre compte chez ${realm} a été supprimé`,
    paragraphs: (realm) => [
      `Votre compte chez ${realm} a été supprimé, avec tout ce qu’il contenait. Ce message est le dernier à son sujet.`,
    ],
    notes: ["Si ce n’était pas vous, prévenez un administrateur."],
  },

  changedByAdministrator: {
    subject: (realm) => `Un administrateur a modifié votre compte chez ${realm}`,
    paragraphs: (realm, change, reason) => [
      `Un administrateur de ${realm} a modifié votre compte. ${change}`,
      ...(reason === null || reason === "" ? [] : [`La raison indiquée : ${reason}`]),
    ],
    changes: {
      SUSPENDED: "Il est suspendu : vous ne pouvez plus vous connecter et toutes ses sessions ont été fermées.",
      RESTORED: "Vous pouvez de nouveau l’utiliser.",
      EMAIL_VERIFIED: "Votre adresse e-mail est considérée comme confirmée.",
      PASSWORD: "Il vous faut un nouveau mot de passe et toutes vos sessions ont été fermées.",
      SECOND_FACTOR: "Vos seconds facteurs ont été retirés et toutes vos sessions ont été fermées.",
      ROLES: "Vous avez désormais d’autres rôles et toutes vos sessions ont été fermées.",
      USERNAME: "Votre nom d’utilisateur a changé.",
      SESSIONS: "Toutes vos sessions ont été fermées.",
    },
    button: "Voir mon compte",
    notes: ["Si cela vous surprend, demandez à un administrateur."],
  },

  accountCreated: {
    subject: (realm) => `Vous avez un compte chez ${realm}`,
    paragraphs: (realm) => [
      `Un administrateur a créé pour vous un compte chez ${realm}.`,
      "Choisissez un mot de passe ; cela confirme aussi votre adresse e-mail.",
    ],
    button: "Choisir un mot de passe",
    notes: [once, "Si vous n’attendiez pas de compte, ignorez ce message : personne ne peut l’utiliser sans le bouton."],
  },

  approvalNeeded: {
    subject: (realm, waiting) =>
      waiting === 1 ? `Un compte chez ${realm} attend votre approbation` : `${waiting} comptes chez ${realm} attendent votre approbation`,
    paragraphs: (realm, email, waiting) => [
      `${email} a demandé un compte chez ${realm}.`,
      waiting === 1 ? "Il attend votre décision." : `En tout, ${waiting} comptes attendent votre décision.`,
    ],
    button: "Décider pour ce compte",
    notes: (consoleUrl, waiting) => [
      "Le lien ne fonctionne qu’une fois, pendant une semaine, et n’est que pour vous : quiconque l’ouvre décide en votre nom.",
      "Quel que soit le nombre de demandes, ce message arrive au plus une fois par quart d’heure.",
      ...(waiting > 1 ? [`Toutes les demandes : ${consoleUrl}`] : []),
    ],
  },

  signUpApproved: {
    subject: (realm) => `Votre compte chez ${realm} a été approuvé`,
    paragraphs: (realm, isUnproven) => [
      isUnproven
        ? `Un administrateur a approuvé votre compte chez ${realm}. Il reste une étape : confirmez votre adresse e-mail avec le lien de l’autre message.`
        : `Un administrateur a approuvé votre compte chez ${realm}. Vous pouvez maintenant vous connecter.`,
    ],
    button: "Se connecter",
    notes: [],
  },

  signUpRejected: {
    subject: (realm) => `Votre demande de compte chez ${realm}`,
    paragraphs: (realm, reason) => [
      `Un administrateur a refusé votre demande de compte chez ${realm}.`,
      ...(reason === null || reason === "" ? [] : [`Motif indiqué : ${reason}`]),
    ],
    notes: [],
  },

  signUpWaiting: {
    subject: (realm) => `Votre demande de compte chez ${realm} est en attente`,
    paragraphs: (realm) => [
      `Vous avez demandé un compte chez ${realm}. Un administrateur doit encore l’approuver ; nous vous écrirons dès que ce sera fait.`,
    ],
    notes: ["Si ce n’était pas vous, vous n’avez rien à faire."],
  },

  invitation: {
    subject: (realm) => `Vous êtes invité chez ${realm}`,
    paragraphs: (realm) => [`Vous êtes invité à ouvrir un compte chez ${realm}.`],
    button: "Créer mon compte",
    notes: [once, "Si vous n’attendiez pas d’invitation, ignorez ce message."],
  },
};
