/** What the pages say in Italian: deciding about an applicant. */
import type { approval as english } from "../../en/pages/approval.ts";
import type { Said } from "../../said.ts";

export const approval: Said<typeof english> = {
  "decide.title": "Un nuovo account?",
  "decide.lead": "Qualcuno chiede un account qui. Sta a lei decidere se concederlo.",
  "decide.email": "Indirizzo e-mail",
  "decide.username": "Nome utente",
  "decide.asked": "Richiesto",
  "decide.proven": "Confermato",
  "decide.unproven": "Non confermato",
  "decide.approve": "Approva",
  "decide.reject": "Rifiuta",
  "decide.orReject": "Oppure rifiuta",
  "decide.approved": "Questo account è già stato approvato.",
  "decide.rejected": "Questa richiesta è già stata rifiutata.",

  "decided.title": "Deciso",
  "decided.lead": "Chi ha fatto la richiesta riceverà un’e-mail.",
};
