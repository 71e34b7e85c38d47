/** What the pages say in Dutch: deciding about an applicant. */
import type { approval as english } from "../../en/pages/approval.ts";
import type { Said } from "../../said.ts";

export const approval: Said<typeof english> = {
  "decide.title": "Een nieuw account?",
  "decide.lead": "Iemand vraagt hier om een account. U beslist of die het krijgt.",
  "decide.email": "E-mailadres",
  "decide.username": "Gebruikersnaam",
  "decide.asked": "Aangevraagd",
  "decide.proven": "Bevestigd",
  "decide.unproven": "Niet bevestigd",
  "decide.approve": "Goedkeuren",
  "decide.reject": "Afwijzen",
  "decide.orReject": "Of afwijzen",
  "decide.approved": "Dit account is al goedgekeurd.",
  "decide.rejected": "Deze aanvraag is al afgewezen.",

  "decided.title": "Beslist",
  "decided.lead": "De aanvrager krijgt bericht per e-mail.",
};
