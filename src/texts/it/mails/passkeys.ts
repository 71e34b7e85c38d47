/** The words of the mails in Italian: passkeys. */
import type { passkeys as english } from "../../en/mails/passkeys.ts";

export const passkeys: typeof english = {
  passkeyRegistered: {
    subject: (realm) => `Al suo account presso ${realm} è stata aggiunta una passkey`,
    paragraphs: (realm, name) => [
      `La passkey «${name}» ora permette di accedere al suo account presso ${realm}. Tutte le altre sessioni sono state chiuse.`,
      "Se era lei, non deve fare nulla.",
    ],
    button: "Vedi le mie passkey",
    notes: ["Se non era lei, rimuova subito la passkey e scelga una nuova password."],
  },

  passkeyRemoved: {
    subject: (realm) => `Dal suo account presso ${realm} è stata rimossa una passkey`,
    paragraphs: (realm, name) => [
      `La passkey «${name}» non permette più di accedere al suo account presso ${realm}. Tutte le altre sessioni sono state chiuse.`,
      "Se era lei, non deve fare nulla.",
    ],
    button: "Vedi le mie passkey",
    notes: ["Se non era lei, scelga subito una nuova password."],
  },

  passkeyRefused: {
    subject: (realm) => `Una passkey del suo account presso ${realm} è stata rifiutata`,
    paragraphs: (realm, name) => [
      `Qualcuno ha usato la passkey «${name}» del suo account presso ${realm}, ma questa contava meno utilizzi di prima. Può significare che ne esiste una copia, perciò è stata rifiutata.`,
      "Rimuova questa passkey e la aggiunga di nuovo.",
    ],
    button: "Vedi le mie passkey",
    notes: ["Se non ha provato ad accedere, forse qualcun altro ne ha la copia."],
  },
};
