/** What the pages say in German: signing up and confirming the address. */
import type { signUp as english } from "../../en/pages/sign-up.ts";
import type { Said } from "../../said.ts";

export const signUp: Said<typeof english> = {
  "signUp.title": "Konto erstellen",
  "signUp.submit": "Konto erstellen",
  "signUp.haveAccount": "Sie haben schon ein Konto?",
  "signUp.signIn": "Anmelden",
  "signUp.closed": "Hier werden zurzeit keine neuen Konten vergeben.",
  "signUp.approval": "Jedes neue Konto wird vor der ersten Nutzung von der Administration geprüft.",
  "signUp.invited": "Sie sind eingeladen. Ihr Konto ist bereit, sobald Sie gewählt haben, wie Sie sich anmelden.",
  "signUp.inviteOnly": "Neue Konten gibt es hier nur auf Einladung. Öffnen Sie den Link in Ihrer Einladung.",
  "signUp.invitationLost": "Diese Einladung ist abgelaufen oder wurde schon verwendet. Bitten Sie um eine neue.",

  "sent.title": "Prüfen Sie Ihr Postfach",
  "sent.signUp": "Wir haben Ihnen eine E-Mail gesendet. Öffnen Sie den Link darin, um Ihre Adresse zu bestätigen; er gilt {claimLasts}.",
  "sent.reset": "Wenn die Adresse zu einem Konto gehört, ist eine E-Mail mit einem Link unterwegs, mit dem Sie ein neues Passwort wählen.",
  "sent.nothing": "Nach einigen Minuten noch nichts da? Sehen Sie im Spam-Ordner nach, oder",
  "sent.again": "lassen Sie sie noch einmal senden",
  "sent.backToSignIn": "Zurück zur Anmeldung",

  "resend.title": "E-Mail noch einmal senden",
  "resend.lead":
    "Geben Sie die Adresse ein, mit der Sie sich registriert haben. Wenn sie noch nicht bestätigt ist, senden wir die E-Mail erneut.",
  "resend.submit": "Erneut senden",

  "waiting.title": "Fast geschafft",
  "waiting.lead": "Ihr Konto muss noch freigegeben werden. Sobald das geschehen ist, senden wir Ihnen eine E-Mail.",

  "confirm.title": "Adresse bestätigen",
  "confirm.lead": "Ein Klick, und wir wissen, dass diese Adresse Ihnen gehört.",
  "confirm.submit": "Meine Adresse bestätigen",
};
