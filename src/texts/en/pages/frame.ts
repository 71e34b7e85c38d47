/** What the pages say in English: the words that stand on many pages, and the first page of all. */

export const frame = {
  "word.optional": "optional",
  "word.error": "Error",
  "word.skip": "Skip to the content",
  "word.browserLanguage": "As my browser asks",
  "word.accountNavigation": "Account",
  "word.none": "None yet",
  "word.now": "just now",
  "word.or": "or",

  "foot.terms": "Terms",
  "foot.privacy": "Privacy",
  "foot.support": "Help",

  "navigation.profile": "Profile",
  "navigation.security": "Security",
  "navigation.sessions": "Sessions",
  "navigation.data": "Your data",
  "navigation.passkeys": "Passkeys",

  "welcome.title": "Welcome",
  "welcome.lead": "Sign in to your account, or create one.",
  "welcome.signIn": "Sign in",
  "welcome.signUp": "Create an account",

  "fault.home": "Go to the home page",
} as const;
