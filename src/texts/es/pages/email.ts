/** What the pages say in Spanish: confirming and changing the address. */
import type { email as english } from "../../en/pages/email.ts";
import type { Said } from "../../said.ts";

export const email: Said<typeof english> = {
  "verify.title": "Confirme su dirección",
  "verify.lead": "Tenemos que comprobar que {email} es suya. El enlace está en el mensaje que le hemos enviado.",
  "verify.submit": "Enviar el mensaje de nuevo",
  "verify.doneTitle": "Dirección confirmada",
  "verify.done": "La dirección {email} está confirmada.",
  "verify.continue": "Ir a mi cuenta",

  "emailChange.title": "Su nueva dirección",
  "emailChange.lead": "Un clic, y esta dirección será la de su cuenta. Las demás sesiones se cierran.",
  "emailChange.submit": "Usar esta dirección",

  "emailRevert.title": "Conservar su dirección anterior",
  "emailRevert.lead":
    "Su cuenta recupera su dirección anterior. Se cierran todas las sesiones, la contraseña deja de servir y le enviamos un enlace para elegir otra.",
  "emailRevert.submit": "Recuperar la dirección",
};
