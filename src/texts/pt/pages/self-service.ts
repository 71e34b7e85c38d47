/** What the pages say in Portuguese: to people who sign up and look after their own account, in the ways that a realm may have it. */
import type { selfService as english } from "../../en/pages/self-service.ts";
import type { Said } from "../../said.ts";

export const selfService: Said<typeof english> = {
  "word.showPassword": "Mostrar a senha",
  "welcome.named": "Boas-vindas a {realm}",
  "welcome.known": "Entre na sua conta.",
  "signUp.closedTitle": "Sem novas contas",
  "signUp.inviteTitle": "Somente por convite",
  "signUp.passwordless": "Você não precisa de senha agora: enviaremos um link para escolher uma.",
  "sent.approval": "Depois disso, um administrador analisa seu pedido. Avisaremos por e-mail assim que houver uma decisão.",
  "waiting.next": "Quando for aprovada, você poderá entrar. Não é preciso fazer mais nada.",
  "security.firstPassword": "Você ainda não tem senha. Com ela, pode entrar sem seu e-mail nem uma chave de acesso.",
  "security.setPassword": "Definir uma senha",
  "recovery.left": "Restantes: {count}",
  "recovery.print": "Imprimir",
  "passkeys.unsupported":
    "Este navegador não oferece suporte a chaves de acesso, ou o JavaScript está desativado. Tente outro navegador ou dispositivo.",
  "data.noPassword": "Sua conta não tem senha. Se já faz tempo que você confirmou que é você, pediremos isso primeiro.",
  "sessions.activeHere": "Ativa {when}, deste próprio computador ({address})",
  "sessions.activeNear": "Ativa {when}, da rede local ({address})",
  "notice.passwordChosen": "Sua senha está definida. As outras sessões foram encerradas.",
  "notice.addressConfirmedMailed":
    "Seu e-mail está confirmado. Se você ainda não tem senha, uma mensagem com um link para escolher uma está a caminho.",
  "regenerate.title": "Uma nova senha por e-mail",
  "regenerate.lead": "Digite seu e-mail. Enviaremos uma senha que vale uma única vez, dentro de uma hora; depois você escolhe a sua.",
  "regenerate.submit": "Enviar uma senha",
  "regenerate.off": "Aqui não são enviadas senhas por e-mail. Peça um link para escolher uma nova.",
  "regenerate.instead": "Receber uma nova senha por e-mail",
  "notice.passwordMailed": "Se o endereço pertencer a uma conta, uma mensagem com uma nova senha está a caminho.",
};
