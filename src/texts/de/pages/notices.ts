/** What the pages say in German: what a page says after a redirect. */
import type { notices as english } from "../../en/pages/notices.ts";
import type { Said } from "../../said.ts";

export const notices: Said<typeof english> = {
  "notice.signedOut": "Sie sind abgemeldet.",
  "notice.signInAgain":
    "Sie sind nicht mehr angemeldet. Melden Sie sich an und sehen Sie nach, ob Ihr letzter Schritt angekommen ist; wenn nicht, wiederholen Sie ihn.",
  "notice.shownOnce":
    "Das wird nur einmal angezeigt und wurde nicht noch einmal ausgeführt. Wenn Sie es wieder brauchen, fordern Sie es neu an.",
  "notice.signedUp": "Ihr Konto ist bereit. Melden Sie sich an.",
  "notice.addressConfirmed": "Ihre E-Mail-Adresse ist bestätigt.",
  "notice.passwordReset": "Ihr Passwort wurde geändert. Melden Sie sich mit dem neuen an.",
  "notice.passwordSet": "Ihr Passwort ist gespeichert. Melden Sie sich damit an.",
  "notice.emailChangeSent": "Die E-Mail an die neue Adresse ist unterwegs. Öffnen Sie den Link darin.",
  "notice.emailChanged": "Die neue Adresse gehört jetzt zu Ihrem Konto.",
  "notice.emailReverted":
    "Ihre alte Adresse gilt wieder, und alle Sitzungen sind beendet. Wir haben Ihnen einen Link gesendet, mit dem Sie ein neues Passwort wählen.",
  "notice.passwordChanged": "Ihr Passwort wurde geändert. Andere Sitzungen wurden beendet.",
  "notice.profileSaved": "Ihr Profil wurde gespeichert.",
  "notice.sessionEnded": "Die Sitzung wurde beendet.",
  "notice.otherSessionsEnded": "Alle anderen Sitzungen wurden beendet.",
  "notice.verificationSent": "Die E-Mail ist unterwegs. Prüfen Sie Ihr Postfach.",
  "notice.confirmAddressFirst": "Bestätigen Sie zuerst Ihre E-Mail-Adresse.",
  "notice.enrollFirst": "Hier wird ein zweiter Faktor verlangt. Richten Sie eine Authenticator-App ein, dann geht es weiter.",
  "notice.totpRemoved": "Die Authenticator-App wurde entfernt. Andere Sitzungen wurden beendet.",
  "notice.proven": "Vielen Dank. Wiederholen Sie jetzt den letzten Schritt.",
  "notice.resumed": "Ihr letzter Schritt wurde noch nicht ausgeführt. Senden Sie ihn noch einmal.",
  "notice.accountEnded": "Es ist erledigt, und Sie sind abgemeldet. Wie es weitergeht, steht in der E-Mail, die wir Ihnen gesendet haben.",
  "notice.accountRestored": "Ihr Konto ist wieder da. Melden Sie sich wie gewohnt an.",
  "notice.accountArchived": "Ihr Konto ist archiviert. Wenn Sie es wieder brauchen, melden Sie sich einfach an.",
  "notice.passkeyAdded": "Der Passkey wurde hinzugefügt. Alle anderen Sitzungen wurden beendet.",
  "notice.passkeyRenamed": "Der Passkey wurde umbenannt.",
  "notice.passkeyRemoved": "Der Passkey wurde entfernt. Alle anderen Sitzungen wurden beendet.",
  "notice.chooseRows": "Wählen Sie zuerst etwas in der Liste aus.",
  "notice.alreadyDone": "Das haben Sie schon beantwortet; es wurde nicht zweimal ausgeführt.",
  "notice.userSaved": "Der Benutzer wurde gespeichert.",
  "notice.userCreated": "Der Benutzer wurde angelegt.",
  "notice.rolesSaved": "Die Rollen wurden gespeichert.",
  "notice.userApproved": "Das Konto wurde freigegeben.",
  "notice.userRejected": "Der Antrag wurde abgelehnt.",
  "notice.userSuspended": "Der Benutzer wurde gesperrt.",
  "notice.userRestored": "Der Benutzer wurde wiederhergestellt.",
  "notice.userVerified": "Die Adresse gilt als bestätigt.",
  "notice.userFactorsReset": "Die zweiten Faktoren wurden entfernt und alle Sitzungen beendet.",
  "notice.userSessionsEnded": "Die Sitzungen des Benutzers wurden beendet.",
  "notice.userDeleted": "Der Benutzer wurde gelöscht.",
};
