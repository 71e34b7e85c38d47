/** The words of the mails in Spanish: addresses. */
import type { email as english } from "../../en/mails/email.ts";
import { notYou, once } from "../often.ts";

export const email: typeof english = {
  emailVerify: {
    subject: (realm) => `Confirme su correo electrónico para ${realm}`,
    paragraphs: (realm) => [`Confirme que este correo electrónico pertenece a su cuenta en ${realm}.`],
    button: "Confirmar la dirección",
    notes: [once, notYou],
  },

  emailChange: {
    subject: (realm) => `Confirme su nuevo correo electrónico para ${realm}`,
    paragraphs: (realm) => [`Confirme que este correo electrónico debe ser el de su cuenta en ${realm}.`],
    button: "Usar esta dirección",
    notes: [once, notYou],
  },

  emailChangeNotice: {
    subject: (realm) => `Su correo electrónico para ${realm} está a punto de cambiar`,
    paragraphs: (realm, email) => [
      `Alguien ha pedido que su cuenta en ${realm} pase a la dirección ${email}.`,
      "Si ha sido usted, no tiene que hacer nada aquí.",
    ],
    button: "No he sido yo",
    notes: [
      "Durante siete días, el botón devuelve esta dirección a su cuenta, cierra todas las sesiones y le permite elegir una nueva contraseña.",
    ],
  },

  emailChangeTaken: {
    subject: (realm) => `Ya tiene una cuenta en ${realm}`,
    paragraphs: (realm) => [
      `Alguien quería pasar otra cuenta en ${realm} a su correo electrónico. Usted ya tiene una cuenta con él, así que no se ha cambiado nada.`,
      "Si ha sido usted, inicie sesión con esta dirección o elija otra para la otra cuenta.",
    ],
    button: "Iniciar sesión",
    notes: ["Si no ha sido usted, no tiene que hacer nada."],
  },
};
