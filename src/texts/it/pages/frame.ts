/** What the pages say in Italian: the words that stand on many pages, and the first page of all. */
import type { frame as english } from "../../en/pages/frame.ts";
import type { Said } from "../../said.ts";

export const frame: Said<typeof english> = {
  "word.optional": "facoltativo",
  "word.error": "Errore",
  "word.skip": "Vai al contenuto",
  "word.browserLanguage": "Quella del mio browser",
  "word.accountNavigation": "Account",
  "word.none": "Ancora nessuno",
  "word.now": "proprio ora",
  "word.or": "o",

  "foot.terms": "Condizioni",
  "foot.privacy": "Privacy",
  "foot.support": "Assistenza",

  "navigation.profile": "Profilo",
  "navigation.security": "Sicurezza",
  "navigation.sessions": "Sessioni",
  "navigation.data": "I suoi dati",
  "navigation.passkeys": "Passkey",

  "welcome.title": "Le diamo il benvenuto",
  "welcome.lead": "Acceda al suo account, o ne crei uno.",
  "welcome.signIn": "Accedi",
  "welcome.signUp": "Crea un account",

  "fault.home": "Vai alla pagina iniziale",
};
