/** What the pages say in Portuguese: proving again who one is. */
import type { reauthentication as english } from "../../en/pages/reauthentication.ts";
import type { Said } from "../../said.ts";

export const reauthentication: Said<typeof english> = {
  "reauthenticate.title": "É você mesmo?",
  "reauthenticate.lead": "Para sua segurança, confirme mais uma vez que é você. Depois repita a última etapa.",
  "reauthenticate.submit": "Continuar",
  "reauthenticate.noPassword": "Não está com a senha à mão?",
  "reauthenticate.mail": "Enviar um código por e-mail",
  "reauthenticate.codeTitle": "Confira sua caixa de entrada",
  "reauthenticate.codeLead": "Enviamos um código a você. Ele vale por dez minutos.",
};
