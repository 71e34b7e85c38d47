/** What the pages say in Italian: proving again who one is. */
import type { reauthentication as english } from "../../en/pages/reauthentication.ts";
import type { Said } from "../../said.ts";

export const reauthentication: Said<typeof english> = {
  "reauthenticate.title": "È proprio lei?",
  "reauthenticate.lead": "Per la sua sicurezza, confermi ancora una volta di essere lei. Poi ripeta l’ultimo passaggio.",
  "reauthenticate.submit": "Continua",
  "reauthenticate.noPassword": "Non ha la password a portata di mano?",
  "reauthenticate.mail": "Inviami un codice",
  "reauthenticate.codeTitle": "Controlli la sua casella di posta",
  "reauthenticate.codeLead": "Le abbiamo inviato un codice. Vale dieci minuti.",
};
