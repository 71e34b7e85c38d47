/** What the pages say in Spanish: choosing a password. */
import type { password as english } from "../../en/pages/password.ts";
import type { Said } from "../../said.ts";

export const password: Said<typeof english> = {
  "changePassword.title": "Elija una nueva contraseña",
  "changePassword.lead": "Antes de continuar, esta cuenta necesita una nueva contraseña. Sus demás sesiones se cierran.",
  "changePassword.submit": "Guardar y continuar",

  "reset.title": "¿Ha olvidado su contraseña?",
  "reset.lead": "Escriba su correo electrónico. Le enviamos un enlace para elegir una nueva contraseña.",
  "reset.submit": "Enviar el enlace",

  "resetConfirm.title": "Elija una nueva contraseña",
  "resetConfirm.lead": "Con ella se cierran todas las sesiones de su cuenta.",
  "resetConfirm.submit": "Guardar la contraseña",

  "setPassword.title": "Elija una contraseña",
  "setPassword.lead": "También confirma su correo electrónico.",
  "setPassword.submit": "Guardar la contraseña",
};
