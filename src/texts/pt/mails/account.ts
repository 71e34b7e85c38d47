/** The words of the mails in Portuguese: the account is made, changed, ended. */
import type { account as english } from "../../en/mails/account.ts";
import { once } from "../often.ts";

export const account: typeof english = {
  accountDeletionDue: {
    subject: (realm) => `Sua conta em ${realm} será excluída`,
    paragraphs: (realm, dueOn) => [
      `Sua conta em ${realm} será excluída em ${dueOn}, com tudo o que há nela. Todas as sessões dela foram encerradas.`,
      "Até lá, você pode recuperá-la.",
    ],
    button: "Manter minha conta",
    notes: ["Se não foi você quem a excluiu, recupere-a e escolha imediatamente uma nova senha."],
  },

  accountDeactivated: {
    subject: (realm) => `Sua conta em ${realm} foi desativada`,
    paragraphs: (realm) => [
      `Sua conta em ${realm} foi desativada, como você pediu, e todas as sessões dela foram encerradas.`,
      "Um administrador pode reativá-la.",
    ],
    notes: ["Se não foi você, avise um administrador."],
  },

  accountDeleted: {
    subject: (realm) => `Sua conta em ${realm} foi excluída`,
    paragraphs: (realm) => [`Sua conta em ${realm} foi excluída, com tudo o que havia nela. Esta é a última mensagem a respeito.`],
    notes: ["Se não foi você, avise um administrador."],
  },

  changedByAdministrator: {
    subject: (realm) => `Um administrador alterou sua conta em ${realm}`,
    paragraphs: (realm, change, reason) => [
      `Um administrador de ${realm} alterou sua conta. ${change}`,
      ...(reason === null || reason === "" ? [] : [`Motivo informado: ${reason}`]),
    ],
    changes: {
      SUSPENDED: "Ela está suspensa: você não pode entrar, e todas as sessões dela foram encerradas.",
      RESTORED: "Você pode usá-la de novo.",
      EMAIL_VERIFIED: "Seu e-mail é considerado confirmado.",
      PASSWORD: "Você precisa de uma nova senha, e todas as suas sessões foram encerradas.",
      SECOND_FACTOR: "Seus segundos fatores foram removidos, e todas as suas sessões foram encerradas.",
      ROLES: "Agora você tem outras funções, e todas as suas sessões foram encerradas.",
      USERNAME: "Seu nome de usuário agora é outro.",
      SESSIONS: "Todas as suas sessões foram encerradas.",
    },
    button: "Ver minha conta",
    notes: ["Se isso é uma surpresa, fale com um administrador."],
  },

  accountCreated: {
    subject: (realm) => `Você tem uma conta em ${realm}`,
    paragraphs: (realm) => [
      `Um administrador criou uma conta em ${realm} para você.`,
      "Escolha uma senha; isso também confirma seu e-mail.",
    ],
    button: "Escolher uma senha",
    notes: [once, "Se você não esperava uma conta, ignore esta mensagem: sem o botão, ninguém pode usá-la."],
  },
};
