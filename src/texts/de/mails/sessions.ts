/** The words of the mails in German: sessions that ended. */
import type { sessions as english } from "../../en/mails/sessions.ts";

export const sessions: typeof english = {
  sessionSurplus: {
    subject: (realm) => `Eine Sitzung Ihres Kontos bei ${realm} wurde durch eine neue beendet`,
    paragraphs: (realm, device, lastUsed) => [
      `Sie haben sich bei ${realm} angemeldet, als schon so viele Sitzungen offen waren, wie erlaubt sind. Deshalb wurde die älteste beendet: ${device}, zuletzt verwendet am ${lastUsed}.`,
      "Wenn Sie es waren, brauchen Sie nichts zu tun.",
    ],
    button: "Meine Sitzungen ansehen",
    notes: ["Wenn Sie es nicht waren, wählen Sie sofort ein neues Passwort: Jemand kennt Ihres."],
  },

  refreshTokenReused: {
    subject: (realm) => `Eine Sitzung Ihres Kontos bei ${realm} wurde beendet`,
    paragraphs: (realm) => [
      `Eine Anwendung hat eine alte Anmeldung Ihres Kontos bei ${realm} ein zweites Mal vorgezeigt. Das kann bedeuten, dass jemand sie kopiert hat; deshalb haben wir diese Sitzung beendet.`,
      "Melden Sie sich in dieser Anwendung neu an. Wenn Ihnen sonst etwas seltsam vorkommt, wählen Sie ein neues Passwort.",
    ],
    button: "Meine Sitzungen ansehen",
    notes: [],
  },
};
