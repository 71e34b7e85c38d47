/** What the pages say in German: the kinds of fields there are (`field.…`), their hints, and what is missing in them. */
import type { forms as english } from "../../en/pages/forms.ts";
import type { Said } from "../../said.ts";

export const forms: Said<typeof english> = {
  "field.email": "E-Mail-Adresse",
  "field.username": "Benutzername",
  "field.identifier": "E-Mail-Adresse oder Benutzername",
  "field.identifierEmail": "E-Mail-Adresse",
  "field.newEmail": "Neue E-Mail-Adresse",
  "field.password": "Passwort",
  "field.currentPassword": "Aktuelles Passwort",
  "field.newPassword": "Neues Passwort",
  "field.chosenPassword": "Passwort",
  "field.totpCode": "Code der App",
  "field.recoveryCode": "Wiederherstellungscode",
  "field.mailedCode": "Code aus der E-Mail",
  "field.locale": "Sprache",
  "field.passkeyName": "Name des Passkeys",
  "field.reason": "Begründung",

  "hint.reason": "Die antragstellende Person liest sie.",
  "hint.newPassword": "Mindestens {minLength} Zeichen. Einige Wörter ohne Zusammenhang ergeben ein gutes Passwort.",
  "password.more": "noch {count}",
  "password.enough": "Lang genug",
  "hint.totpCode": "Sechs Ziffern, alle 30 Sekunden neu.",
  "hint.recoveryCode": "Einer der Codes, die Sie aufbewahrt haben. Jeder gilt einmal.",
  "hint.username": "Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche.",

  "missing.email": "Geben Sie Ihre E-Mail-Adresse ein.",
  "missing.username": "Geben Sie einen Benutzernamen ein.",
  "missing.identifier": "Geben Sie Ihre E-Mail-Adresse oder Ihren Benutzernamen ein.",
  "missing.identifierEmail": "Geben Sie Ihre E-Mail-Adresse ein.",
  "missing.newEmail": "Geben Sie die neue E-Mail-Adresse ein.",
  "missing.password": "Geben Sie Ihr Passwort ein.",
  "missing.currentPassword": "Geben Sie Ihr aktuelles Passwort ein.",
  "missing.newPassword": "Geben Sie ein neues Passwort ein.",
  "missing.chosenPassword": "Wählen Sie ein Passwort.",
  "missing.totpCode": "Geben Sie den Code Ihrer App ein.",
  "missing.recoveryCode": "Geben Sie einen Wiederherstellungscode ein.",
  "missing.mailedCode": "Geben Sie den Code aus der E-Mail ein.",
  "missing.locale": "Wählen Sie eine Sprache.",
  "missing.passkeyName": "Geben Sie dem Passkey einen Namen.",
  "missing.reason": "Geben Sie eine Begründung ein.",

  "summary.title": "Bitte prüfen Sie Ihre Angaben",
  "summary.formLapsed": "Dieses Formular war abgelaufen. Es wurde nichts gesendet: Prüfen Sie es und senden Sie es noch einmal.",

  "captcha.working": "Es wird geprüft, ob Sie ein Mensch sind …",
  "captcha.done": "Fertig: Sie können fortfahren.",
  "captcha.failed": "Die Prüfung ist nicht gelungen. Senden Sie das Formular, um es noch einmal zu versuchen.",
  "captcha.noScript": "Dieses Formular benötigt JavaScript, um zu prüfen, ob Sie ein Mensch sind.",
};
