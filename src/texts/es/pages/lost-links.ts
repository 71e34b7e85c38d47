/** What the pages say in Spanish: links and steps that have lapsed. */
import type { lostLinks as english } from "../../en/pages/lost-links.ts";
import type { Said } from "../../said.ts";

export const lostLinks: Said<typeof english> = {
  "lost.confirm":
    "Este enlace ha caducado o ya se ha usado. Puede que su dirección esté confirmada: intente iniciar sesión o pida un nuevo enlace.",
  "lost.reset": "Este enlace ha caducado o ya se ha usado. Pida uno nuevo.",
  "lost.restore": "Este enlace ha caducado o ya se ha usado. Si su cuenta ha vuelto, puede iniciar sesión.",
  "lost.emailSignIn": "Este enlace ha caducado o ya se ha usado. Pida uno nuevo.",
  "lost.emailCode": "Este paso ha caducado. El enlace del mensaje sirve de todos modos durante diez minutos; o pida un mensaje nuevo.",
  "lost.emailChange": "Este enlace ha caducado o ya se ha usado. Pida el cambio de nuevo.",
  "lost.emailRevert":
    "Este enlace ha caducado o ya se ha usado. Si no puede entrar en su cuenta, intente elegir una nueva contraseña o pregunte a su administrador.",
  "lost.setup":
    "Este enlace ha caducado o ya se ha usado. El servidor crea uno nuevo cada vez que arranca, mientras no haya ningún administrador.",
  "lost.decide": "Este enlace ha caducado, ya se ha usado o no es para usted.",
  "lost.step": "Este paso ha caducado. Empiece de nuevo.",
  "lost.startAgain": "Empezar de nuevo",
  "lost.newLink": "Enviar un nuevo enlace",
  "lost.signIn": "Iniciar sesión",
};
