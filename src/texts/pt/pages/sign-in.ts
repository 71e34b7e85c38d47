/** What the pages say in Portuguese: signing in and out. */
import type { signIn as english } from "../../en/pages/sign-in.ts";
import type { Said } from "../../said.ts";

export const signIn: Said<typeof english> = {
  "signIn.title": "Entrar",
  "signIn.submit": "Entrar",
  "signIn.forgot": "Esqueceu sua senha?",
  "signIn.byMail": "Entrar por e-mail",
  "signIn.noAccount": "Ainda não tem conta?",
  "signIn.signUp": "Crie uma",
  "signIn.passkey": "Usar uma chave de acesso",

  "emailSignIn.title": "Entrar por e-mail",
  "emailSignIn.lead": "Digite seu e-mail. Enviamos a você um link e um código para entrar.",
  "emailSignIn.submit": "Enviar a mensagem",
  "emailSignIn.password": "Entrar com senha",

  "emailCode.title": "Confira sua caixa de entrada",
  "emailCode.lead": "Se o endereço pertencer a uma conta, uma mensagem está a caminho. Abra o link que há nela ou digite aqui o código.",
  "emailCode.submit": "Entrar",

  "emailConfirm.title": "Entrar",
  "emailConfirm.lead": "Um clique, e você entra, neste navegador.",
  "emailConfirm.submit": "Entrar",

  "nextStep.title": "O login não foi concluído",
  "nextStep.lead": "Ainda falta uma etapa. Comece de novo e siga todas as etapas neste navegador.",

  "signOut.title": "Sair?",
  "signOut.lead": "Você encerra apenas a sessão deste navegador.",
  "signOut.submit": "Sair",
  "signOut.stay": "Continuar conectado",
};
