/** What the pages say in German: choosing a password. */
import type { password as english } from "../../en/pages/password.ts";
import type { Said } from "../../said.ts";

export const password: Said<typeof english> = {
  "changePassword.title": "Neues Passwort wählen",
  "changePassword.lead": "Bevor es weitergeht, braucht dieses Konto ein neues Passwort. Seine anderen Sitzungen enden damit.",
  "changePassword.submit": "Speichern und weiter",

  "reset.title": "Passwort vergessen?",
  "reset.lead": "Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort wählen.",
  "reset.submit": "Link senden",

  "resetConfirm.title": "Neues Passwort wählen",
  "resetConfirm.lead": "Alle Sitzungen Ihres Kontos enden damit.",
  "resetConfirm.submit": "Passwort speichern",

  "setPassword.title": "Passwort wählen",
  "setPassword.lead": "Damit bestätigen Sie auch Ihre E-Mail-Adresse.",
  "setPassword.submit": "Passwort speichern",
};
