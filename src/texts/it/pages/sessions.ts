/** What the pages say in Italian: sessions and their devices. */
import type { sessions as english } from "../../en/pages/sessions.ts";
import type { Said } from "../../said.ts";

export const sessions: Said<typeof english> = {
  "sessions.title": "Sessioni",
  "sessions.lead": "Ogni browser e dispositivo connesso al suo account. Chiuda ciò che non riconosce e cambi la password.",
  "sessions.signedIn": "Sessioni aperte",
  "sessions.current": "Questo browser",
  "sessions.active": "Attiva {when}",
  "sessions.activeFrom": "Attiva {when}, da {address}",
  "sessions.started": "Accesso {when}",
  "sessions.end": "Chiudi",
  "sessions.others": "Ovunque altrove",
  "sessions.othersLead": "Chiude la sessione in ogni browser e dispositivo tranne questo.",
  "sessions.endOthers": "Chiudi tutte le altre sessioni",

  "device.both": "{browser} su {system}",
  "device.unknown": "Dispositivo sconosciuto",
};
