/** The words of the mails in German: passkeys. */
import type { passkeys as english } from "../../en/mails/passkeys.ts";

export const passkeys: typeof english = {
  passkeyRegistered: {
    subject: (realm) => `Ihrem Konto bei ${realm} wurde ein Passkey hinzugefügt`,
    paragraphs: (realm, name) => [
      `Mit dem Passkey „${name}“ kann man sich jetzt in Ihrem Konto bei ${realm} anmelden. Alle anderen Sitzungen wurden beendet.`,
      "Wenn Sie es waren, brauchen Sie nichts zu tun.",
    ],
    button: "Meine Passkeys ansehen",
    notes: ["Wenn Sie es nicht waren, entfernen Sie den Passkey sofort und wählen Sie ein neues Passwort."],
  },

  passkeyRemoved: {
    subject: (realm) => `Ein Passkey wurde aus Ihrem Konto bei ${realm} entfernt`,
    paragraphs: (realm, name) => [
      `Mit dem Passkey „${name}“ kann man sich nicht mehr in Ihrem Konto bei ${realm} anmelden. Alle anderen Sitzungen wurden beendet.`,
      "Wenn Sie es waren, brauchen Sie nichts zu tun.",
    ],
    button: "Meine Passkeys ansehen",
    notes: ["Wenn Sie es nicht waren, wählen Sie sofort ein neues Passwort."],
  },

  passkeyRefused: {
    subject: (realm) => `Ein Passkey Ihres Kontos bei ${realm} wurde abgelehnt`,
    paragraphs: (realm, name) => [
      `Jemand hat den Passkey „${name}“ Ihres Kontos bei ${realm} verwendet, doch er zählte weniger Verwendungen als zuvor. Das kann bedeuten, dass es eine Kopie gibt; deshalb wurde er abgelehnt.`,
      "Entfernen Sie diesen Passkey und fügen Sie ihn neu hinzu.",
    ],
    button: "Meine Passkeys ansehen",
    notes: ["Wenn Sie sich nicht anmelden wollten, hat vielleicht jemand anders die Kopie."],
  },
};
