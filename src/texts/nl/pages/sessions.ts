/** What the pages say in Dutch: sessions and their devices. */
import type { sessions as english } from "../../en/pages/sessions.ts";
import type { Said } from "../../said.ts";

export const sessions: Said<typeof english> = {
  "sessions.title": "Sessies",
  "sessions.lead": "Elke browser en elk apparaat dat bij uw account is ingelogd. Beëindig wat u niet herkent, en wijzig uw wachtwoord.",
  "sessions.signedIn": "Ingelogd",
  "sessions.current": "Deze browser",
  "sessions.active": "Actief {when}",
  "sessions.activeFrom": "Actief {when}, vanaf {address}",
  "sessions.started": "Ingelogd {when}",
  "sessions.end": "Beëindigen",
  "sessions.others": "Overal elders",
  "sessions.othersLead": "Logt u uit in elke browser en op elk apparaat, behalve dit.",
  "sessions.endOthers": "Alle andere sessies beëindigen",

  "device.both": "{browser} op {system}",
  "device.unknown": "Onbekend apparaat",
};
