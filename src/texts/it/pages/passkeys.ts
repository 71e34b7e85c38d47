/** What the pages say in Italian: passkeys. */
import type { passkeys as english } from "../../en/pages/passkeys.ts";
import type { Said } from "../../said.ts";

export const passkeys: Said<typeof english> = {
  "passkeys.title": "Passkey",
  "passkeys.lead":
    "Con una passkey si accede con l’impronta, il volto o il codice del dispositivo. Non si può indovinare e funziona solo su questo sito.",
  "passkeys.yours": "Le sue passkey",
  "passkeys.none": "Non ne ha ancora nessuna.",
  "passkeys.new": "Aggiungere una passkey",
  "passkeys.newLead": "Il browser le chiede dove conservarla. Tutte le altre sessioni del suo account si chiudono.",
  "passkeys.add": "Aggiungi una passkey",
  "passkeys.rename": "Rinomina",
  "passkeys.remove": "Rimuovi",
  "passkeys.synced": "Sincronizzata",
  "passkeys.made": "Aggiunta {when}",
  "passkeys.used": "Ultimo uso {when}",
  "passkeys.unused": "Non ancora usata",
  "passkeys.failed": "Non è stata usata alcuna passkey. Riprovi, o scelga un altro modo.",
  "passkeys.unnamed": "Passkey",
};
