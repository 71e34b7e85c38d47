/** What the pages say in Portuguese: signing up and confirming the address. */
import type { signUp as english } from "../../en/pages/sign-up.ts";
import type { Said } from "../../said.ts";

export const signUp: Said<typeof english> = {
  "signUp.title": "Crie sua conta",
  "signUp.submit": "Criar conta",
  "signUp.haveAccount": "Já tem uma conta?",
  "signUp.signIn": "Entrar",
  "signUp.closed": "No momento, não são abertas novas contas aqui.",
  "signUp.approval": "Um administrador analisa cada conta nova antes que ela possa ser usada.",
  "signUp.invited": "Você recebeu um convite. Sua conta estará pronta assim que escolher como entrar.",
  "signUp.inviteOnly": "Aqui, novas contas só são abertas por convite. Abra o link do seu.",
  "signUp.invitationLost": "Este convite expirou ou já foi usado. Peça um novo a quem convidou você.",

  "sent.title": "Confira sua caixa de entrada",
  "sent.signUp": "Enviamos uma mensagem a você. Abra o link que há nela para confirmar seu endereço; ele vale por {claimLasts}.",
  "sent.reset": "Se o endereço pertencer a uma conta, uma mensagem com um link para escolher uma nova senha está a caminho.",
  "sent.nothing": "Nada depois de alguns minutos? Confira a pasta de spam, ou",
  "sent.again": "peça um novo envio",
  "sent.backToSignIn": "Voltar para o login",

  "resend.title": "Enviar a mensagem de novo",
  "resend.lead": "Digite o endereço com que você se cadastrou. Se ele aguarda confirmação, enviamos a mensagem mais uma vez.",
  "resend.submit": "Enviar de novo",

  "waiting.title": "Quase lá",
  "waiting.lead": "Um administrador ainda precisa aprovar sua conta. Avisaremos por e-mail assim que isso acontecer.",

  "confirm.title": "Confirme seu endereço",
  "confirm.lead": "Um clique, e saberemos que este endereço é seu.",
  "confirm.submit": "Confirmar meu endereço",
};
