/** What the pages say in Portuguese: sessions and their devices. */
import type { sessions as english } from "../../en/pages/sessions.ts";
import type { Said } from "../../said.ts";

export const sessions: Said<typeof english> = {
  "sessions.title": "Sessões",
  "sessions.lead": "Cada navegador e dispositivo conectado à sua conta. Encerre o que não reconhecer e altere sua senha.",
  "sessions.signedIn": "Sessões abertas",
  "sessions.current": "Este navegador",
  "sessions.active": "Ativa {when}",
  "sessions.activeFrom": "Ativa {when}, de {address}",
  "sessions.started": "Iniciada {when}",
  "sessions.end": "Encerrar",
  "sessions.others": "Em todos os outros lugares",
  "sessions.othersLead": "Encerra a sessão em todos os navegadores e dispositivos, menos neste.",
  "sessions.endOthers": "Encerrar todas as outras sessões",

  "device.both": "{browser} no {system}",
  "device.unknown": "Dispositivo desconhecido",
};
