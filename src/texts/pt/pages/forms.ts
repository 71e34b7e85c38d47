/** What the pages say in Portuguese: the kinds of fields there are (`field.…`), their hints, and what is missing in them. */
import type { forms as english } from "../../en/pages/forms.ts";
import type { Said } from "../../said.ts";

export const forms: Said<typeof english> = {
  "field.email": "E-mail",
  "field.username": "Nome de usuário",
  "field.identifier": "E-mail ou nome de usuário",
  "field.identifierEmail": "E-mail",
  "field.newEmail": "Novo e-mail",
  "field.password": "Senha",
  "field.currentPassword": "Senha atual",
  "field.newPassword": "Nova senha",
  "field.chosenPassword": "Senha",
  "field.totpCode": "Código do aplicativo",
  "field.recoveryCode": "Código de recuperação",
  "field.mailedCode": "Código recebido por e-mail",
  "field.locale": "Idioma",
  "field.passkeyName": "Nome da chave de acesso",
  "field.reason": "Motivo",

  "hint.reason": "A pessoa solicitante vai lê-lo.",
  "hint.newPassword": "{minLength} caracteres ou mais. Algumas palavras sem relação entre si formam uma boa senha.",
  "password.more": "mais {count}",
  "password.enough": "Tamanho suficiente",
  "hint.totpCode": "Seis dígitos, novos a cada 30 segundos.",
  "hint.recoveryCode": "Um dos códigos que você guardou. Cada um vale uma vez.",
  "hint.username": "Letras, números, pontos, hifens e sublinhados.",

  "missing.email": "Digite seu e-mail.",
  "missing.username": "Digite um nome de usuário.",
  "missing.identifier": "Digite seu e-mail ou nome de usuário.",
  "missing.identifierEmail": "Digite seu e-mail.",
  "missing.newEmail": "Digite o novo e-mail.",
  "missing.password": "Digite sua senha.",
  "missing.currentPassword": "Digite sua senha atual.",
  "missing.newPassword": "Digite uma nova senha.",
  "missing.chosenPassword": "Escolha uma senha.",
  "missing.totpCode": "Digite o código do seu aplicativo.",
  "missing.recoveryCode": "Digite um código de recuperação.",
  "missing.mailedCode": "Digite o código recebido por e-mail.",
  "missing.locale": "Escolha um idioma.",
  "missing.passkeyName": "Dê um nome à chave de acesso.",
  "missing.reason": "Informe um motivo.",

  "summary.title": "Confira o seguinte",
  "summary.formLapsed": "Este formulário tinha expirado. Nada foi enviado: confira-o e envie-o de novo.",

  "captcha.working": "Verificando se você é uma pessoa…",
  "captcha.done": "Pronto: você pode continuar.",
  "captcha.failed": "Não foi possível fazer a verificação. Envie o formulário para tentar de novo.",
  "captcha.noScript": "Este formulário precisa de JavaScript para verificar se você é uma pessoa.",
};
