/** The words of the mails in German: signing up. */
import type { signUp as english } from "../../en/mails/sign-up.ts";
import { notYou, once } from "../often.ts";

export const signUp: typeof english = {
  signUpConfirm: {
    subject: (realm) => `Bestätigen Sie Ihre E-Mail-Adresse für ${realm}`,
    paragraphs: (realm) => [`Willkommen bei ${realm}.`, "Bestätigen Sie Ihre E-Mail-Adresse, um die Registrierung abzuschließen."],
    button: "Adresse bestätigen",
    notes: [once, notYou],
  },

  signUpExisting: {
    subject: (realm) => `Sie haben schon ein Konto bei ${realm}`,
    paragraphs: (realm) => [
      `Jemand hat sich bei ${realm} mit Ihrer E-Mail-Adresse registriert. Sie haben dort schon ein Konto, deshalb wurde nichts geändert.`,
      "Wenn Sie es waren, melden Sie sich wie gewohnt an.",
    ],
    button: "Anmelden",
    notes: (resetUrl) => [
      `Passwort vergessen? Wählen Sie ein neues unter ${resetUrl}`,
      "Wenn Sie es nicht waren, brauchen Sie nichts zu tun.",
    ],
  },

  signUpWaiting: {
    subject: (realm) => `Ihr Antrag auf ein Konto bei ${realm} wird geprüft`,
    paragraphs: (realm) => [
      `Sie haben um ein Konto bei ${realm} gebeten. Es muss noch freigegeben werden; sobald das geschehen ist, senden wir Ihnen eine E-Mail.`,
    ],
    notes: ["Wenn Sie es nicht waren, brauchen Sie nichts zu tun."],
  },

  invitation: {
    subject: (realm) => `Sie sind zu ${realm} eingeladen`,
    paragraphs: (realm) => [`Sie sind eingeladen, ein Konto bei ${realm} zu eröffnen.`],
    button: "Mein Konto erstellen",
    notes: [once, "Wenn Sie keine Einladung erwartet haben, ignorieren Sie diese E-Mail."],
  },
};
