/** The words of the mails in German: the account is made, changed, ended. */
import type { account as english } from "../../en/mails/account.ts";
import { once } from "../often.ts";

export const account: typeof english = {
  accountDeletionDue: {
    subject: (realm) => `Ihr Konto bei ${realm} wird gelöscht`,
    paragraphs: (realm, dueOn) => [
      `Ihr Konto bei ${realm} wird am ${dueOn} gelöscht, mit allem, was dazugehört. Alle seine Sitzungen wurden beendet.`,
      "Bis dahin können Sie es zurückholen.",
    ],
    button: "Mein Konto behalten",
    notes: ["Wenn nicht Sie es gelöscht haben, holen Sie es zurück und wählen Sie sofort ein neues Passwort."],
  },

  accountDeactivated: {
    subject: (realm) => `Ihr Konto bei ${realm} wurde deaktiviert`,
    paragraphs: (realm) => [
      `Ihr Konto bei ${realm} wurde auf Ihren Wunsch deaktiviert, und alle seine Sitzungen wurden beendet.`,
      "Die Administration kann es wieder aktivieren.",
    ],
    notes: ["Wenn Sie es nicht waren, sagen Sie der Administration Bescheid."],
  },

  accountDeleted: {
    subject: (realm) => `Ihr Konto bei ${realm} wurde gelöscht`,
    paragraphs: (realm) => [`Ihr Konto bei ${realm} wurde gelöscht, mit allem, was dazugehörte. Dies ist die letzte E-Mail dazu.`],
    notes: ["Wenn Sie es nicht waren, sagen Sie der Administration Bescheid."],
  },

  changedByAdministrator: {
    subject: (realm) => `Ihr Konto bei ${realm} wurde von der Administration geändert`,
    paragraphs: (realm, change, reason) => [
      `Die Administration von ${realm} hat Ihr Konto geändert. ${change}`,
      ...(reason === null || reason === "" ? [] : [`Die Begründung: ${reason}`]),
    ],
    changes: {
      SUSPENDED: "Es ist gesperrt: Sie können sich nicht anmelden, und alle seine Sitzungen wurden beendet.",
      RESTORED: "Sie können es wieder verwenden.",
      EMAIL_VERIFIED: "Ihre E-Mail-Adresse gilt als bestätigt.",
      PASSWORD: "Sie brauchen ein neues Passwort, und alle Ihre Sitzungen wurden beendet.",
      SECOND_FACTOR: "Ihre zweiten Faktoren wurden entfernt, und alle Ihre Sitzungen wurden beendet.",
      ROLES: "Sie haben jetzt andere Rollen, und alle Ihre Sitzungen wurden beendet.",
      USERNAME: "Ihr Benutzername lautet jetzt anders.",
      SESSIONS: "Alle Ihre Sitzungen wurden beendet.",
    },
    button: "Mein Konto ansehen",
    notes: ["Wenn Sie das überrascht, fragen Sie bei der Administration nach."],
  },

  accountCreated: {
    subject: (realm) => `Sie haben ein Konto bei ${realm}`,
    paragraphs: (realm) => [
      `Die Administration hat für Sie ein Konto bei ${realm} angelegt.`,
      "Wählen Sie ein Passwort; damit bestätigen Sie auch Ihre E-Mail-Adresse.",
    ],
    button: "Passwort wählen",
    notes: [once, "Wenn Sie kein Konto erwartet haben, ignorieren Sie diese E-Mail: Ohne die Schaltfläche kann es niemand nutzen."],
  },
};
