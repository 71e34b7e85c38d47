/** What the pages say in Portuguese: links and steps that have lapsed. */
import type { lostLinks as english } from "../../en/pages/lost-links.ts";
import type { Said } from "../../said.ts";

export const lostLinks: Said<typeof english> = {
  "lost.confirm": "Este link expirou ou já foi usado. Talvez seu endereço já esteja confirmado: tente entrar ou peça um novo link.",
  "lost.reset": "Este link expirou ou já foi usado. Peça um novo.",
  "lost.restore": "Este link expirou ou já foi usado. Se sua conta estiver de volta, você pode entrar.",
  "lost.emailSignIn": "Este link expirou ou já foi usado. Peça um novo.",
  "lost.emailCode": "Esta etapa expirou. Mesmo assim, o link da mensagem vale por dez minutos; ou peça uma nova mensagem.",
  "lost.emailChange": "Este link expirou ou já foi usado. Peça a alteração de novo.",
  "lost.emailRevert":
    "Este link expirou ou já foi usado. Se não consegue entrar na sua conta, tente escolher uma nova senha ou fale com seu administrador.",
  "lost.setup": "Este link expirou ou já foi usado. O servidor cria um novo a cada início, enquanto não houver um administrador.",
  "lost.decide": "Este link expirou, já foi usado ou não é para você.",
  "lost.step": "Esta etapa expirou. Comece de novo.",
  "lost.startAgain": "Começar de novo",
  "lost.newLink": "Enviar um novo link",
  "lost.signIn": "Entrar",
};
