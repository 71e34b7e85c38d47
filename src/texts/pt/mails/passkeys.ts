/** The words of the mails in Portuguese: passkeys. */
import type { passkeys as english } from "../../en/mails/passkeys.ts";

export const passkeys: typeof english = {
  passkeyRegistered: {
    subject: (realm) => `Uma chave de acesso foi adicionada à sua conta em ${realm}`,
    paragraphs: (realm, name) => [
      `A chave de acesso “${name}” agora pode ser usada para entrar na sua conta em ${realm}. Todas as outras sessões foram encerradas.`,
      "Se foi você, não é preciso fazer nada.",
    ],
    button: "Ver minhas chaves de acesso",
    notes: ["Se não foi você, remova a chave de acesso imediatamente e escolha uma nova senha."],
  },

  passkeyRemoved: {
    subject: (realm) => `Uma chave de acesso foi removida da sua conta em ${realm}`,
    paragraphs: (realm, name) => [
      `A chave de acesso “${name}” não serve mais para entrar na sua conta em ${realm}. Todas as outras sessões foram encerradas.`,
      "Se foi você, não é preciso fazer nada.",
    ],
    button: "Ver minhas chaves de acesso",
    notes: ["Se não foi você, escolha imediatamente uma nova senha."],
  },

  passkeyRefused: {
    subject: (realm) => `Uma chave de acesso da sua conta em ${realm} foi recusada`,
    paragraphs: (realm, name) => [
      `Alguém usou a chave de acesso “${name}” da sua conta em ${realm}, mas ela contava menos usos do que antes. Isso pode significar que há uma cópia dela, por isso foi recusada.`,
      "Remova esta chave de acesso e adicione-a de novo.",
    ],
    button: "Ver minhas chaves de acesso",
    notes: ["Se você não tentou entrar, outra pessoa pode ter a cópia."],
  },
};
