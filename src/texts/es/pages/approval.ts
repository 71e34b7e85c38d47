/** What the pages say in Spanish: deciding about an applicant. */
import type { approval as english } from "../../en/pages/approval.ts";
import type { Said } from "../../said.ts";

export const approval: Said<typeof english> = {
  "decide.title": "¿Una cuenta nueva?",
  "decide.lead": "Alguien pide una cuenta aquí. Usted decide si se le concede.",
  "decide.email": "Correo electrónico",
  "decide.username": "Nombre de usuario",
  "decide.asked": "Solicitada",
  "decide.proven": "Confirmado",
  "decide.unproven": "Sin confirmar",
  "decide.approve": "Aprobar",
  "decide.reject": "Rechazar",
  "decide.orReject": "O rechazarla",
  "decide.approved": "Esta cuenta ya ha sido aprobada.",
  "decide.rejected": "Esta solicitud ya ha sido rechazada.",

  "decided.title": "Resuelto",
  "decided.lead": "Se avisará por correo a la persona solicitante.",
};
