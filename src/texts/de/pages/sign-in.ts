/** What the pages say in German: signing in and out. */
import type { signIn as english } from "../../en/pages/sign-in.ts";
import type { Said } from "../../said.ts";

export const signIn: Said<typeof english> = {
  "signIn.title": "Anmelden",
  "signIn.submit": "Anmelden",
  "signIn.forgot": "Passwort vergessen?",
  "signIn.byMail": "Per E-Mail anmelden",
  "signIn.noAccount": "Noch kein Konto?",
  "signIn.signUp": "Konto erstellen",
  "signIn.passkey": "Passkey verwenden",

  "emailSignIn.title": "Per E-Mail anmelden",
  "emailSignIn.lead": "Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link und einen Code für die Anmeldung.",
  "emailSignIn.submit": "E-Mail senden",
  "emailSignIn.password": "Mit Passwort anmelden",

  "emailCode.title": "Prüfen Sie Ihr Postfach",
  "emailCode.lead":
    "Wenn die Adresse zu einem Konto gehört, ist eine E-Mail unterwegs. Öffnen Sie den Link darin, oder geben Sie hier den Code ein.",
  "emailCode.submit": "Anmelden",

  "emailConfirm.title": "Anmelden",
  "emailConfirm.lead": "Ein Klick, und Sie sind in diesem Browser angemeldet.",
  "emailConfirm.submit": "Anmelden",

  "nextStep.title": "Anmeldung nicht abgeschlossen",
  "nextStep.lead": "Ein Schritt fehlt noch. Beginnen Sie von vorn, und führen Sie alle Schritte in diesem Browser aus.",

  "signOut.title": "Abmelden?",
  "signOut.lead": "Sie beenden nur die Sitzung dieses Browsers.",
  "signOut.submit": "Abmelden",
  "signOut.stay": "Angemeldet bleiben",
};
