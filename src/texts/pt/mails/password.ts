/** The words of the mails in Portuguese: passwords. */
import type { password as english } from "../../en/mails/password.ts";
import { notYou, once } from "../often.ts";

export const password: typeof english = {
  passwordReset: {
    subject: (realm) => `Escolha uma nova senha para ${realm}`,
    paragraphs: (realm) => [
      `Alguém pediu uma nova senha para sua conta em ${realm}.`,
      "Até que você escolha uma, sua senha continua a mesma.",
    ],
    button: "Escolher uma nova senha",
    notes: [once, notYou],
  },

  setPassword: {
    subject: (realm) => `Escolha uma senha para ${realm}`,
    paragraphs: (realm) => [`Boas-vindas a ${realm}.`, "Escolha uma senha; isso também confirma seu e-mail."],
    button: "Escolher uma senha",
    notes: [once, notYou],
  },

  passwordRegenerated: {
    subject: (realm) => `Uma nova senha para ${realm}`,
    paragraphs: (realm, password) => [
      `Alguém pediu uma nova senha para sua conta em ${realm}. É esta:`,
      password,
      "Ela vale uma vez, dentro de uma hora, e depois você escolhe a sua. Até que você a use, sua senha antiga continua a mesma.",
    ],
    button: "Entrar",
    notes: ["Se não foi você, ignore esta mensagem e apague-a."],
  },

  passwordChanged: {
    subject: (realm) => `Sua senha para ${realm} foi alterada`,
    paragraphs: (realm) => [
      `A senha da sua conta em ${realm} foi alterada, e todas as outras sessões foram encerradas.`,
      "Se foi você, não é preciso fazer nada.",
    ],
    button: "Não fui eu",
    notes: ["Se não foi você, escolha imediatamente uma nova senha: o botão leva até lá."],
  },
};
