/** What the pages say in Portuguese: confirming and changing the address. */
import type { email as english } from "../../en/pages/email.ts";
import type { Said } from "../../said.ts";

export const email: Said<typeof english> = {
  "verify.title": "Confirme seu endereço",
  "verify.lead": "Precisamos ter certeza de que {email} é seu. O link está na mensagem que enviamos a você.",
  "verify.submit": "Enviar a mensagem de novo",
  "verify.doneTitle": "Endereço confirmado",
  "verify.done": "O endereço {email} está confirmado.",
  "verify.continue": "Ir para minha conta",

  "emailChange.title": "Seu novo endereço",
  "emailChange.lead": "Um clique, e este endereço passa a ser o da sua conta. As outras sessões são encerradas.",
  "emailChange.submit": "Usar este endereço",

  "emailRevert.title": "Manter seu endereço antigo",
  "emailRevert.lead":
    "Sua conta recebe o endereço antigo de volta. Todas as sessões são encerradas, a senha deixa de valer, e enviamos a você um link para escolher outra.",
  "emailRevert.submit": "Recuperar o endereço",
};
