/** What the pages say in French: the words that stand on many pages, and the first page of all. */
import type { frame as english } from "../../en/pages/frame.ts";
import type { Said } from "../../said.ts";

export const frame: Said<typeof english> = {
  "word.optional": "facultatif",
  "word.error": "Erreur",
  "word.skip": "Aller au contenu",
  "word.browserLanguage": "Celle de mon navigateur",
  "word.accountNavigation": "Compte",
  "word.none": "Aucun pour l’instant",
  "word.now": "à l’instant",
  "word.or": "ou",

  "foot.terms": "Conditions",
  "foot.privacy": "Confidentialité",
  "foot.support": "Aide",

  "navigation.profile": "Profil",
  "navigation.security": "Sécurité",
  "navigation.sessions": "Sessions",
  "navigation.data": "Vos données",
  "navigation.passkeys": "Clés d’accès",

  "welcome.title": "Bienvenue",
  "welcome.lead": "Connectez-vous à votre compte, ou créez-en un.",
  "welcome.signIn": "Se connecter",
  "welcome.signUp": "Créer un compte",

  "fault.home": "Aller à l’accueil",
};
