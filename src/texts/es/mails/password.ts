/** The words of the mails in Spanish: passwords. */
import type { password as english } from "../../en/mails/password.ts";
import { notYou, once } from "../often.ts";

export const password: typeof english = {
  passwordReset: {
    subject: (realm) => `Elija una nueva contraseña para ${realm}`,
    paragraphs: (realm) => [
      `Alguien ha pedido una nueva contraseña para su cuenta en ${realm}.`,
      "Hasta que elija una, su contraseña sigue siendo la misma.",
    ],
    button: "Elegir una nueva contraseña",
    notes: [once, notYou],
  },

  setPassword: {
    subject: (realm) => `Elija una contraseña para ${realm}`,
    paragraphs: (realm) => [`Le damos la bienvenida a ${realm}.`, "Elija una contraseña; con ello también confirma su correo electrónico."],
    button: "Elegir una contraseña",
    notes: [once, notYou],
  },

  passwordRegenerated: {
    subject: (realm) => `Una nueva contraseña para ${realm}`,
    paragraphs: (realm, password) => [
      `Alguien ha pedido una nueva contraseña para su cuenta en ${realm}. Es esta:`,
      password,
      "Sirve una sola vez, durante una hora, y después elige usted una propia. Hasta que la use, su contraseña anterior sigue siendo la misma.",
    ],
    button: "Iniciar sesión",
    notes: ["Si no ha sido usted, ignore este mensaje y bórrelo."],
  },

  passwordChanged: {
    subject: (realm) => `Su contraseña para ${realm} se ha cambiado`,
    paragraphs: (realm) => [
      `La contraseña de su cuenta en ${realm} se ha cambiado y todas las demás sesiones se han cerrado.`,
      "Si ha sido usted, no tiene que hacer nada.",
    ],
    button: "No he sido yo",
    notes: ["Si no ha sido usted, elija de inmediato una nueva contraseña: el botón conduce allí."],
  },
};
