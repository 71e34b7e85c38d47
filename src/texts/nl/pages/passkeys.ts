/** What the pages say in Dutch: passkeys. */
import type { passkeys as english } from "../../en/pages/passkeys.ts";
import type { Said } from "../../said.ts";

export const passkeys: Said<typeof english> = {
  "passkeys.title": "Passkeys",
  "passkeys.lead":
    "Met een passkey logt u in met uw vingerafdruk, uw gezicht of de code van uw apparaat. Hij is niet te raden en werkt alleen op deze site.",
  "passkeys.yours": "Uw passkeys",
  "passkeys.none": "U hebt er nog geen.",
  "passkeys.new": "Een passkey toevoegen",
  "passkeys.newLead": "Uw browser vraagt waar hij bewaard moet worden. Alle andere sessies van uw account worden beëindigd.",
  "passkeys.add": "Een passkey toevoegen",
  "passkeys.rename": "Naam wijzigen",
  "passkeys.remove": "Verwijderen",
  "passkeys.synced": "Gesynchroniseerd",
  "passkeys.made": "Toegevoegd {when}",
  "passkeys.used": "Laatst gebruikt {when}",
  "passkeys.unused": "Nog niet gebruikt",
  "passkeys.failed": "Er is geen passkey gebruikt. Probeer het opnieuw, of kies een andere manier.",
  "passkeys.unnamed": "Passkey",
};
