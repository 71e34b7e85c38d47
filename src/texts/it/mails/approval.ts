/** The words of the mails in Italian: approval by an administrator. */
import type { approval as english } from "../../en/mails/approval.ts";

export const approval: typeof english = {
  approvalNeeded: {
    subject: (realm, waiting) =>
      waiting === 1
        ? `Un account presso ${realm} attende la sua approvazione`
        : `${waiting} account presso ${realm} attendono la sua approvazione`,
    paragraphs: (realm, email, waiting) => [
      `${email} ha chiesto un account presso ${realm}.`,
      waiting === 1 ? "Attende la sua decisione." : `In tutto, ${waiting} account attendono la sua decisione.`,
    ],
    button: "Decidi su questo",
    notes: (consoleUrl, waiting) => [
      "Il link vale una volta sola, per una settimana, ed è soltanto suo: chi lo apre decide a suo nome.",
      "Per quante siano le richieste, questo messaggio arriva al massimo una volta ogni 15 minuti.",
      ...(waiting > 1 ? [`Tutti quelli in attesa: ${consoleUrl}`] : []),
    ],
  },

  signUpApproved: {
    subject: (realm) => `Il suo account presso ${realm} è stato approvato`,
    paragraphs: (realm, isUnproven) => [
      isUnproven
        ? `Un amministratore ha approvato il suo account presso ${realm}. Manca un passaggio: confermi il suo indirizzo e-mail con il link dell’altro messaggio.`
        : `Un amministratore ha approvato il suo account presso ${realm}. Ora può accedere.`,
    ],
    button: "Accedi",
    notes: [],
  },

  signUpRejected: {
    subject: (realm) => `La sua richiesta di un account presso ${realm}`,
    paragraphs: (realm, reason) => [
      `Un amministratore ha rifiutato la sua richiesta di un account presso ${realm}.`,
      ...(reason === null || reason === "" ? [] : [`Motivo indicato: ${reason}`]),
    ],
    notes: [],
  },
};
