/** What the pages say in Dutch: the words that stand on many pages, and the first page of all. */
import type { frame as english } from "../../en/pages/frame.ts";
import type { Said } from "../../said.ts";

export const frame: Said<typeof english> = {
  "word.optional": "optioneel",
  "word.error": "Fout",
  "word.skip": "Naar de inhoud",
  "word.browserLanguage": "Zoals mijn browser",
  "word.accountNavigation": "Account",
  "word.none": "Nog geen",
  "word.now": "zojuist",
  "word.or": "of",

  "foot.terms": "Voorwaarden",
  "foot.privacy": "Privacy",
  "foot.support": "Hulp",

  "navigation.profile": "Profiel",
  "navigation.security": "Beveiliging",
  "navigation.sessions": "Sessies",
  "navigation.data": "Uw gegevens",
  "navigation.passkeys": "Passkeys",

  "welcome.title": "Welkom",
  "welcome.lead": "Log in op uw account, of maak er een aan.",
  "welcome.signIn": "Inloggen",
  "welcome.signUp": "Een account aanmaken",

  "fault.home": "Naar de startpagina",
};
