/** The words of the mails in Italian: passwords. */
import type { password as english } from "../../en/mails/password.ts";
import { notYou, once } from "../often.ts";

export const password: typeof english = {
  passwordReset: {
    subject: (realm) => `Scelga una nuova password per ${realm}`,
    paragraphs: (realm) => [
      `Qualcuno ha chiesto una nuova password per il suo account presso ${realm}.`,
      "Finché non ne sceglie una, la sua password resta quella di prima.",
    ],
    button: "Scegli una nuova password",
    notes: [once, notYou],
  },

  setPassword: {
    subject: (realm) => `Scelga una password per ${realm}`,
    paragraphs: (realm) => [`Un benvenuto da ${realm}.`, "Scelga una password; così conferma anche il suo indirizzo e-mail."],
    button: "Scegli una password",
    notes: [once, notYou],
  },

  passwordRegenerated: {
    subject: (realm) => `Una nuova password per ${realm}`,
    paragraphs: (realm, password) => [
      `Qualcuno ha chiesto una nuova password per il suo account presso ${realm}. Eccola:`,
      password,
      "Vale una volta sola, entro un’ora, poi ne sceglie una sua. Finché non la usa, la vecchia password resta quella di prima.",
    ],
    button: "Accedi",
    notes: ["Se non era lei, ignori questo messaggio e lo elimini."],
  },

  passwordChanged: {
    subject: (realm) => `La sua password per ${realm} è stata cambiata`,
    paragraphs: (realm) => [
      `La password del suo account presso ${realm} è stata cambiata e tutte le altre sessioni sono state chiuse.`,
      "Se era lei, non deve fare nulla.",
    ],
    button: "Non ero io",
    notes: ["Se non era lei, scelga subito una nuova password: il pulsante porta lì."],
  },
};
