/** The words of the mails in Spanish: passkeys. */
import type { passkeys as english } from "../../en/mails/passkeys.ts";

export const passkeys: typeof english = {
  passkeyRegistered: {
    subject: (realm) => `Se ha añadido una llave de acceso a su cuenta en ${realm}`,
    paragraphs: (realm, name) => [
      `La llave de acceso «${name}» permite ahora iniciar sesión en su cuenta en ${realm}. Todas las demás sesiones se han cerrado.`,
      "Si ha sido usted, no tiene que hacer nada.",
    ],
    button: "Ver mis llaves de acceso",
    notes: ["Si no ha sido usted, quite de inmediato la llave de acceso y elija una nueva contraseña."],
  },

  passkeyRemoved: {
    subject: (realm) => `Se ha quitado una llave de acceso de su cuenta en ${realm}`,
    paragraphs: (realm, name) => [
      `La llave de acceso «${name}» ya no permite iniciar sesión en su cuenta en ${realm}. Todas las demás sesiones se han cerrado.`,
      "Si ha sido usted, no tiene que hacer nada.",
    ],
    button: "Ver mis llaves de acceso",
    notes: ["Si no ha sido usted, elija de inmediato una nueva contraseña."],
  },

  passkeyRefused: {
    subject: (realm) => `Se ha rechazado una llave de acceso de su cuenta en ${realm}`,
    paragraphs: (realm, name) => [
      `Alguien ha usado la llave de acceso «${name}» de su cuenta en ${realm}, pero contaba menos usos que antes. Esto puede significar que hay una copia de ella, así que se ha rechazado.`,
      "Quite esta llave de acceso y añádala de nuevo.",
    ],
    button: "Ver mis llaves de acceso",
    notes: ["Si no ha intentado iniciar sesión, puede que otra persona tenga la copia."],
  },
};
