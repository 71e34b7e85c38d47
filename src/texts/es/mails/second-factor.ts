/** The words of the mails in Spanish: second factors. */
import type { secondFactor as english } from "../../en/mails/second-factor.ts";

export const secondFactor: typeof english = {
  totpActivated: {
    subject: (realm) => `Se ha añadido una aplicación de autenticación a su cuenta en ${realm}`,
    paragraphs: (realm) => [
      `A partir de ahora, iniciar sesión en su cuenta en ${realm} requiere también un código de una aplicación de autenticación. Todas las demás sesiones se han cerrado y los códigos de recuperación anteriores ya no sirven.`,
      "Si ha sido usted, guarde los nuevos códigos de recuperación en un lugar seguro.",
    ],
    button: "No he sido yo",
    notes: ["Si no ha sido usted, elija de inmediato una nueva contraseña: el botón conduce allí. Después pregunte a su administrador."],
  },

  totpRemoved: {
    subject: (realm) => `Se ha quitado la aplicación de autenticación de su cuenta en ${realm}`,
    paragraphs: (realm) => [
      `Iniciar sesión en su cuenta en ${realm} ya no requiere un código de una aplicación de autenticación. Todas las demás sesiones se han cerrado.`,
      "Si ha sido usted, no tiene que hacer nada.",
    ],
    button: "No he sido yo",
    notes: ["Si no ha sido usted, elija de inmediato una nueva contraseña: el botón conduce allí."],
  },

  recoveryCodesRegenerated: {
    subject: (realm) => `Nuevos códigos de recuperación para su cuenta en ${realm}`,
    paragraphs: (realm) => [
      `Se han creado nuevos códigos de recuperación para su cuenta en ${realm}. Los anteriores ya no sirven.`,
      "Si ha sido usted, no tiene que hacer nada.",
    ],
    button: "No he sido yo",
    notes: ["Si no ha sido usted, elija de inmediato una nueva contraseña: el botón conduce allí."],
  },
};
