/** What the pages say in French: deciding about an applicant. */
import type { approval as english } from "../../en/pages/approval.ts";
import type { Said } from "../../said.ts";

export const approval: Said<typeof english> = {
  "decide.title": "Un nouveau compte ?",
  "decide.lead": "Quelqu’un demande un compte ici. À vous de décider.",
  "decide.email": "Adresse e-mail",
  "decide.username": "Nom d’utilisateur",
  "decide.asked": "Demandé",
  "decide.proven": "Confirmée",
  "decide.unproven": "Non confirmée",
  "decide.approve": "Approuver",
  "decide.reject": "Refuser",
  "decide.orReject": "Ou refuser",
  "decide.approved": "Ce compte a déjà été approuvé.",
  "decide.rejected": "Cette demande a déjà été refusée.",

  "decided.title": "Demande traitée",
  "decided.lead": "Le demandeur en est averti par e-mail.",
};
