/** The words of the mails in French: signing up. */
import type { signUp as english } from "../../en/mails/sign-up.ts";
import { notYou, once } from "../often.ts";

export const signUp: typeof english = {
  signUpConfirm: {
    subject: (realm) => `Confirmez votre adresse e-mail pour ${realm}`,
    paragraphs: (realm) => [`Bienvenue chez ${realm}.`, "Confirmez votre adresse e-mail pour terminer l’inscription."],
    button: "Confirmer l’adresse",
    notes: [once, notYou],
  },

  signUpExisting: {
    subject: (realm) => `Vous avez déjà un compte chez ${realm}`,
    paragraphs: (realm) => [
      `Quelqu’un s’est inscrit chez ${realm} avec votre adresse e-mail. Vous y avez déjà un compte ; rien n’a donc été modifié.`,
      "Si c’était vous, connectez-vous comme d’habitude.",
    ],
    button: "Se connecter",
    notes: (resetUrl) => [
      `Mot de passe oublié ? Choisissez-en un nouveau à l’adresse ${resetUrl}`,
      "Si ce n’était pas vous, vous n’avez rien à faire.",
    ],
  },

  signUpWaiting: {
    subject: (realm) => `Votre demande de compte chez ${realm} est en attente`,
    paragraphs: (realm) => [
      `Vous avez demandé un compte chez ${realm}. Un administrateur doit encore l’approuver ; nous vous écrirons dès que ce sera fait.`,
    ],
    notes: ["Si ce n’était pas vous, vous n’avez rien à faire."],
  },

  invitation: {
    subject: (realm) => `Vous êtes invité chez ${realm}`,
    paragraphs: (realm) => [`Vous êtes invité à ouvrir un compte chez ${realm}.`],
    button: "Créer mon compte",
    notes: [once, "Si vous n’attendiez pas d’invitation, ignorez cet e-mail."],
  },
};
