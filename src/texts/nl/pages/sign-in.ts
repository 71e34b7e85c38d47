/** What the pages say in Dutch: signing in and out. */
import type { signIn as english } from "../../en/pages/sign-in.ts";
import type { Said } from "../../said.ts";

export const signIn: Said<typeof english> = {
  "signIn.title": "Inloggen",
  "signIn.submit": "Inloggen",
  "signIn.forgot": "Wachtwoord vergeten?",
  "signIn.byMail": "Inloggen per e-mail",
  "signIn.noAccount": "Nog geen account?",
  "signIn.signUp": "Maak er een aan",
  "signIn.passkey": "Een passkey gebruiken",

  "emailSignIn.title": "Inloggen per e-mail",
  "emailSignIn.lead": "Vul uw e-mailadres in. We sturen u een link en een code om mee in te loggen.",
  "emailSignIn.submit": "E-mail sturen",
  "emailSignIn.password": "Inloggen met een wachtwoord",

  "emailCode.title": "Kijk in uw postvak",
  "emailCode.lead": "Als het adres bij een account hoort, is er een e-mail onderweg. Open de link erin, of vul hier de code in.",
  "emailCode.submit": "Inloggen",

  "emailConfirm.title": "Inloggen",
  "emailConfirm.lead": "Eén klik, en u bent ingelogd, in deze browser.",
  "emailConfirm.submit": "Inloggen",

  "nextStep.title": "Inloggen is niet voltooid",
  "nextStep.lead": "Er ontbreekt nog een stap. Begin opnieuw en volg alle stappen in deze browser.",

  "signOut.title": "Uitloggen?",
  "signOut.lead": "U beëindigt alleen de sessie van deze browser.",
  "signOut.submit": "Uitloggen",
  "signOut.stay": "Ingelogd blijven",
};
