/** What the pages say in German: deciding about an applicant. */
import type { approval as english } from "../../en/pages/approval.ts";
import type { Said } from "../../said.ts";

export const approval: Said<typeof english> = {
  "decide.title": "Ein neues Konto?",
  "decide.lead": "Jemand bittet hier um ein Konto. Sie entscheiden darüber.",
  "decide.email": "E-Mail-Adresse",
  "decide.username": "Benutzername",
  "decide.asked": "Beantragt",
  "decide.proven": "Bestätigt",
  "decide.unproven": "Nicht bestätigt",
  "decide.approve": "Freigeben",
  "decide.reject": "Ablehnen",
  "decide.orReject": "Oder ablehnen",
  "decide.approved": "Dieses Konto wurde bereits freigegeben.",
  "decide.rejected": "Dieser Antrag wurde bereits abgelehnt.",

  "decided.title": "Entschieden",
  "decided.lead": "Die antragstellende Person erfährt es per E-Mail.",
};
