/** The words of the mails in French: the account is made, changed, ended. */
import type { account as english } from "../../en/mails/account.ts";
import { once } from "../often.ts";

export const account: typeof english = {
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
      `Votre compte chez ${realm} a été désactivé, comme vous l’avez demandé, et toutes ses sessions ont été fermées.`,
      "Un administrateur peut le réactiver.",
    ],
    notes: ["Si ce n’était pas vous, prévenez un administrateur."],
  },

  accountDeleted: {
    subject: (realm) => `Votre compte chez ${realm} a été supprimé`,
    paragraphs: (realm) => [
      `Votre compte chez ${realm} a été supprimé, avec tout ce qu’il contenait. Cet e-mail est le dernier à son sujet.`,
    ],
    notes: ["Si ce n’était pas vous, prévenez un administrateur."],
  },

  changedByAdministrator: {
    subject: (realm) => `Un administrateur a modifié votre compte chez ${realm}`,
    paragraphs: (realm, change, reason) => [
      `Un administrateur de ${realm} a modifié votre compte. ${change}`,
      ...(reason === null || reason === "" ? [] : [`Motif indiqué : ${reason}`]),
    ],
    changes: {
      SUSPENDED: "Il est suspendu : vous ne pouvez plus vous connecter et toutes ses sessions ont été fermées.",
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
      "Choisissez un mot de passe ; cela confirme aussi votre adresse e-mail.",
    ],
    button: "Choisir un mot de passe",
    notes: [once, "Si vous n’attendiez pas de compte, ignorez cet e-mail : personne ne peut l’utiliser sans le bouton."],
  },
};
