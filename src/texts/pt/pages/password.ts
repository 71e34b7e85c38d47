/** What the pages say in Portuguese: choosing a password. */
import type { password as english } from "../../en/pages/password.ts";
import type { Said } from "../../said.ts";

export const password: Said<typeof english> = {
  "changePassword.title": "Escolha uma nova senha",
  "changePassword.lead": "Antes de continuar, esta conta precisa de uma nova senha. As outras sessões dela serão encerradas.",
  "changePassword.submit": "Salvar e continuar",

  "reset.title": "Esqueceu sua senha?",
  "reset.lead": "Digite seu e-mail. Enviamos a você um link para escolher uma nova senha.",
  "reset.submit": "Enviar o link",

  "resetConfirm.title": "Escolha uma nova senha",
  "resetConfirm.lead": "Com ela, todas as sessões da sua conta são encerradas.",
  "resetConfirm.submit": "Salvar a senha",

  "setPassword.title": "Escolha uma senha",
  "setPassword.lead": "Ela também confirma seu e-mail.",
  "setPassword.submit": "Salvar a senha",
};
