/** What the pages say in French: sessions and their devices. */
import type { sessions as english } from "../../en/pages/sessions.ts";
import type { Said } from "../../said.ts";

export const sessions: Said<typeof english> = {
  "sessions.title": "Sessions",
  "sessions.lead":
    "Chaque navigateur et appareil connecté à votre compte. Fermez ce que vous ne reconnaissez pas, puis changez votre mot de passe.",
  "sessions.signedIn": "Sessions ouvertes",
  "sessions.current": "Ce navigateur",
  "sessions.active": "Active {when}",
  "sessions.activeFrom": "Active {when}, depuis {address}",
  "sessions.started": "Connexion {when}",
  "sessions.end": "Fermer",
  "sessions.others": "Partout ailleurs",
  "sessions.othersLead": "Vous déconnecte de chaque navigateur et appareil, sauf celui-ci.",
  "sessions.endOthers": "Fermer toutes les autres sessions",

  "device.both": "{browser} sur {system}",
  "device.unknown": "Appareil inconnu",
};
