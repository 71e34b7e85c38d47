/** The words of the mails in Italian: the account is made, changed, ended. */
import type { account as english } from "../../en/mails/account.ts";
import { once } from "../often.ts";

export const account: typeof english = {
  accountDeletionDue: {
    subject: (realm) => `Il suo account presso ${realm} sarà eliminato`,
    paragraphs: (realm, dueOn) => [
      `Il suo account presso ${realm} sarà eliminato il ${dueOn}, con tutto ciò che contiene. Tutte le sue sessioni sono state chiuse.`,
      "Fino ad allora può riprenderlo.",
    ],
    button: "Mantieni il mio account",
    notes: ["Se non lo ha eliminato lei, lo riprenda e scelga subito una nuova password."],
  },

  accountDeactivated: {
    subject: (realm) => `Il suo account presso ${realm} è stato disattivato`,
    paragraphs: (realm) => [
      `Il suo account presso ${realm} è stato disattivato, come ha chiesto, e tutte le sue sessioni sono state chiuse.`,
      "Un amministratore può riattivarlo.",
    ],
    notes: ["Se non era lei, avvisi un amministratore."],
  },

  accountDeleted: {
    subject: (realm) => `Il suo account presso ${realm} è stato eliminato`,
    paragraphs: (realm) => [
      `Il suo account presso ${realm} è stato eliminato, con tutto ciò che conteneva. Questo è l’ultimo messaggio al riguardo.`,
    ],
    notes: ["Se non era lei, avvisi un amministratore."],
  },

  changedByAdministrator: {
    subject: (realm) => `Un amministratore ha modificato il suo account presso ${realm}`,
    paragraphs: (realm, change, reason) => [
      `Un amministratore di ${realm} ha modificato il suo account. ${change}`,
      ...(reason === null || reason === "" ? [] : [`Motivo indicato: ${reason}`]),
    ],
    changes: {
      SUSPENDED: "È sospeso: non può accedere, e tutte le sue sessioni sono state chiuse.",
      RESTORED: "Può usarlo di nuovo.",
      EMAIL_VERIFIED: "Il suo indirizzo e-mail è considerato confermato.",
      PASSWORD: "Ha bisogno di una nuova password, e tutte le sue sessioni sono state chiuse.",
      SECOND_FACTOR: "I suoi secondi fattori sono stati rimossi, e tutte le sue sessioni sono state chiuse.",
      ROLES: "Ora ha altri ruoli, e tutte le sue sessioni sono state chiuse.",
      USERNAME: "Il suo nome utente ora è un altro.",
      SESSIONS: "Tutte le sue sessioni sono state chiuse.",
    },
    button: "Vedi il mio account",
    notes: ["Se questo la sorprende, chieda a un amministratore."],
  },

  accountCreated: {
    subject: (realm) => `Ha un account presso ${realm}`,
    paragraphs: (realm) => [
      `Un amministratore ha creato per lei un account presso ${realm}.`,
      "Scelga una password; così conferma anche il suo indirizzo e-mail.",
    ],
    button: "Scegli una password",
    notes: [once, "Se non aspettava un account, ignori questo messaggio: senza il pulsante nessuno può usarlo."],
  },
};
