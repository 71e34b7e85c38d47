/** What the pages say in Spanish: signing up and confirming the address. */
import type { signUp as english } from "../../en/pages/sign-up.ts";
import type { Said } from "../../said.ts";

export const signUp: Said<typeof english> = {
  "signUp.title": "Cree su cuenta",
  "signUp.submit": "Crear cuenta",
  "signUp.haveAccount": "¿Ya tiene una cuenta?",
  "signUp.signIn": "Iniciar sesión",
  "signUp.closed": "Por ahora no se abren cuentas nuevas aquí.",
  "signUp.approval": "Un administrador revisa cada cuenta nueva antes de que pueda usarse.",
  "signUp.invited": "Ha recibido una invitación. Su cuenta estará lista en cuanto elija cómo iniciar sesión.",
  "signUp.inviteOnly": "Aquí las cuentas nuevas se abren solo por invitación. Abra el enlace de la suya.",
  "signUp.invitationLost": "Esta invitación ha caducado o ya se ha usado. Pida una nueva a quien le invitó.",

  "sent.title": "Revise su correo",
  "sent.signUp": "Le hemos enviado un mensaje. Abra el enlace que contiene para confirmar su dirección; sirve durante {claimLasts}.",
  "sent.reset": "Si la dirección pertenece a una cuenta, va en camino un mensaje con un enlace para elegir una nueva contraseña.",
  "sent.nothing": "¿Nada después de unos minutos? Mire en la carpeta de correo no deseado, o",
  "sent.again": "pida que se envíe de nuevo",
  "sent.backToSignIn": "Volver al inicio de sesión",

  "resend.title": "Enviar el mensaje de nuevo",
  "resend.lead": "Escriba la dirección con la que se registró. Si aún espera confirmación, enviamos el mensaje otra vez.",
  "resend.submit": "Enviar de nuevo",

  "waiting.title": "Ya casi está",
  "waiting.lead": "Un administrador todavía tiene que aprobar su cuenta. Le escribiremos en cuanto lo haga.",

  "confirm.title": "Confirme su dirección",
  "confirm.lead": "Un clic, y sabremos que esta dirección es suya.",
  "confirm.submit": "Confirmar mi dirección",
};
