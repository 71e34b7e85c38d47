/** The words of the mails in French: sessions that ended. */
import type { sessions as english } from "../../en/mails/sessions.ts";

export const sessions: typeof english = {
  sessionSurplus: {
    subject: (realm) => `Une session de votre compte chez ${realm} a été fermée au profit d’une nouvelle`,
    paragraphs: (realm, device, lastUsed) => [
      `Vous vous êtes connecté chez ${realm} alors que le nombre de sessions permis était atteint. La plus ancienne a donc été fermée : ${device}, utilisée la dernière fois le ${lastUsed}.`,
      "Si c’était vous, vous n’avez rien à faire.",
    ],
    button: "Voir mes sessions",
    notes: ["Si ce n’était pas vous, choisissez tout de suite un nouveau mot de passe : quelqu’un connaît le vôtre."],
  },

  refreshTokenReused: {
    subject: (realm) => `Une session de votre compte chez ${realm} a été fermée`,
    paragraphs: (realm) => [
      `Une application a présenté une deuxième fois une ancienne connexion de votre compte chez ${realm}. Cela peut signifier que quelqu’un l’a copiée ; nous avons donc fermé cette session.`,
      "Reconnectez-vous dans cette application. Si autre chose vous paraît étrange, choisissez un nouveau mot de passe.",
    ],
    button: "Voir mes sessions",
    notes: [],
  },
};
