/** The words of the mails in Portuguese: sessions that ended. */
import type { sessions as english } from "../../en/mails/sessions.ts";

export const sessions: typeof english = {
  sessionSurplus: {
    subject: (realm) => `Uma sessão da sua conta em ${realm} foi encerrada por uma nova`,
    paragraphs: (realm, device, lastUsed) => [
      `Você entrou em ${realm} quando já havia tantas sessões abertas quantas são permitidas. Por isso, a mais antiga foi encerrada: ${device}, usada pela última vez em ${lastUsed}.`,
      "Se foi você, não é preciso fazer nada.",
    ],
    button: "Ver minhas sessões",
    notes: ["Se não foi você, escolha imediatamente uma nova senha: alguém conhece a sua."],
  },

  refreshTokenReused: {
    subject: (realm) => `Uma sessão da sua conta em ${realm} foi encerrada`,
    paragraphs: (realm) => [
      `Um aplicativo apresentou pela segunda vez um login antigo da sua conta em ${realm}. Isso pode significar que alguém o copiou, por isso encerramos essa sessão.`,
      "Entre de novo nesse aplicativo. Se algo mais parecer estranho, escolha uma nova senha.",
    ],
    button: "Ver minhas sessões",
    notes: [],
  },
};
