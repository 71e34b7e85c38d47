/** What the pages say in German: sessions and their devices. */
import type { sessions as english } from "../../en/pages/sessions.ts";
import type { Said } from "../../said.ts";

export const sessions: Said<typeof english> = {
  "sessions.title": "Sitzungen",
  "sessions.lead":
    "Jeder Browser und jedes Gerät, das in Ihrem Konto angemeldet ist. Beenden Sie, was Sie nicht kennen, und ändern Sie Ihr Passwort.",
  "sessions.signedIn": "Angemeldet",
  "sessions.current": "Dieser Browser",
  "sessions.active": "Aktiv {when}",
  "sessions.activeFrom": "Aktiv {when}, von {address}",
  "sessions.started": "Angemeldet {when}",
  "sessions.end": "Beenden",
  "sessions.others": "Überall sonst",
  "sessions.othersLead": "Meldet Sie in jedem Browser und auf jedem Gerät ab, außer hier.",
  "sessions.endOthers": "Alle anderen Sitzungen beenden",

  "device.both": "{browser} unter {system}",
  "device.unknown": "Unbekanntes Gerät",
};
