/** What the pages say in German: to people who sign up and look after their own account, in the ways that a realm may have it. */
import type { selfService as english } from "../../en/pages/self-service.ts";
import type { Said } from "../../said.ts";

export const selfService: Said<typeof english> = {
  "word.showPassword": "Passwort anzeigen",
  "welcome.named": "Willkommen bei {realm}",
  "welcome.known": "Melden Sie sich mit Ihrem Konto an.",
  "signUp.closedTitle": "Keine neuen Konten",
  "signUp.inviteTitle": "Nur auf Einladung",
  "signUp.passwordless": "Sie brauchen jetzt kein Passwort: Wir senden Ihnen einen Link, um eines zu wählen.",
  "sent.approval": "Danach prüft die Administration Ihre Anfrage. Sobald entschieden ist, senden wir Ihnen eine E-Mail.",
  "waiting.next": "Nach der Freigabe können Sie sich anmelden. Mehr brauchen Sie nicht zu tun.",
  "security.firstPassword":
    "Sie haben noch kein Passwort. Damit können Sie sich anmelden, wenn weder Ihr Postfach noch ein Passkey zur Hand ist.",
  "security.setPassword": "Passwort festlegen",
  "recovery.left": "Noch {count}",
  "recovery.print": "Drucken",
  "passkeys.unsupported":
    "Dieser Browser unterstützt keine Passkeys, oder JavaScript ist ausgeschaltet. Versuchen Sie es mit einem anderen Browser oder Gerät.",
  "data.noPassword": "Ihr Konto hat kein Passwort. Haben Sie länger nicht bestätigt, dass Sie es sind, fragen wir zuerst danach.",
  "sessions.activeHere": "Aktiv {when}, von diesem Computer selbst ({address})",
  "sessions.activeNear": "Aktiv {when}, aus dem lokalen Netzwerk ({address})",
  "notice.passwordChosen": "Ihr Passwort ist festgelegt. Andere Sitzungen wurden beendet.",
  "notice.addressConfirmedMailed":
    "Ihre E-Mail-Adresse ist bestätigt. Falls Sie noch kein Passwort haben, ist eine E-Mail mit einem Link unterwegs, um eines zu wählen.",
  "regenerate.title": "Ein neues Passwort per E-Mail",
  "regenerate.lead":
    "Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen ein Passwort, das innerhalb einer Stunde einmal gilt; danach wählen Sie ein eigenes.",
  "regenerate.submit": "Passwort zusenden",
  "regenerate.off": "Hier werden keine Passwörter per E-Mail gesendet. Lassen Sie sich einen Link senden, um ein neues zu wählen.",
  "regenerate.instead": "Stattdessen ein neues Passwort zusenden lassen",
  "notice.passwordMailed": "Falls die Adresse zu einem Konto gehört, ist eine E-Mail mit einem neuen Passwort unterwegs.",
};
