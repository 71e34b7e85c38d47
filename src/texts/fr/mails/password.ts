/** The words of the mails in French: passwords. */
import type { password as english } from "../../en/mails/password.ts";
import { notYou, once } from "../often.ts";

export const password: typeof english = {
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
    paragraphs: (realm) => [`Bienvenue chez ${realm}.`, "Choisissez un mot de passe ; cela confirme aussi votre adresse e-mail."],
    button: "Choisir un mot de passe",
    notes: [once, notYou],
  },

  passwordRegenerated: {
    subject: (realm) => `Un nouveau mot de passe pour ${realm}`,
    paragraphs: (realm, password) => [
      `Quelqu’un a demandé un nouveau mot de passe pour votre compte chez ${realm}. Le voici :`,
      password,
      "Il ne fonctionne qu’une fois, dans l’heure ; vous en choisissez ensuite un à vous. Tant que vous ne l’utilisez pas, votre ancien mot de passe reste valable.",
    ],
    button: "Se connecter",
    notes: ["Si ce n’était pas vous, ignorez cet e-mail et supprimez-le."],
  },

  passwordChanged: {
    subject: (realm) => `Votre mot de passe pour ${realm} a été modifié`,
    paragraphs: (realm) => [
      `Le mot de passe de votre compte chez ${realm} a été modifié et toutes les autres sessions ont été fermées.`,
      "Si c’était vous, vous n’avez rien à faire.",
    ],
    button: "Ce n’était pas moi",
    notes: ["Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : le bouton y mène."],
  },
};
