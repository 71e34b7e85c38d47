/** What the pages say in Portuguese: the words that stand on many pages, and the first page of all. */
import type { frame as english } from "../../en/pages/frame.ts";
import type { Said } from "../../said.ts";

export const frame: Said<typeof english> = {
  "word.optional": "opcional",
  "word.error": "Erro",
  "word.skip": "Ir para o conteúdo",
  "word.browserLanguage": "O do meu navegador",
  "word.accountNavigation": "Conta",
  "word.none": "Ainda não há",
  "word.now": "agora mesmo",
  "word.or": "ou",

  "foot.terms": "Termos",
  "foot.privacy": "Privacidade",
  "foot.support": "Ajuda",

  "navigation.profile": "Perfil",
  "navigation.security": "Segurança",
  "navigation.sessions": "Sessões",
  "navigation.data": "Seus dados",
  "navigation.passkeys": "Chaves de acesso",

  "welcome.title": "Boas-vindas",
  "welcome.lead": "Entre na sua conta, ou crie uma.",
  "welcome.signIn": "Entrar",
  "welcome.signUp": "Criar uma conta",

  "fault.home": "Ir para o início",
};
