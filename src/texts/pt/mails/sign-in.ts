/** The words of the mails in Portuguese: signing in, and what goes wrong there. */
import type { signIn as english } from "../../en/mails/sign-in.ts";

export const signIn: typeof english = {
  emailSignIn: {
    subject: (realm) => `Entrar em ${realm}`,
    paragraphs: (realm, code) => [
      `Alguém, provavelmente você, quer entrar em ${realm} com este endereço.`,
      `Use o botão ou digite este código na página que o pede: ${code}`,
    ],
    button: "Entrar",
    notes: [
      "O link e o código valem uma vez, por dez minutos.",
      "Nunca diga o código a ninguém: não o pedimos, nem por telefone.",
      "Se não foi você, ignore esta mensagem: sem ela, ninguém entra.",
    ],
  },

  accountLocked: {
    subject: (realm) => `Senhas erradas demais para sua conta em ${realm}`,
    paragraphs: (realm) => [
      `Alguém digitou senhas erradas demais para sua conta em ${realm}. Por algum tempo, o login a partir de dispositivos desconhecidos é recusado, mesmo com a senha certa.`,
      "Se foi você, espere um pouco ou escolha agora uma nova senha.",
    ],
    button: "Escolher uma nova senha",
    notes: ["Se não foi você, sua senha resistiu. Um segundo fator protege você mesmo que alguém a descubra."],
  },

  wrongCodes: {
    subject: (realm) => `Códigos errados para sua conta em ${realm}`,
    paragraphs: (realm) => [
      `Alguém digitou a senha certa da sua conta em ${realm} e depois vários códigos errados.`,
      "Se foi você, tente o código mais recente do seu aplicativo ou um código de recuperação.",
    ],
    button: "Não fui eu",
    notes: ["Se não foi você, alguém conhece sua senha. Escolha uma nova imediatamente: o botão leva até lá."],
  },

  reauthenticationCode: {
    subject: (realm) => `Seu código para ${realm}`,
    paragraphs: (realm, code) => [`O código para continuar em ${realm} é: ${code}`, "Ele vale uma vez, por dez minutos."],
    notes: ["Se você não o pediu, alguém está conectado à sua conta: escolha uma nova senha. Não dê o código a ninguém."],
  },
};
