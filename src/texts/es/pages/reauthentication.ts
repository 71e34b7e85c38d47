/** What the pages say in Spanish: proving again who one is. */
import type { reauthentication as english } from "../../en/pages/reauthentication.ts";
import type { Said } from "../../said.ts";

export const reauthentication: Said<typeof english> = {
  "reauthenticate.title": "¿Es usted?",
  "reauthenticate.lead": "Por su seguridad, confirme otra vez que es usted. Después repita el último paso.",
  "reauthenticate.submit": "Continuar",
  "reauthenticate.noPassword": "¿No tiene a mano la contraseña?",
  "reauthenticate.mail": "Enviarme un código por correo",
  "reauthenticate.codeTitle": "Revise su correo",
  "reauthenticate.codeLead": "Le hemos enviado un código. Sirve durante diez minutos.",
};
