/** What the pages say in Spanish: to people who sign up and look after their own account, in the ways that a realm may have it. */
import type { selfService as english } from "../../en/pages/self-service.ts";
import type { Said } from "../../said.ts";

export const selfService: Said<typeof english> = {
  "word.showPassword": "Mostrar la contraseña",
  "welcome.named": "Le damos la bienvenida a {realm}",
  "welcome.known": "Inicie sesión en su cuenta.",
  "signUp.closedTitle": "Sin cuentas nuevas",
  "signUp.inviteTitle": "Solo por invitación",
  "signUp.passwordless": "Ahora no necesita contraseña: le enviamos un enlace para elegirla.",
  "sent.approval": "Después, un administrador revisa su solicitud. Le escribiremos en cuanto haya una decisión.",
  "waiting.next": "Cuando esté aprobada, podrá iniciar sesión. No tiene que hacer nada más.",
  "security.firstPassword": "Todavía no tiene contraseña. Con ella podría iniciar sesión sin su correo ni una llave de acceso.",
  "security.setPassword": "Establecer una contraseña",
  "recovery.left": "Restantes: {count}",
  "recovery.print": "Imprimir",
  "passkeys.unsupported":
    "Este navegador no admite las llaves de acceso, o tiene JavaScript desactivado. Pruebe con otro navegador o dispositivo.",
  "data.noPassword": "Su cuenta no tiene contraseña. Si hace tiempo que confirmó que es usted, se lo pedimos primero.",
  "sessions.activeHere": "Activa {when}, desde este mismo equipo ({address})",
  "sessions.activeNear": "Activa {when}, desde la red local ({address})",
  "notice.passwordChosen": "Su contraseña está establecida. Las demás sesiones se han cerrado.",
  "notice.addressConfirmedMailed":
    "Su correo electrónico está confirmado. Si aún no tiene contraseña, va en camino un mensaje con un enlace para elegirla.",
  "regenerate.title": "Una contraseña nueva por correo",
  "regenerate.lead":
    "Escriba su correo electrónico. Le enviamos una contraseña que sirve una sola vez, durante una hora; después elige la suya.",
  "regenerate.submit": "Enviarme una contraseña",
  "regenerate.off": "Aquí no se envían contraseñas por correo. Pida un enlace para elegir una nueva.",
  "regenerate.instead": "Recibir mejor una contraseña nueva por correo",
  "notice.passwordMailed": "Si la dirección pertenece a una cuenta, va en camino un mensaje con una contraseña nueva.",
};
