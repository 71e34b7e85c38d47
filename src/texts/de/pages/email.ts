/** What the pages say in German: confirming and changing the address. */
import type { email as english } from "../../en/pages/email.ts";
import type { Said } from "../../said.ts";

export const email: Said<typeof english> = {
  "verify.title": "Adresse bestätigen",
  "verify.lead": "Wir müssen wissen, dass {email} Ihnen gehört. Der Link steht in der E-Mail, die wir Ihnen gesendet haben.",
  "verify.submit": "E-Mail noch einmal senden",
  "verify.doneTitle": "Adresse bestätigt",
  "verify.done": "Die Adresse {email} ist bestätigt.",
  "verify.continue": "Zu meinem Konto",

  "emailChange.title": "Ihre neue Adresse",
  "emailChange.lead": "Ein Klick, und diese Adresse gehört zu Ihrem Konto. Andere Sitzungen werden beendet.",
  "emailChange.submit": "Diese Adresse verwenden",

  "emailRevert.title": "Alte Adresse behalten",
  "emailRevert.lead":
    "Ihr Konto erhält seine alte Adresse zurück. Alle Sitzungen werden beendet, das Passwort verfällt, und wir senden Ihnen einen Link, mit dem Sie ein neues wählen.",
  "emailRevert.submit": "Adresse zurückholen",
};
