/** What the pages say in German: the words that stand on many pages, and the first page of all. */
import type { frame as english } from "../../en/pages/frame.ts";
import type { Said } from "../../said.ts";

export const frame: Said<typeof english> = {
  "word.optional": "optional",
  "word.error": "Fehler",
  "word.skip": "Zum Inhalt springen",
  "word.browserLanguage": "Wie mein Browser",
  "word.accountNavigation": "Konto",
  "word.none": "Noch keine",
  "word.now": "gerade eben",
  "word.or": "oder",

  "foot.terms": "Nutzungsbedingungen",
  "foot.privacy": "Datenschutz",
  "foot.support": "Hilfe",

  "navigation.profile": "Profil",
  "navigation.security": "Sicherheit",
  "navigation.sessions": "Sitzungen",
  "navigation.data": "Ihre Daten",
  "navigation.passkeys": "Passkeys",

  "welcome.title": "Willkommen",
  "welcome.lead": "Melden Sie sich an, oder erstellen Sie ein Konto.",
  "welcome.signIn": "Anmelden",
  "welcome.signUp": "Konto erstellen",

  "fault.home": "Zur Startseite",
};
