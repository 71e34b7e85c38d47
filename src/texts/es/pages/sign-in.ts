/** What the pages say in Spanish: signing in and out. */
import type { signIn as english } from "../../en/pages/sign-in.ts";
import type { Said } from "../../said.ts";

export const signIn: Said<typeof english> = {
  "signIn.title": "Iniciar sesión",
  "signIn.submit": "Iniciar sesión",
  "signIn.forgot": "¿Ha olvidado su contraseña?",
  "signIn.byMail": "Iniciar sesión por correo",
  "signIn.noAccount": "¿Todavía no tiene cuenta?",
  "signIn.signUp": "Cree una",
  "signIn.passkey": "Usar una llave de acceso",

  "emailSignIn.title": "Iniciar sesión por correo",
  "emailSignIn.lead": "Escriba su correo electrónico. Le enviamos un enlace y un código para iniciar sesión.",
  "emailSignIn.submit": "Enviar el mensaje",
  "emailSignIn.password": "Iniciar sesión con contraseña",

  "emailCode.title": "Revise su correo",
  "emailCode.lead":
    "Si la dirección pertenece a una cuenta, va en camino un mensaje. Abra el enlace que contiene o escriba aquí su código.",
  "emailCode.submit": "Iniciar sesión",

  "emailConfirm.title": "Iniciar sesión",
  "emailConfirm.lead": "Un clic, y la sesión queda iniciada en este navegador.",
  "emailConfirm.submit": "Iniciar sesión",

  "nextStep.title": "Inicio de sesión sin terminar",
  "nextStep.lead": "Falta un paso. Empiece de nuevo y siga todos los pasos en este navegador.",

  "signOut.title": "¿Cerrar la sesión?",
  "signOut.lead": "Solo cierra la sesión de este navegador.",
  "signOut.submit": "Cerrar sesión",
  "signOut.stay": "Mantener la sesión",
};
