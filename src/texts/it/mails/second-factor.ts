/** The words of the mails in Italian: second factors. */
import type { secondFactor as english } from "../../en/mails/second-factor.ts";

export const secondFactor: typeof english = {
  totpActivated: {
    subject: (realm) => `Al suo account presso ${realm} è stata aggiunta un’app di autenticazione`,
    paragraphs: (realm) => [
      `D’ora in poi l’accesso al suo account presso ${realm} richiede anche un codice di un’app di autenticazione. Tutte le altre sessioni sono state chiuse e i vecchi codici di recupero non valgono più.`,
      "Se era lei, conservi i nuovi codici di recupero in un luogo sicuro.",
    ],
    button: "Non ero io",
    notes: ["Se non era lei, scelga subito una nuova password: il pulsante porta lì. Poi si rivolga al suo amministratore."],
  },

  totpRemoved: {
    subject: (realm) => `L’app di autenticazione è stata rimossa dal suo account presso ${realm}`,
    paragraphs: (realm) => [
      `L’accesso al suo account presso ${realm} non richiede più un codice di un’app di autenticazione. Tutte le altre sessioni sono state chiuse.`,
      "Se era lei, non deve fare nulla.",
    ],
    button: "Non ero io",
    notes: ["Se non era lei, scelga subito una nuova password: il pulsante porta lì."],
  },

  recoveryCodesRegenerated: {
    subject: (realm) => `Nuovi codici di recupero per il suo account presso ${realm}`,
    paragraphs: (realm) => [
      `Per il suo account presso ${realm} sono stati creati nuovi codici di recupero. Quelli vecchi non valgono più.`,
      "Se era lei, non deve fare nulla.",
    ],
    button: "Non ero io",
    notes: ["Se non era lei, scelga subito una nuova password: il pulsante porta lì."],
  },
};
