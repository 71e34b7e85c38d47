/** What the pages say in Dutch: the second factor: authenticator apps and recovery codes. */
import type { secondFactor as english } from "../../en/pages/second-factor.ts";
import type { Said } from "../../said.ts";

export const secondFactor: Said<typeof english> = {
  "secondFactor.title": "Tweede stap",
  "secondFactor.lead": "Bevestig nog een keer dat u het bent, op een van deze manieren.",
  "secondFactor.submit": "Verder",
  "secondFactor.orRecovery": "In plaats daarvan een herstelcode",
  "secondFactor.submitRecovery": "De herstelcode gebruiken",

  "totp.title": "Tweede factor",
  "totp.lead": "Met een authenticator-app opent een gestolen wachtwoord alleen nog niets.",
  "totp.app": "Authenticator-app",
  "totp.on": "Ingesteld",
  "totp.off": "Niet ingesteld",
  "totp.enroll": "Een app instellen",
  "totp.replace": "Een andere app instellen",
  "totp.remove": "De app verwijderen",
  "totp.removeLead": "Daarna vraagt het inloggen niet meer om een code van een app. Alle andere sessies van uw account eindigen.",
  "totp.scan": "De app instellen",
  "totp.scanLead": "Scan de afbeelding met uw authenticator-app, of typ de instelsleutel over. Vul daarna de code in die de app toont.",
  "totp.picture": "QR-code voor uw authenticator-app",
  "totp.open": "Openen in een app op dit apparaat",
  "totp.secret": "Instelsleutel",
  "totp.activate": "Activeren",
  "totp.again": "Wacht op de volgende code van de app en vul die in. Of begin opnieuw.",

  "recovery.title": "Herstelcodes",
  "recovery.lead":
    "Bewaar deze codes op een veilige plek: druk ze af of sla ze op. Elke code vervangt één keer de app. Ze worden alleen nu getoond; oudere werken niet meer.",
  "recovery.save": "Opslaan als bestand",
  "recovery.done": "Ik heb ze bewaard",
  "recovery.regenerate": "Nieuwe herstelcodes",
};
