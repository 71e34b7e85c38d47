/** What the pages say in Spanish: sessions and their devices. */
import type { sessions as english } from "../../en/pages/sessions.ts";
import type { Said } from "../../said.ts";

export const sessions: Said<typeof english> = {
  "sessions.title": "Sesiones",
  "sessions.lead": "Cada navegador y dispositivo con la sesión iniciada en su cuenta. Cierre lo que no reconozca y cambie su contraseña.",
  "sessions.signedIn": "Sesiones iniciadas",
  "sessions.current": "Este navegador",
  "sessions.active": "Activa {when}",
  "sessions.activeFrom": "Activa {when}, desde {address}",
  "sessions.started": "Iniciada {when}",
  "sessions.end": "Cerrar",
  "sessions.others": "En todos los demás",
  "sessions.othersLead": "Cierra la sesión en todos los navegadores y dispositivos menos en este.",
  "sessions.endOthers": "Cerrar todas las demás sesiones",

  "device.both": "{browser} en {system}",
  "device.unknown": "Dispositivo desconocido",
};
