/** The words of the mails in Spanish: signing in, and what goes wrong there. */
import type { signIn as english } from "../../en/mails/sign-in.ts";

export const signIn: typeof english = {
  emailSignIn: {
    subject: (realm) => `Inicio de sesión en ${realm}`,
    paragraphs: (realm, code) => [
      `Alguien, probablemente usted, quiere iniciar sesión en ${realm} con esta dirección.`,
      `Use el botón o escriba este código en la página que lo pide: ${code}`,
    ],
    button: "Iniciar sesión",
    notes: [
      "El enlace y el código sirven una sola vez, durante diez minutos.",
      "No diga nunca el código a nadie: no lo pedimos, tampoco por teléfono.",
      "Si no ha sido usted, ignore este mensaje: sin él no entra nadie.",
    ],
  },

  accountLocked: {
    subject: (realm) => `Demasiadas contraseñas incorrectas para su cuenta en ${realm}`,
    paragraphs: (realm) => [
      `Alguien ha escrito demasiadas contraseñas incorrectas para su cuenta en ${realm}. Durante un rato se rechaza el inicio de sesión desde dispositivos desconocidos, incluso con la contraseña correcta.`,
      "Si ha sido usted, espere un poco o elija ahora una nueva contraseña.",
    ],
    button: "Elegir una nueva contraseña",
    notes: ["Si no ha sido usted, su contraseña ha resistido. Un segundo factor le protege aunque alguien llegue a conocerla."],
  },

  wrongCodes: {
    subject: (realm) => `Códigos incorrectos para su cuenta en ${realm}`,
    paragraphs: (realm) => [
      `Alguien ha escrito la contraseña correcta de su cuenta en ${realm} y después varios códigos incorrectos.`,
      "Si ha sido usted, pruebe con el código más reciente de su aplicación o con un código de recuperación.",
    ],
    button: "No he sido yo",
    notes: ["Si no ha sido usted, alguien conoce su contraseña. Elija una nueva de inmediato: el botón conduce allí."],
  },

  reauthenticationCode: {
    subject: (realm) => `Su código para ${realm}`,
    paragraphs: (realm, code) => [`El código para continuar en ${realm} es: ${code}`, "Sirve una sola vez, durante diez minutos."],
    notes: [
      "Si no lo ha pedido usted, alguien tiene una sesión iniciada en su cuenta: elija una nueva contraseña. No dé el código a nadie.",
    ],
  },
};
