/** The words of the mails in Spanish: sessions that ended. */
import type { sessions as english } from "../../en/mails/sessions.ts";

export const sessions: typeof english = {
  sessionSurplus: {
    subject: (realm) => `Una sesión nueva ha cerrado otra de su cuenta en ${realm}`,
    paragraphs: (realm, device, lastUsed) => [
      `Ha iniciado sesión en ${realm} cuando ya había tantas sesiones abiertas como se permiten. Por eso se ha cerrado la más antigua: ${device}, usada por última vez el ${lastUsed}.`,
      "Si ha sido usted, no tiene que hacer nada.",
    ],
    button: "Ver mis sesiones",
    notes: ["Si no ha sido usted, elija de inmediato una nueva contraseña: alguien conoce la suya."],
  },

  refreshTokenReused: {
    subject: (realm) => `Se ha cerrado una sesión de su cuenta en ${realm}`,
    paragraphs: (realm) => [
      `Una aplicación ha presentado por segunda vez un inicio de sesión antiguo de su cuenta en ${realm}. Esto puede significar que alguien lo ha copiado, así que hemos cerrado esa sesión.`,
      "Inicie sesión de nuevo en esa aplicación. Si nota algo más extraño, elija una nueva contraseña.",
    ],
    button: "Ver mis sesiones",
    notes: [],
  },
};
