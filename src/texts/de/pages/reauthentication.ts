/** What the pages say in German: proving again who one is. */
import type { reauthentication as english } from "../../en/pages/reauthentication.ts";
import type { Said } from "../../said.ts";

export const reauthentication: Said<typeof english> = {
  "reauthenticate.title": "Sind Sie es?",
  "reauthenticate.lead": "Bestätigen Sie zu Ihrer Sicherheit noch einmal, dass Sie es sind. Wiederholen Sie dann den letzten Schritt.",
  "reauthenticate.submit": "Weiter",
  "reauthenticate.noPassword": "Kein Passwort zur Hand?",
  "reauthenticate.mail": "Code per E-Mail senden",
  "reauthenticate.codeTitle": "Prüfen Sie Ihr Postfach",
  "reauthenticate.codeLead": "Wir haben Ihnen einen Code gesendet. Er gilt zehn Minuten lang.",
};
