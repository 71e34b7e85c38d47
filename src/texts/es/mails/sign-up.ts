/** The words of the mails in Spanish: signing up. */
import type { signUp as english } from "../../en/mails/sign-up.ts";
import { notYou, once } from "../often.ts";

export const signUp: typeof english = {
  signUpConfirm: {
    subject: (realm) => `Confirme su correo electrónico para ${realm}`,
    paragraphs: (realm) => [`Le damos la bienvenida a ${realm}.`, "Confirme su correo electrónico para terminar el registro."],
    button: "Confirmar la dirección",
    notes: [once, notYou],
  },

  signUpExisting: {
    subject: (realm) => `Ya tiene una cuenta en ${realm}`,
    paragraphs: (realm) => [
      `Alguien se ha registrado en ${realm} con su correo electrónico. Usted ya tiene una cuenta allí, así que no se ha cambiado nada.`,
      "Si ha sido usted, inicie sesión como siempre.",
    ],
    button: "Iniciar sesión",
    notes: (resetUrl) => [`¿Ha olvidado la contraseña? Elija una nueva en ${resetUrl}`, "Si no ha sido usted, no tiene que hacer nada."],
  },

  signUpWaiting: {
    subject: (realm) => `Su solicitud de cuenta en ${realm} está en espera`,
    paragraphs: (realm) => [
      `Ha pedido una cuenta en ${realm}. Un administrador todavía tiene que aprobarla; le escribiremos en cuanto lo haga.`,
    ],
    notes: ["Si no ha sido usted, no tiene que hacer nada."],
  },

  invitation: {
    subject: (realm) => `Tiene una invitación a ${realm}`,
    paragraphs: (realm) => [`Ha recibido una invitación para abrir una cuenta en ${realm}.`],
    button: "Crear mi cuenta",
    notes: [once, "Si no esperaba ninguna invitación, ignore este mensaje."],
  },
};
