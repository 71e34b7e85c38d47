/** The words of the mails in Portuguese: signing up. */
import type { signUp as english } from "../../en/mails/sign-up.ts";
import { notYou, once } from "../often.ts";

export const signUp: typeof english = {
  signUpConfirm: {
    subject: (realm) => `Confirme seu e-mail para ${realm}`,
    paragraphs: (realm) => [`Boas-vindas a ${realm}.`, "Confirme seu e-mail para concluir o cadastro."],
    button: "Confirmar o endereço",
    notes: [once, notYou],
  },

  signUpExisting: {
    subject: (realm) => `Você já tem uma conta em ${realm}`,
    paragraphs: (realm) => [
      `Alguém se cadastrou em ${realm} com o seu e-mail. Você já tem uma conta lá, por isso nada foi alterado.`,
      "Se foi você, entre como sempre.",
    ],
    button: "Entrar",
    notes: (resetUrl) => [`Esqueceu a senha? Escolha uma nova em ${resetUrl}`, "Se não foi você, não é preciso fazer nada."],
  },

  signUpWaiting: {
    subject: (realm) => `Seu pedido de conta em ${realm} está em espera`,
    paragraphs: (realm) => [
      `Você pediu uma conta em ${realm}. Um administrador ainda precisa aprová-la; avisaremos por e-mail assim que isso acontecer.`,
    ],
    notes: ["Se não foi você, não é preciso fazer nada."],
  },

  invitation: {
    subject: (realm) => `Você recebeu um convite para ${realm}`,
    paragraphs: (realm) => [`Você recebeu um convite para abrir uma conta em ${realm}.`],
    button: "Criar minha conta",
    notes: [once, "Se você não esperava um convite, ignore esta mensagem."],
  },
};
