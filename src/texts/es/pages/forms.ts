/** What the pages say in Spanish: the kinds of fields there are (`field.…`), their hints, and what is missing in them. */
import type { forms as english } from "../../en/pages/forms.ts";
import type { Said } from "../../said.ts";

export const forms: Said<typeof english> = {
  "field.email": "Correo electrónico",
  "field.username": "Nombre de usuario",
  "field.identifier": "Correo electrónico o nombre de usuario",
  "field.identifierEmail": "Correo electrónico",
  "field.newEmail": "Nuevo correo electrónico",
  "field.password": "Contraseña",
  "field.currentPassword": "Contraseña actual",
  "field.newPassword": "Nueva contraseña",
  "field.chosenPassword": "Contraseña",
  "field.totpCode": "Código de la aplicación",
  "field.recoveryCode": "Código de recuperación",
  "field.mailedCode": "Código recibido por correo",
  "field.locale": "Idioma",
  "field.passkeyName": "Nombre de la llave de acceso",
  "field.reason": "Motivo",

  "hint.reason": "Lo leerá la persona solicitante.",
  "hint.newPassword": "{minLength} caracteres o más. Unas cuantas palabras sin relación entre sí dan una buena.",
  "password.more": "{count} más",
  "password.enough": "Longitud suficiente",
  "hint.totpCode": "Seis cifras, nuevas cada 30 segundos.",
  "hint.recoveryCode": "Uno de los códigos que guardó. Cada uno sirve una sola vez.",
  "hint.username": "Letras, cifras, puntos, guiones y guiones bajos.",

  "missing.email": "Escriba su correo electrónico.",
  "missing.username": "Escriba un nombre de usuario.",
  "missing.identifier": "Escriba su correo electrónico o su nombre de usuario.",
  "missing.identifierEmail": "Escriba su correo electrónico.",
  "missing.newEmail": "Escriba el nuevo correo electrónico.",
  "missing.password": "Escriba su contraseña.",
  "missing.currentPassword": "Escriba su contraseña actual.",
  "missing.newPassword": "Escriba una nueva contraseña.",
  "missing.chosenPassword": "Elija una contraseña.",
  "missing.totpCode": "Escriba el código de su aplicación.",
  "missing.recoveryCode": "Escriba un código de recuperación.",
  "missing.mailedCode": "Escriba el código recibido por correo.",
  "missing.locale": "Elija un idioma.",
  "missing.passkeyName": "Dé un nombre a la llave de acceso.",
  "missing.reason": "Indique un motivo.",

  "summary.title": "Revise lo siguiente",
  "summary.formLapsed": "Este formulario había caducado. No se ha enviado nada: revíselo y envíelo de nuevo.",

  "captcha.working": "Comprobando que es usted una persona…",
  "captcha.done": "Listo: puede continuar.",
  "captcha.failed": "No se ha podido hacer la comprobación. Envíe el formulario para intentarlo de nuevo.",
  "captcha.noScript": "Este formulario necesita JavaScript para comprobar que es usted una persona.",
};
