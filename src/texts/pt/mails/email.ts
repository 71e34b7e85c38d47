/** The words of the mails in Portuguese: addresses. */
import type { email as english } from "../../en/mails/email.ts";
import { notYou, once } from "../often.ts";

export const email: typeof english = {
  emailVerify: {
    subject: (realm) => `Confirme seu e-mail para ${realm}`,
    paragraphs: (realm) => [`Confirme que este e-mail pertence à sua conta em ${realm}.`],
    button: "Confirmar o endereço",
    notes: [once, notYou],
  },

  emailChange: {
    subject: (realm) => `Confirme seu novo e-mail para ${realm}`,
    paragraphs: (realm) => [`Confirme que este e-mail deve ser o da sua conta em ${realm}.`],
    button: "Usar este endereço",
    notes: [once, notYou],
  },

  emailChangeNotice: {
    subject: (realm) => `Seu e-mail para ${realm} está prestes a mudar`,
    paragraphs: (realm, email) => [
      `Alguém pediu que sua conta em ${realm} passe para o endereço ${email}.`,
      "Se foi você, não é preciso fazer nada aqui.",
    ],
    button: "Não fui eu",
    notes: [
      "Por sete dias, o botão devolve este endereço à sua conta, encerra todas as sessões e permite que você escolha uma nova senha.",
    ],
  },

  emailChangeTaken: {
    subject: (realm) => `Você já tem uma conta em ${realm}`,
    paragraphs: (realm) => [
      `Alguém quis passar outra conta em ${realm} para o seu e-mail. Você já tem uma conta com ele, por isso nada foi alterado.`,
      "Se foi você, entre com este endereço ou escolha outro para a outra conta.",
    ],
    button: "Entrar",
    notes: ["Se não foi você, não é preciso fazer nada."],
  },
};
