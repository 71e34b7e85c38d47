/** The words of the mails in Italian: addresses. */
import type { email as english } from "../../en/mails/email.ts";
import { notYou, once } from "../often.ts";

export const email: typeof english = {
  emailVerify: {
    subject: (realm) => `Confermi il suo indirizzo e-mail per ${realm}`,
    paragraphs: (realm) => [`Confermi che questo indirizzo e-mail appartiene al suo account presso ${realm}.`],
    button: "Conferma l’indirizzo",
    notes: [once, notYou],
  },

  emailChange: {
    subject: (realm) => `Confermi il suo nuovo indirizzo e-mail per ${realm}`,
    paragraphs: (realm) => [`Confermi che questo indirizzo e-mail deve diventare quello del suo account presso ${realm}.`],
    button: "Usa questo indirizzo",
    notes: [once, notYou],
  },

  emailChangeNotice: {
    subject: (realm) => `Il suo indirizzo e-mail per ${realm} sta per cambiare`,
    paragraphs: (realm, email) => [
      `Qualcuno ha chiesto che il suo account presso ${realm} passi all’indirizzo ${email}.`,
      "Se era lei, qui non deve fare nulla.",
    ],
    button: "Non ero io",
    notes: [
      "Per sette giorni il pulsante restituisce questo indirizzo al suo account, chiude tutte le sessioni e le fa scegliere una nuova password.",
    ],
  },

  emailChangeTaken: {
    subject: (realm) => `Ha già un account presso ${realm}`,
    paragraphs: (realm) => [
      `Qualcuno voleva passare un altro account presso ${realm} al suo indirizzo e-mail. Lei ha già un account con questo indirizzo, quindi non è stato modificato nulla.`,
      "Se era lei, acceda con questo indirizzo, o ne scelga un altro per l’altro account.",
    ],
    button: "Accedi",
    notes: ["Se non era lei, non deve fare nulla."],
  },
};
