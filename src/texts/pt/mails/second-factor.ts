/** The words of the mails in Portuguese: second factors. */
import type { secondFactor as english } from "../../en/mails/second-factor.ts";

export const secondFactor: typeof english = {
  totpActivated: {
    subject: (realm) => `Um aplicativo autenticador foi adicionado à sua conta em ${realm}`,
    paragraphs: (realm) => [
      `A partir de agora, entrar na sua conta em ${realm} exige também um código de um aplicativo autenticador. Todas as outras sessões foram encerradas, e os códigos de recuperação antigos não valem mais.`,
      "Se foi você, guarde os novos códigos de recuperação em um lugar seguro.",
    ],
    button: "Não fui eu",
    notes: ["Se não foi você, escolha imediatamente uma nova senha: o botão leva até lá. Depois fale com seu administrador."],
  },

  totpRemoved: {
    subject: (realm) => `O aplicativo autenticador foi removido da sua conta em ${realm}`,
    paragraphs: (realm) => [
      `Entrar na sua conta em ${realm} não exige mais um código de um aplicativo autenticador. Todas as outras sessões foram encerradas.`,
      "Se foi você, não é preciso fazer nada.",
    ],
    button: "Não fui eu",
    notes: ["Se não foi você, escolha imediatamente uma nova senha: o botão leva até lá."],
  },

  recoveryCodesRegenerated: {
    subject: (realm) => `Novos códigos de recuperação para sua conta em ${realm}`,
    paragraphs: (realm) => [
      `Novos códigos de recuperação foram criados para sua conta em ${realm}. Os antigos não valem mais.`,
      "Se foi você, não é preciso fazer nada.",
    ],
    button: "Não fui eu",
    notes: ["Se não foi você, escolha imediatamente uma nova senha: o botão leva até lá."],
  },
};
