/** How the pages say each problem in German, and what is wrong with a field. */
import type { FaultTexts, FieldErrorTexts, ProblemTexts } from "../keys.ts";
import type { Translated } from "../said.ts";

export const problems: Translated<ProblemTexts> = {
  invalid_request: "Etwas im Formular stimmt noch nicht.",
  captcha_required: "Zeigen Sie, dass Sie ein Mensch sind, und senden Sie das Formular noch einmal.",
  unauthenticated: "Melden Sie sich zuerst an.",
  forbidden: "Das dürfen Sie nicht.",
  reauthentication_required: "Weisen Sie noch einmal nach, dass Sie es sind.",
  second_factor_required: "Richten Sie zuerst einen zweiten Faktor ein.",
  email_not_verified: "Bestätigen Sie zuerst Ihre E-Mail-Adresse. Der Link steht in der E-Mail, die wir Ihnen gesendet haben.",
  operation_disabled: "Das ist hier abgeschaltet.",
  not_found: "Unter dieser Adresse gibt es nichts.",
  method_not_allowed: "So kann diese Seite nicht aufgerufen werden.",
  payload_too_large: "Das Formular ist zu groß.",
  unsupported_media_type: "Das Formular kam in einem Format, das diese Seite nicht annimmt.",
  rate_limited: "Das war zu oft. Warten Sie {wait} und versuchen Sie es dann noch einmal.",
  internal: "Bei uns ist etwas schiefgegangen. Von Ihren Daten ist nichts verloren; versuchen Sie es noch einmal.",
  unavailable: "Das geht gerade nicht. Versuchen Sie es gleich noch einmal.",
  sign_up_closed: "Hier werden zurzeit keine neuen Konten vergeben.",
  username_taken: "Dieser Benutzername ist vergeben. Wählen Sie einen anderen.",
  password_rejected: "Wählen Sie ein anderes Passwort.",
  invalid_token: "Dieser Link ist abgelaufen oder wurde schon verwendet.",
  invalid_credentials: "Der Name oder das Passwort ist falsch.",
  invalid_code: "Der Code ist falsch oder wurde schon verwendet.",
  invalid_challenge: "Dieser Schritt ist abgelaufen. Beginnen Sie von vorn.",
  nothing_to_activate: "Das Einrichten hat zu lange gedauert. Beginnen Sie von vorn.",
  invalid_passkey: "Dieser Passkey ist hier nicht bekannt, oder seine Antwort ist nicht gültig. Versuchen Sie es noch einmal.",
  wrong_password: "Dieses Passwort ist nicht das richtige.",
  already_verified: "Ihre Adresse ist schon bestätigt.",
  password_already_set: "Dieses Konto hat ein Passwort. Setzen Sie es zurück, wenn Sie es nicht kennen.",
  address_in_use:
    "Diese Adresse gehört inzwischen zu einem anderen Konto und kann deshalb nicht zurückgegeben werden. Wenden Sie sich an Ihre Administration.",
  account_suspended: "Dieses Konto ist gesperrt. Wenden Sie sich an Ihre Administration.",
  account_deactivated: "Dieses Konto ist stillgelegt.",
  account_deletion_due: "Dieses Konto soll gelöscht werden. Wie Sie es behalten, steht in der E-Mail dazu.",
  awaiting_approval: "Dieses Konto muss noch freigegeben werden. Sobald das geschehen ist, senden wir Ihnen eine E-Mail.",
  already_decided: "Über diesen Antrag ist schon entschieden.",
  realm_exists: "Es gibt schon einen Bereich mit diesem Namen.",
  host_taken: "Dieser Host führt schon zu einem anderen Bereich.",
  mail_not_failed: "Nur eine fehlgeschlagene E-Mail, die noch von Nutzen ist, kann noch einmal versucht werden.",
  realm_active: "Schalten Sie den Bereich ab, bevor Sie ihn löschen.",
  sign_up_rejected: "Der Antrag auf dieses Konto wurde abgelehnt.",
};

export const faults: Translated<FaultTexts> = {
  not_found: "Hier ist nichts",
  forbidden: "Nicht erlaubt",
  unavailable: "Einen Moment geschlossen",
  internal: "Das ist schiefgegangen",
  other: "Das hat nicht geklappt",
};

export const fieldErrors: Translated<FieldErrorTexts> = {
  captcha_required: "Zeigen Sie, dass Sie ein Mensch sind, und senden Sie das Formular noch einmal.",
  invalid_text: "Hier steht ein Zeichen, das nicht erlaubt ist.",
  too_small: "Das ist zu kurz.",
  too_big: "Das ist zu lang.",
  invalid_type: "Füllen Sie dieses Feld aus.",
  required: "Füllen Sie dieses Feld aus.",
  invalid_email: "Das ist keine E-Mail-Adresse. Sie sollte aussehen wie name@example.org.",
  invitation_email: "Die Einladung gilt für eine andere Adresse.",
  invalid_username:
    "Verwenden Sie 1 bis 32 Buchstaben und Ziffern, Punkte, Bindestriche und Unterstriche, mit einem Buchstaben oder einer Ziffer am Anfang und am Ende.",
  invalid_value: "Wählen Sie einen der Werte.",
  invalid_format: "Das hat nicht die richtige Form.",
  password_unchanged: "Das ist das jetzige Passwort. Wählen Sie ein anderes.",
  password_too_short: "Verwenden Sie mindestens {minLength} Zeichen.",
  password_too_long: "Verwenden Sie höchstens {maxLength} Zeichen.",
  password_common: "Dieses Passwort gehört zu den ersten, die ausprobiert werden. Wählen Sie ein anderes.",
  password_personal: "Dieses Passwort besteht aus Ihrem Namen, Ihrer Adresse oder dem Namen dieses Dienstes. Wählen Sie ein anderes.",
};
