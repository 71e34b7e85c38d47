/** What the pages say in German: the second factor: authenticator apps and recovery codes. */
import type { secondFactor as english } from "../../en/pages/second-factor.ts";
import type { Said } from "../../said.ts";

export const secondFactor: Said<typeof english> = {
  "secondFactor.title": "Zweiter Schritt",
  "secondFactor.lead": "Bestätigen Sie noch einmal auf einem dieser Wege, dass Sie es sind.",
  "secondFactor.submit": "Weiter",
  "secondFactor.orRecovery": "Stattdessen mit Wiederherstellungscode",
  "secondFactor.submitRecovery": "Wiederherstellungscode verwenden",

  "totp.title": "Zweiter Faktor",
  "totp.lead": "Mit einer Authenticator-App öffnet ein gestohlenes Passwort allein noch nichts.",
  "totp.app": "Authenticator-App",
  "totp.on": "Eingerichtet",
  "totp.off": "Nicht eingerichtet",
  "totp.enroll": "App einrichten",
  "totp.replace": "Andere App einrichten",
  "totp.remove": "App entfernen",
  "totp.removeLead": "Danach verlangt die Anmeldung keinen Code einer App mehr. Alle anderen Sitzungen Ihres Kontos enden.",
  "totp.scan": "App einrichten",
  "totp.scanLead":
    "Scannen Sie das Bild mit Ihrer Authenticator-App, oder geben Sie den Einrichtungsschlüssel ein. Geben Sie dann den Code ein, den die App anzeigt.",
  "totp.picture": "QR-Code für Ihre Authenticator-App",
  "totp.open": "In einer App auf diesem Gerät öffnen",
  "totp.secret": "Einrichtungsschlüssel",
  "totp.activate": "Aktivieren",
  "totp.again": "Warten Sie auf den nächsten Code der App und geben Sie ihn ein. Oder beginnen Sie von vorn.",

  "recovery.title": "Wiederherstellungscodes",
  "recovery.lead":
    "Bewahren Sie diese Codes sicher auf: Drucken oder speichern Sie sie. Jeder ersetzt einmal die App. Sie werden nur jetzt angezeigt; ältere gelten nicht mehr.",
  "recovery.save": "Als Datei speichern",
  "recovery.done": "Ich habe sie aufbewahrt",
  "recovery.regenerate": "Neue Wiederherstellungscodes",
};
