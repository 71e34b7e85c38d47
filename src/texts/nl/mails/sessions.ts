/** The words of the mails in Dutch: sessions that ended. */
import type { sessions as english } from "../../en/mails/sessions.ts";

export const sessions: typeof english = {
  sessionSurplus: {
    subject: (realm) => `Een sessie van uw account bij ${realm} is door een nieuwe beëindigd`,
    paragraphs: (realm, device, lastUsed) => [
      `U hebt ingelogd bij ${realm} terwijl er al zoveel sessies open waren als zijn toegestaan. Daarom is de oudste beëindigd: ${device}, laatst gebruikt op ${lastUsed}.`,
      "Was u het, dan hoeft u niets te doen.",
    ],
    button: "Mijn sessies bekijken",
    notes: ["Was u het niet, kies dan meteen een nieuw wachtwoord: iemand kent het uwe."],
  },

  refreshTokenReused: {
    subject: (realm) => `Een sessie van uw account bij ${realm} is beëindigd`,
    paragraphs: (realm) => [
      `Een toepassing heeft een oude sessie van uw account bij ${realm} een tweede keer getoond. Dat kan betekenen dat iemand die heeft gekopieerd, dus we hebben die sessie beëindigd.`,
      "Log opnieuw in bij die toepassing. Lijkt er nog iets vreemd, kies dan een nieuw wachtwoord.",
    ],
    button: "Mijn sessies bekijken",
    notes: [],
  },
};
