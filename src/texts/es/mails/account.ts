/** The words of the mails in Spanish: the account is made, changed, ended. */
import type { account as english } from "../../en/mails/account.ts";
import { once } from "../often.ts";

export const account: typeof english = {
  accountDeletionDue: {
    subject: (realm) => `Su cuenta en ${realm} se eliminará`,
    paragraphs: (realm, dueOn) => [
      `Su cuenta en ${realm} se eliminará el ${dueOn}, con todo lo que contiene. Todas sus sesiones se han cerrado.`,
      "Hasta entonces puede recuperarla.",
    ],
    button: "Conservar mi cuenta",
    notes: ["Si no fue usted quien la eliminó, recupérela y elija de inmediato una nueva contraseña."],
  },

  accountDeactivated: {
    subject: (realm) => `Su cuenta en ${realm} se ha desactivado`,
    paragraphs: (realm) => [
      `Su cuenta en ${realm} se ha desactivado, como pidió, y todas sus sesiones se han cerrado.`,
      "Un administrador puede volver a activarla.",
    ],
    notes: ["Si no ha sido usted, avise a un administrador."],
  },

  accountDeleted: {
    subject: (realm) => `Su cuenta en ${realm} se ha eliminado`,
    paragraphs: (realm) => [`Su cuenta en ${realm} se ha eliminado, con todo lo que contenía. Este es el último mensaje sobre ella.`],
    notes: ["Si no ha sido usted, avise a un administrador."],
  },

  changedByAdministrator: {
    subject: (realm) => `Un administrador ha cambiado su cuenta en ${realm}`,
    paragraphs: (realm, change, reason) => [
      `Un administrador de ${realm} ha cambiado su cuenta. ${change}`,
      ...(reason === null || reason === "" ? [] : [`Motivo indicado: ${reason}`]),
    ],
    changes: {
      SUSPENDED: "Está suspendida: no puede iniciar sesión, y todas sus sesiones se han cerrado.",
      RESTORED: "Puede volver a usarla.",
      EMAIL_VERIFIED: "Su correo electrónico se considera confirmado.",
      PASSWORD: "Necesita una nueva contraseña, y todas sus sesiones se han cerrado.",
      SECOND_FACTOR: "Se han quitado sus segundos factores, y todas sus sesiones se han cerrado.",
      ROLES: "Ahora tiene otros roles, y todas sus sesiones se han cerrado.",
      USERNAME: "Su nombre de usuario es ahora otro.",
      SESSIONS: "Todas sus sesiones se han cerrado.",
    },
    button: "Ver mi cuenta",
    notes: ["Si esto le sorprende, pregunte a un administrador."],
  },

  accountCreated: {
    subject: (realm) => `Tiene una cuenta en ${realm}`,
    paragraphs: (realm) => [
      `Un administrador ha creado para usted una cuenta en ${realm}.`,
      "Elija una contraseña; con ello también confirma su correo electrónico.",
    ],
    button: "Elegir una contraseña",
    notes: [once, "Si no esperaba ninguna cuenta, ignore este mensaje: sin el botón nadie puede usarla."],
  },
};
