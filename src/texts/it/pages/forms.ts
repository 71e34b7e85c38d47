/** What the pages say in Italian: the kinds of fields there are (`field.…`), their hints, and what is missing in them. */
import type { forms as english } from "../../en/pages/forms.ts";
import type { Said } from "../../said.ts";

export const forms: Said<typeof english> = {
  "field.email": "Indirizzo e-mail",
  "field.username": "Nome utente",
  "field.identifier": "Indirizzo e-mail o nome utente",
  "field.identifierEmail": "Indirizzo e-mail",
  "field.newEmail": "Nuovo indirizzo e-mail",
  "field.password": "Password",
  "field.currentPassword": "Password attuale",
  "field.newPassword": "Nuova password",
  "field.chosenPassword": "Password",
  "field.totpCode": "Codice dell’app",
  "field.recoveryCode": "Codice di recupero",
  "field.mailedCode": "Codice ricevuto per e-mail",
  "field.locale": "Lingua",
  "field.passkeyName": "Nome della passkey",
  "field.reason": "Motivo",

  "hint.reason": "Lo leggerà chi ha fatto la richiesta.",
  "hint.newPassword": "Almeno {minLength} caratteri. Alcune parole senza legame tra loro ne fanno una buona.",
  "password.more": "ancora {count}",
  "password.enough": "Abbastanza lunga",
  "hint.totpCode": "Sei cifre, nuove ogni 30 secondi.",
  "hint.recoveryCode": "Uno dei codici che ha conservato. Ciascuno vale una volta.",
  "hint.username": "Lettere, cifre, punti, trattini e trattini bassi.",

  "missing.email": "Inserisca il suo indirizzo e-mail.",
  "missing.username": "Inserisca un nome utente.",
  "missing.identifier": "Inserisca il suo indirizzo e-mail o il nome utente.",
  "missing.identifierEmail": "Inserisca il suo indirizzo e-mail.",
  "missing.newEmail": "Inserisca il nuovo indirizzo e-mail.",
  "missing.password": "Inserisca la sua password.",
  "missing.currentPassword": "Inserisca la sua password attuale.",
  "missing.newPassword": "Inserisca una nuova password.",
  "missing.chosenPassword": "Scelga una password.",
  "missing.totpCode": "Inserisca il codice della sua app.",
  "missing.recoveryCode": "Inserisca un codice di recupero.",
  "missing.mailedCode": "Inserisca il codice ricevuto per e-mail.",
  "missing.locale": "Scelga una lingua.",
  "missing.passkeyName": "Dia un nome alla passkey.",
  "missing.reason": "Inserisca un motivo.",

  "summary.title": "Controlli quanto segue",
  "summary.formLapsed": "Questo modulo era scaduto. Non è stato inviato nulla: lo controlli e lo invii di nuovo.",

  "captcha.working": "Stiamo verificando che lei sia una persona…",
  "captcha.done": "Fatto: può continuare.",
  "captcha.failed": "La verifica non è riuscita. Invii il modulo per riprovare.",
  "captcha.noScript": "Questo modulo ha bisogno di JavaScript per verificare che lei sia una persona.",
};
