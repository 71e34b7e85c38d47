/** The words of the mails in French: second factors. */
import type { secondFactor as english } from "../../en/mails/second-factor.ts";

export const secondFactor: typeof english = {
  totpActivated: {
    subject: (realm) => `Une application d’authentification a été ajoutée à votre compte chez ${realm}`,
    paragraphs: (realm) => [
      `Désormais, la connexion à votre compte chez ${realm} demande aussi un code d’une application d’authentification. Toutes les autres sessions ont été fermées et les anciens codes de secours ne fonctionnent plus.`,
      "Si c’était vous, gardez les nouveaux codes de secours en lieu sûr.",
    ],
    button: "Ce n’était pas moi",
    notes: [
      "Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : le bouton y mène. Adressez-vous ensuite à votre administrateur.",
    ],
  },

  totpRemoved: {
    subject: (realm) => `L’application d’authentification a été retirée de votre compte chez ${realm}`,
    paragraphs: (realm) => [
      `La connexion à votre compte chez ${realm} ne demande plus de code d’une application d’authentification. Toutes les autres sessions ont été fermées.`,
      "Si c’était vous, vous n’avez rien à faire.",
    ],
    button: "Ce n’était pas moi",
    notes: ["Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : le bouton y mène."],
  },

  recoveryCodesRegenerated: {
    subject: (realm) => `Nouveaux codes de secours pour votre compte chez ${realm}`,
    paragraphs: (realm) => [
      `De nouveaux codes de secours ont été créés pour votre compte chez ${realm}. Les anciens ne fonctionnent plus.`,
      "Si c’était vous, vous n’avez rien à faire.",
    ],
    button: "Ce n’était pas moi",
    notes: ["Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : le bouton y mène."],
  },
};
