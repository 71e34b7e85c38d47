/** The words of the mails in German: passwords. */
import type { password as english } from "../../en/mails/password.ts";
import { notYou, once } from "../often.ts";

export const password: typeof english = {
  passwordReset: {
    subject: (realm) => `Wählen Sie ein neues Passwort für ${realm}`,
    paragraphs: (realm) => [
      `Jemand hat um ein neues Passwort für Ihr Konto bei ${realm} gebeten.`,
      "Solange Sie keines wählen, bleibt Ihr Passwort, wie es ist.",
    ],
    button: "Neues Passwort wählen",
    notes: [once, notYou],
  },

  setPassword: {
    subject: (realm) => `Wählen Sie ein Passwort für ${realm}`,
    paragraphs: (realm) => [`Willkommen bei ${realm}.`, "Wählen Sie ein Passwort; damit bestätigen Sie auch Ihre E-Mail-Adresse."],
    button: "Passwort wählen",
    notes: [once, notYou],
  },

  passwordRegenerated: {
    subject: (realm) => `Ein neues Passwort für ${realm}`,
    paragraphs: (realm, password) => [
      `Jemand hat um ein neues Passwort für Ihr Konto bei ${realm} gebeten. Es lautet:`,
      password,
      "Es gilt einmal, innerhalb einer Stunde; danach wählen Sie ein eigenes. Solange Sie es nicht verwenden, bleibt Ihr altes Passwort gültig.",
    ],
    button: "Anmelden",
    notes: ["Wenn Sie das nicht waren, ignorieren Sie diese E-Mail und löschen Sie sie."],
  },

  passwordChanged: {
    subject: (realm) => `Ihr Passwort für ${realm} wurde geändert`,
    paragraphs: (realm) => [
      `Das Passwort Ihres Kontos bei ${realm} wurde geändert, und alle anderen Sitzungen wurden beendet.`,
      "Wenn Sie es waren, brauchen Sie nichts zu tun.",
    ],
    button: "Das war ich nicht",
    notes: ["Wenn Sie es nicht waren, wählen Sie sofort ein neues Passwort: Die Schaltfläche führt dorthin."],
  },
};
