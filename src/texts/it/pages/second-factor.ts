/** What the pages say in Italian: the second factor: authenticator apps and recovery codes. */
import type { secondFactor as english } from "../../en/pages/second-factor.ts";
import type { Said } from "../../said.ts";

export const secondFactor: Said<typeof english> = {
  "secondFactor.title": "Secondo passaggio",
  "secondFactor.lead": "Confermi ancora una volta di essere lei, in uno di questi modi.",
  "secondFactor.submit": "Continua",
  "secondFactor.orRecovery": "Usa invece un codice di recupero",
  "secondFactor.submitRecovery": "Usa il codice di recupero",

  "totp.title": "Secondo fattore",
  "totp.lead": "Con un’app di autenticazione, una password rubata da sola non apre nulla.",
  "totp.app": "App di autenticazione",
  "totp.on": "Configurata",
  "totp.off": "Non configurata",
  "totp.enroll": "Configura un’app",
  "totp.replace": "Configura un’altra app",
  "totp.remove": "Rimuovi l’app",
  "totp.removeLead": "Dopo, l’accesso non chiede più il codice di un’app. Tutte le altre sessioni del suo account terminano.",
  "totp.scan": "Configura l’app",
  "totp.scanLead":
    "Inquadri l’immagine con la sua app di autenticazione, o digiti la chiave di configurazione. Poi inserisca il codice che l’app mostra.",
  "totp.picture": "Codice QR per la sua app di autenticazione",
  "totp.open": "Apri in un’app di questo dispositivo",
  "totp.secret": "Chiave di configurazione",
  "totp.activate": "Attiva",
  "totp.again": "Attenda il prossimo codice dell’app e lo inserisca. Oppure ricominci.",

  "recovery.title": "Codici di recupero",
  "recovery.lead":
    "Conservi questi codici in un luogo sicuro: li stampi o li salvi. Ciascuno sostituisce l’app una volta. Sono mostrati solo adesso; quelli vecchi non valgono più.",
  "recovery.save": "Salva in un file",
  "recovery.done": "Li ho conservati",
  "recovery.regenerate": "Nuovi codici di recupero",
};
