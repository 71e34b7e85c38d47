/** The words of the mails in Portuguese: approval by an administrator. */
import type { approval as english } from "../../en/mails/approval.ts";

export const approval: typeof english = {
  approvalNeeded: {
    subject: (realm, waiting) =>
      waiting === 1 ? `Uma conta em ${realm} aguarda sua aprovação` : `${waiting} contas em ${realm} aguardam sua aprovação`,
    paragraphs: (realm, email, waiting) => [
      `${email} pediu uma conta em ${realm}.`,
      waiting === 1 ? "Ela aguarda sua decisão." : `Ao todo, ${waiting} contas aguardam sua decisão.`,
    ],
    button: "Decidir sobre esta",
    notes: (consoleUrl, waiting) => [
      "O link vale uma vez, por uma semana, e é só seu: quem o abrir decide em seu nome.",
      "Por mais pedidos que haja, esta mensagem chega no máximo uma vez a cada 15 minutos.",
      ...(waiting > 1 ? [`Todas as que aguardam: ${consoleUrl}`] : []),
    ],
  },

  signUpApproved: {
    subject: (realm) => `Sua conta em ${realm} foi aprovada`,
    paragraphs: (realm, isUnproven) => [
      isUnproven
        ? `Um administrador aprovou sua conta em ${realm}. Falta uma etapa: confirme seu e-mail com o link da outra mensagem.`
        : `Um administrador aprovou sua conta em ${realm}. Você já pode entrar.`,
    ],
    button: "Entrar",
    notes: [],
  },

  signUpRejected: {
    subject: (realm) => `Seu pedido de conta em ${realm}`,
    paragraphs: (realm, reason) => [
      `Um administrador recusou seu pedido de conta em ${realm}.`,
      ...(reason === null || reason === "" ? [] : [`Motivo informado: ${reason}`]),
    ],
    notes: [],
  },
};
