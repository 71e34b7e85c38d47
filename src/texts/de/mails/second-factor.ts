/** The words of the mails in German: second factors. */
import type { secondFactor as english } from "../../en/mails/second-factor.ts";

export const secondFactor: typeof english = {
  totpActivated: {
    subject: (realm) => `Ihrem Konto bei ${realm} wurde eine Authenticator-App hinzugefügt`,
    paragraphs: (realm) => [
      `Von jetzt an verlangt die Anmeldung in Ihrem Konto bei ${realm} auch einen Code einer Authenticator-App. Alle anderen Sitzungen wurden beendet, und ältere Wiederherstellungscodes gelten nicht mehr.`,
      "Wenn Sie es waren, bewahren Sie die neuen Wiederherstellungscodes sicher auf.",
    ],
    button: "Das war ich nicht",
    notes: [
      "Wenn Sie es nicht waren, wählen Sie sofort ein neues Passwort: Die Schaltfläche führt dorthin. Wenden Sie sich dann an Ihre Administration.",
    ],
  },

  totpRemoved: {
    subject: (realm) => `Die Authenticator-App wurde aus Ihrem Konto bei ${realm} entfernt`,
    paragraphs: (realm) => [
      `Die Anmeldung in Ihrem Konto bei ${realm} verlangt keinen Code einer Authenticator-App mehr. Alle anderen Sitzungen wurden beendet.`,
      "Wenn Sie es waren, brauchen Sie nichts zu tun.",
    ],
    button: "Das war ich nicht",
    notes: ["Wenn Sie es nicht waren, wählen Sie sofort ein neues Passwort: Die Schaltfläche führt dorthin."],
  },

  recoveryCodesRegenerated: {
    subject: (realm) => `Neue Wiederherstellungscodes für Ihr Konto bei ${realm}`,
    paragraphs: (realm) => [
      `Für Ihr Konto bei ${realm} wurden neue Wiederherstellungscodes erzeugt. Die alten gelten nicht mehr.`,
      "Wenn Sie es waren, brauchen Sie nichts zu tun.",
    ],
    button: "Das war ich nicht",
    notes: ["Wenn Sie es nicht waren, wählen Sie sofort ein neues Passwort: Die Schaltfläche führt dorthin."],
  },
};
