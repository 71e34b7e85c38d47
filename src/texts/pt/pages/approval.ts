/** What the pages say in Portuguese: deciding about an applicant. */
import type { approval as english } from "../../en/pages/approval.ts";
import type { Said } from "../../said.ts";

export const approval: Said<typeof english> = {
  "decide.title": "Uma nova conta?",
  "decide.lead": "Alguém pede uma conta aqui. Você decide se a concede.",
  "decide.email": "E-mail",
  "decide.username": "Nome de usuário",
  "decide.asked": "Pedida",
  "decide.proven": "Confirmado",
  "decide.unproven": "Não confirmado",
  "decide.approve": "Aprovar",
  "decide.reject": "Recusar",
  "decide.orReject": "Ou recusar",
  "decide.approved": "Esta conta já foi aprovada.",
  "decide.rejected": "Este pedido já foi recusado.",

  "decided.title": "Decidido",
  "decided.lead": "A pessoa solicitante será avisada por e-mail.",
};
