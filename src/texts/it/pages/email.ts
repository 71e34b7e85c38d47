/** What the pages say in Italian: confirming and changing the address. */
import type { email as english } from "../../en/pages/email.ts";
import type { Said } from "../../said.ts";

export const email: Said<typeof english> = {
  "verify.title": "Confermi il suo indirizzo",
  "verify.lead": "Dobbiamo verificare che {email} sia suo. Il link è nel messaggio che le abbiamo inviato.",
  "verify.submit": "Invia di nuovo il messaggio",
  "verify.doneTitle": "Indirizzo confermato",
  "verify.done": "L’indirizzo {email} è confermato.",
  "verify.continue": "Vai al mio account",

  "emailChange.title": "Il suo nuovo indirizzo",
  "emailChange.lead": "Un clic, e questo indirizzo diventa quello del suo account. Le altre sessioni si chiudono.",
  "emailChange.submit": "Usa questo indirizzo",

  "emailRevert.title": "Mantenere il vecchio indirizzo",
  "emailRevert.lead":
    "Il suo account riavrà il vecchio indirizzo. Tutte le sessioni si chiudono, la password non vale più e le inviamo un link per sceglierne una nuova.",
  "emailRevert.submit": "Riprendi l’indirizzo",
};
