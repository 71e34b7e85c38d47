/** What the pages say in German: passkeys. */
import type { passkeys as english } from "../../en/pages/passkeys.ts";
import type { Said } from "../../said.ts";

export const passkeys: Said<typeof english> = {
  "passkeys.title": "Passkeys",
  "passkeys.lead":
    "Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder Gerätecode an. Er lässt sich nicht erraten und gilt nur auf dieser Website.",
  "passkeys.yours": "Ihre Passkeys",
  "passkeys.none": "Sie haben noch keinen.",
  "passkeys.new": "Passkey hinzufügen",
  "passkeys.newLead": "Ihr Browser fragt, wo er aufbewahrt werden soll. Alle anderen Sitzungen Ihres Kontos werden beendet.",
  "passkeys.add": "Passkey hinzufügen",
  "passkeys.rename": "Umbenennen",
  "passkeys.remove": "Entfernen",
  "passkeys.synced": "Synchronisiert",
  "passkeys.made": "Hinzugefügt {when}",
  "passkeys.used": "Zuletzt verwendet {when}",
  "passkeys.unused": "Noch nicht verwendet",
  "passkeys.failed": "Es wurde kein Passkey verwendet. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Weg.",
  "passkeys.unnamed": "Passkey",
};
