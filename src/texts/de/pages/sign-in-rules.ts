/** What the pages say in German: why a sign-in ended as it did, and what helps, by the rule that decided. */
import type { signInRules as english } from "../../en/pages/sign-in-rules.ts";
import type { Said } from "../../said.ts";

export const signInRules: Said<typeof english> = {
  "rule.signed_in": "Die Anmeldung ist gelungen.",
  "remedy.signed_in": "Es ist nichts zu tun.",
  "rule.second_factor_asked": "Der erste Faktor stimmte; der zweite wurde verlangt und fehlt noch.",
  "remedy.second_factor_asked":
    "Den zweiten Faktor angeben. Ist er verloren: ein Wiederherstellungscode, oder ein Administrator entfernt den zweiten Faktor.",
  "rule.password_change_asked": "Das Passwort stimmte und muss geändert werden, bevor eine Sitzung beginnt.",
  "remedy.password_change_asked": "Im Schritt, der danach fragt, ein neues Passwort wählen.",
  "rule.unknown_identifier": "In diesem Bereich gibt es kein Konto mit diesem Benutzernamen oder dieser Adresse.",
  "remedy.unknown_identifier": "Schreibweise und Bereich prüfen; sonst registrieren oder sich einladen lassen.",
  "rule.no_password": "Das Konto hat kein Passwort.",
  "remedy.no_password": "Per E-Mail oder mit einem Passkey anmelden, oder über den Link zum Zurücksetzen ein Passwort wählen.",
  "rule.wrong_password": "Das Passwort war falsch.",
  "remedy.wrong_password": "Noch einmal eingeben oder per E-Mail zurücksetzen.",
  "rule.temporary_password_used": "Das vorläufige Passwort war schon verwendet oder abgelaufen.",
  "remedy.temporary_password_used": "Ein neues anfordern oder das Passwort per E-Mail zurücksetzen.",
  "rule.account_locked": "Für dieses Konto gab es zehn Fehlversuche in einer Viertelstunde; weitere werden vorerst nicht geprüft.",
  "remedy.account_locked": "Es endet von selbst; warten hilft, oder die Anmeldung in einem Browser, der schon einmal angemeldet war.",
  "rule.strangers_exhausted":
    "Unbekannte Browser haben für dieses Konto hundert falsche Passwörter versucht; ihre werden nicht mehr geprüft.",
  "remedy.strangers_exhausted":
    "In einem bekannten Browser anmelden, das Passwort per E-Mail zurücksetzen oder von einem Administrator zurücksetzen lassen.",
  "rule.device_exhausted":
    "Dieser bekannte Browser hat in einer Viertelstunde zehn falsche Passwörter versucht; weitere werden vorerst nicht geprüft.",
  "remedy.device_exhausted": "Eine Viertelstunde warten oder das Passwort per E-Mail zurücksetzen.",
  "rule.network_locked":
    "Aus einem Netz, aus dem die Versuche kamen, sind innerhalb einer Viertelstunde hundert Anmeldungen gescheitert; von dort wird vorerst keine mehr geprüft.",
  "remedy.network_locked": "Aus einem anderen Netz anmelden oder das Ende der Sperre abwarten.",
  "rule.mailed_codes_locked":
    "Für diese Adresse wurden zu viele falsche Codes eingegeben; Codes aus E-Mails werden vorerst nicht mehr geprüft.",
  "remedy.mailed_codes_locked": "Dem Link in der E-Mail folgen, der trotzdem gilt, oder das Ende der Sperre abwarten.",
  "rule.second_factor_locked": "Es gab zu viele falsche zweite Faktoren; weitere werden vorerst nicht geprüft.",
  "remedy.second_factor_locked": "Das Ende der Sperre abwarten, oder ein Administrator entfernt den zweiten Faktor.",
  "rule.wrong_totp_code": "Das Passwort stimmte; der Code der Authenticator-App war falsch oder schon verwendet.",
  "remedy.wrong_totp_code": "Die Uhr des Geräts prüfen, den nächsten Code abwarten oder einen Wiederherstellungscode verwenden.",
  "rule.wrong_recovery_code": "Das Passwort stimmte; der Wiederherstellungscode war falsch oder schon verwendet.",
  "remedy.wrong_recovery_code": "Einen anderen Wiederherstellungscode verwenden, oder ein Administrator entfernt den zweiten Faktor.",
  "rule.invalid_code": "Der Code war falsch, schon verwendet oder abgelaufen.",
  "remedy.invalid_code": "Einen neuen Code anfordern und in dem Browser eingeben, der ihn angefordert hat.",
  "rule.invalid_challenge": "Der Schritt war abgelaufen, schon verwendet oder kam aus einem anderen Browser als dem, der begann.",
  "remedy.invalid_challenge": "Die Anmeldung neu beginnen, in einem Browser, innerhalb von zehn Minuten.",
  "rule.invalid_passkey": "Der Passkey ist hier unbekannt, hat seinen Benutzer nicht geprüft, oder seine Antwort war ungültig.",
  "remedy.invalid_passkey": "Einen anderen Passkey oder Weg verwenden und dann einen neuen Passkey registrieren.",
  "rule.invalid_token": "Der Link aus der E-Mail war abgelaufen, schon verwendet oder durch einen neueren ersetzt.",
  "remedy.invalid_token": "Eine neue E-Mail anfordern und die neueste verwenden.",
  "rule.account_suspended": "Der Nachweis stimmte, aber ein Administrator hat das Konto gesperrt.",
  "remedy.account_suspended": "Das Konto wiederherstellen, wenn der Grund nicht mehr besteht.",
  "rule.account_deactivated": "Der Nachweis stimmte, aber das Konto ist deaktiviert.",
  "remedy.account_deactivated": "Ein Administrator kann es wiederherstellen.",
  "rule.account_anonymised": "Das Konto wurde anonymisiert und gehört niemandem mehr.",
  "remedy.account_anonymised": "Neu registrieren.",
  "rule.account_deletion_due": "Der Nachweis stimmte, aber das Konto wird bald gelöscht.",
  "remedy.account_deletion_due":
    "Der Link in der E-Mail darüber stellt das Konto wieder her; ein Administrator kann es auch, bis zum Tag der Löschung.",
  "rule.awaiting_approval": "Der Nachweis stimmte, aber noch hat niemand das Konto freigegeben.",
  "remedy.awaiting_approval": "Ein Administrator gibt es frei oder lehnt ab.",
  "rule.sign_up_rejected": "Der Nachweis stimmte, aber der Antrag auf das Konto wurde abgelehnt.",
  "remedy.sign_up_rejected": "Ein Administrator kann es doch noch freigeben.",
  "rule.email_not_verified": "Der Nachweis stimmte, aber die Adresse ist noch nicht bestätigt, und dieser Bereich verlangt das.",
  "remedy.email_not_verified":
    "Den Link in der E-Mail öffnen oder eine neue anfordern; auch ein Administrator kann die Adresse bestätigen.",
  "rule.invited": "Ein Administrator hat das Konto angelegt, und noch ist niemand dem Link in der E-Mail gefolgt.",
  "remedy.invited": "Dem Link folgen, oder ein Administrator schickt einen neuen, indem er das Passwort zurücksetzt.",
  "rule.password_rejected": "Ein neues Passwort war zu wählen, und das gewählte entspricht nicht den Regeln.",
  "remedy.password_rejected": "Ein anderes wählen.",
  "rule.operation_disabled": "Diese Art der Anmeldung ist in diesem Bereich abgeschaltet.",
  "remedy.operation_disabled": "Eine andere verwenden oder sie in den Einstellungen einschalten.",
  "rule.internal": "Es ist durch einen Fehler auf unserer Seite fehlgeschlagen.",
  "remedy.internal": "Noch einmal versuchen; das Log des Servers sagt mehr, unter der ID der Anfrage.",
};
