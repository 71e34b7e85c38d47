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

  refreshTokenReused: {
    subject: (realm) => `Une session de votre compte chez ${realm} a été fermée`,
    paragraphs: (realm) => [
      `Une application a présenté une deuxième fois une ancienne connexion de votre compte chez ${realm}. Cela peut signifier que quelqu’un l’a copiée ; nous avons donc fermé cette session.`,
      "Reconnectez-vous dans cette application. Si autre chose vous paraît étrange, choisissez un nouveau mot de passe.",
    ],
    button: "Voir mes sessions",
    notes: [],
  },

  approvalNeeded: {
    subject: (realm, waiting) =>
      waiting === 1 ? `Un compte chez ${realm} attend votre approbation` : `${waiting} comptes chez ${realm} attendent votre approbation`,
    paragraphs: (realm, email, waiting) => [
      `${email} a demandé un compte chez ${realm}.`,
      waiting === 1 ? "Il attend votre décision." : `En tout, ${waiting} comptes attendent votre décision.`,
    ],
    button: "Décider",
    notes: ["Quel que soit le nombre de demandes, ce message arrive au plus une fois par quart d’heure."],
  },

  signUpApproved: {
    subject: (realm) => `Votre compte chez ${realm} a été approuvé`,
    paragraphs: (realm) => [`Un administrateur a approuvé votre compte chez ${realm}. Vous pouvez maintenant vous connecter.`],
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
};
