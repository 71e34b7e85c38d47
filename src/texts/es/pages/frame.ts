/** What the pages say in Spanish: the words that stand on many pages, and the first page of all. */
import type { frame as english } from "../../en/pages/frame.ts";
import type { Said } from "../../said.ts";

export const frame: Said<typeof english> = {
  "word.optional": "opcional",
  "word.error": "Error",
  "word.skip": "Ir al contenido",
  "word.browserLanguage": "El de mi navegador",
  "word.accountNavigation": "Cuenta",
  "word.none": "Todavía no hay",
  "word.now": "ahora mismo",
  "word.or": "o",

  "foot.terms": "Condiciones",
  "foot.privacy": "Privacidad",
  "foot.support": "Ayuda",

  "navigation.profile": "Perfil",
  "navigation.security": "Seguridad",
  "navigation.sessions": "Sesiones",
  "navigation.data": "Sus datos",
  "navigation.passkeys": "Llaves de acceso",

  "welcome.title": "Le damos la bienvenida",
  "welcome.lead": "Inicie sesión en su cuenta, o cree una.",
  "welcome.signIn": "Iniciar sesión",
  "welcome.signUp": "Crear una cuenta",

  "fault.home": "Ir al inicio",
};
