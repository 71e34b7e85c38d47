/** What the pages say in French: passkeys. */
import type { passkeys as english } from "../../en/pages/passkeys.ts";
import type { Said } from "../../said.ts";

export const passkeys: Said<typeof english> = {
  "passkeys.title": "Clés d’accès",
  "passkeys.lead":
    "Une clé d’accès vous connecte avec votre empreinte, votre visage ou le code de votre appareil. Personne ne peut la deviner, et elle ne fonctionne que sur ce site.",
  "passkeys.yours": "Vos clés d’accès",
  "passkeys.none": "Vous n’en avez pas encore.",
  "passkeys.new": "Ajouter une clé d’accès",
  "passkeys.newLead": "Votre navigateur vous demande où la conserver. Toutes les autres sessions de votre compte seront fermées.",
  "passkeys.add": "Ajouter une clé d’accès",
  "passkeys.rename": "Renommer",
  "passkeys.remove": "Retirer",
  "passkeys.synced": "Synchronisée",
  "passkeys.made": "Ajoutée {when}",
  "passkeys.used": "Dernière utilisation {when}",
  "passkeys.unused": "Pas encore utilisée",
  "passkeys.failed": "Aucune clé d’accès n’a été utilisée. Réessayez ou choisissez un autre moyen.",
  "passkeys.unnamed": "Clé d’accès",
};
