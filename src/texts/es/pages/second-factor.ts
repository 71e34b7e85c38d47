/** What the pages say in Spanish: the second factor: authenticator apps and recovery codes. */
import type { secondFactor as english } from "../../en/pages/second-factor.ts";
import type { Said } from "../../said.ts";

export const secondFactor: Said<typeof english> = {
  "secondFactor.title": "Segundo paso",
  "secondFactor.lead": "Confirme otra vez que es usted, de una de estas formas.",
  "secondFactor.submit": "Continuar",
  "secondFactor.orRecovery": "Usar en su lugar un código de recuperación",
  "secondFactor.submitRecovery": "Usar el código de recuperación",

  "totp.title": "Segundo factor",
  "totp.lead": "Con una aplicación de autenticación, una contraseña robada no abre nada por sí sola.",
  "totp.app": "Aplicación de autenticación",
  "totp.on": "Configurada",
  "totp.off": "Sin configurar",
  "totp.enroll": "Configurar una aplicación",
  "totp.replace": "Configurar otra aplicación",
  "totp.remove": "Quitar la aplicación",
  "totp.removeLead": "Después, el inicio de sesión ya no pide el código de una aplicación. Terminan todas las demás sesiones de su cuenta.",
  "totp.scan": "Configurar la aplicación",
  "totp.scanLead":
    "Escanee la imagen con su aplicación de autenticación o escriba la clave de configuración. Después escriba el código que muestre la aplicación.",
  "totp.picture": "Código QR para su aplicación de autenticación",
  "totp.open": "Abrir en una aplicación de este dispositivo",
  "totp.secret": "Clave de configuración",
  "totp.activate": "Activar",
  "totp.again": "Espere al próximo código de la aplicación y escríbalo. O empiece de nuevo.",

  "recovery.title": "Códigos de recuperación",
  "recovery.lead":
    "Guarde estos códigos en un lugar seguro: imprímalos o guárdelos. Cada uno sustituye una vez a la aplicación. Solo se muestran ahora; los anteriores ya no sirven.",
  "recovery.save": "Guardar en un archivo",
  "recovery.done": "Los he guardado",
  "recovery.regenerate": "Nuevos códigos de recuperación",
};
