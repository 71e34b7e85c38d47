/** What the pages say in Dutch: the kinds of fields there are (`field.…`), their hints, and what is missing in them. */
import type { forms as english } from "../../en/pages/forms.ts";
import type { Said } from "../../said.ts";

export const forms: Said<typeof english> = {
  "field.email": "E-mailadres",
  "field.username": "Gebruikersnaam",
  "field.identifier": "E-mailadres of gebruikersnaam",
  "field.identifierEmail": "E-mailadres",
  "field.newEmail": "Nieuw e-mailadres",
  "field.password": "Wachtwoord",
  "field.currentPassword": "Huidig wachtwoord",
  "field.newPassword": "Nieuw wachtwoord",
  "field.chosenPassword": "Wachtwoord",
  "field.totpCode": "Code van de app",
  "field.recoveryCode": "Herstelcode",
  "field.mailedCode": "Code uit de e-mail",
  "field.locale": "Taal",
  "field.passkeyName": "Naam van de passkey",
  "field.reason": "Reden",

  "hint.reason": "De aanvrager leest deze.",
  "hint.newPassword": "{minLength} tekens of meer. Een paar woorden zonder verband vormen een goed wachtwoord.",
  "password.more": "nog {count}",
  "password.enough": "Lang genoeg",
  "hint.totpCode": "Zes cijfers, elke 30 seconden nieuw.",
  "hint.recoveryCode": "Een van de codes die u hebt bewaard. Elke code werkt één keer.",
  "hint.username": "Letters, cijfers, punten, koppeltekens en onderstrepingstekens.",

  "missing.email": "Vul uw e-mailadres in.",
  "missing.username": "Vul een gebruikersnaam in.",
  "missing.identifier": "Vul uw e-mailadres of gebruikersnaam in.",
  "missing.identifierEmail": "Vul uw e-mailadres in.",
  "missing.newEmail": "Vul het nieuwe e-mailadres in.",
  "missing.password": "Vul uw wachtwoord in.",
  "missing.currentPassword": "Vul uw huidige wachtwoord in.",
  "missing.newPassword": "Vul een nieuw wachtwoord in.",
  "missing.chosenPassword": "Kies een wachtwoord.",
  "missing.totpCode": "Vul de code van uw app in.",
  "missing.recoveryCode": "Vul een herstelcode in.",
  "missing.mailedCode": "Vul de code uit de e-mail in.",
  "missing.locale": "Kies een taal.",
  "missing.passkeyName": "Geef de passkey een naam.",
  "missing.reason": "Vul een reden in.",

  "summary.title": "Controleer het volgende",
  "summary.formLapsed": "Dit formulier was verlopen. Er is niets verzonden: controleer het en verzend het opnieuw.",

  "captcha.working": "We controleren of u een mens bent …",
  "captcha.done": "Klaar: u kunt verder.",
  "captcha.failed": "De controle is niet gelukt. Verzend het formulier om het opnieuw te proberen.",
  "captcha.noScript": "Dit formulier heeft JavaScript nodig om te controleren of u een mens bent.",
};
