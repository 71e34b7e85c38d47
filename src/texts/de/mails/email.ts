/** The words of the mails in German: addresses. */
import type { email as english } from "../../en/mails/email.ts";
import { notYou, once } from "../often.ts";

export const email: typeof english = {
  emailVerify: {
    subject: (realm) => `Bestätigen Sie Ihre E-Mail-Adresse für ${realm}`,
    paragraphs: (realm) => [`Bestätigen Sie, dass diese E-Mail-Adresse zu Ihrem Konto bei ${realm} gehört.`],
    button: "Adresse bestätigen",
    notes: [once, notYou],
  },

  emailChange: {
    subject: (realm) => `Bestätigen Sie Ihre neue E-Mail-Adresse für ${realm}`,
    paragraphs: (realm) => [`Bestätigen Sie, dass diese E-Mail-Adresse künftig zu Ihrem Konto bei ${realm} gehören soll.`],
    button: "Diese Adresse verwenden",
    notes: [once, notYou],
  },

  emailChangeNotice: {
    subject: (realm) => `Ihre E-Mail-Adresse für ${realm} soll geändert werden`,
    paragraphs: (realm, email) => [
      `Jemand hat verlangt, dass Ihr Konto bei ${realm} zur Adresse ${email} wechselt.`,
      "Wenn Sie es waren, brauchen Sie hier nichts zu tun.",
    ],
    button: "Das war ich nicht",
    notes: [
      "Sieben Tage lang gibt die Schaltfläche Ihrem Konto diese Adresse zurück, beendet alle Sitzungen und lässt Sie ein neues Passwort wählen.",
    ],
  },

  emailChangeTaken: {
    subject: (realm) => `Sie haben schon ein Konto bei ${realm}`,
    paragraphs: (realm) => [
      `Jemand wollte ein anderes Konto bei ${realm} auf Ihre E-Mail-Adresse umstellen. Sie haben damit schon ein Konto, deshalb wurde nichts geändert.`,
      "Wenn Sie es waren, melden Sie sich mit dieser Adresse an, oder wählen Sie für das andere Konto eine andere.",
    ],
    button: "Anmelden",
    notes: ["Wenn Sie es nicht waren, brauchen Sie nichts zu tun."],
  },
};
