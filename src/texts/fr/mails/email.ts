/** The words of the mails in French: addresses. */
import type { email as english } from "../../en/mails/email.ts";
import { notYou, once } from "../often.ts";

export const email: typeof english = {
  emailVerify: {
    subject: (realm) => `Confirmez votre adresse e-mail pour ${realm}`,
    paragraphs: (realm) => [`Confirmez que cette adresse e-mail appartient à votre compte chez ${realm}.`],
    button: "Confirmer l’adresse",
    notes: [once, notYou],
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
      `Quelqu’un voulait faire passer un autre compte chez ${realm} à votre adresse e-mail. Vous y avez déjà un compte ; rien n’a donc été modifié.`,
      "Si c’était vous, connectez-vous avec cette adresse, ou choisissez-en une autre pour l’autre compte.",
    ],
    button: "Se connecter",
    notes: ["Si ce n’était pas vous, vous n’avez rien à faire."],
  },
};
