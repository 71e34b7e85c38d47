/** The words of the mails in Italian: signing up. */
import type { signUp as english } from "../../en/mails/sign-up.ts";
import { notYou, once } from "../often.ts";

export const signUp: typeof english = {
  signUpConfirm: {
    subject: (realm) => `Confermi il suo indirizzo e-mail per ${realm}`,
    paragraphs: (realm) => [`Un benvenuto da ${realm}.`, "Confermi il suo indirizzo e-mail per completare la registrazione."],
    button: "Conferma l’indirizzo",
    notes: [once, notYou],
  },

  signUpExisting: {
    subject: (realm) => `Ha già un account presso ${realm}`,
    paragraphs: (realm) => [
      `Qualcuno si è registrato presso ${realm} con il suo indirizzo e-mail. Lei vi ha già un account, quindi non è stato modificato nulla.`,
      "Se era lei, acceda come al solito.",
    ],
    button: "Accedi",
    notes: (resetUrl) => [`Password dimenticata? Ne scelga una nuova all’indirizzo ${resetUrl}`, "Se non era lei, non deve fare nulla."],
  },

  signUpWaiting: {
    subject: (realm) => `La sua richiesta di un account presso ${realm} è in attesa`,
    paragraphs: (realm) => [
      `Ha chiesto un account presso ${realm}. Un amministratore deve ancora approvarlo; le scriveremo non appena sarà fatto.`,
    ],
    notes: ["Se non era lei, non deve fare nulla."],
  },

  invitation: {
    subject: (realm) => `Ha ricevuto un invito da ${realm}`,
    paragraphs: (realm) => [`Ha ricevuto un invito ad aprire un account presso ${realm}.`],
    button: "Crea il mio account",
    notes: [once, "Se non aspettava un invito, ignori questo messaggio."],
  },
};
