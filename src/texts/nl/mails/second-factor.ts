/** The words of the mails in Dutch: second factors. */
import type { secondFactor as english } from "../../en/mails/second-factor.ts";

export const secondFactor: typeof english = {
  totpActivated: {
    subject: (realm) => `Er is een authenticator-app toegevoegd aan uw account bij ${realm}`,
    paragraphs: (realm) => [
      `Van nu af aan vraagt inloggen bij uw account bij ${realm} ook om een code van een authenticator-app. Alle andere sessies zijn beëindigd, en oudere herstelcodes werken niet meer.`,
      "Was u het, bewaar de nieuwe herstelcodes dan op een veilige plek.",
    ],
    button: "Dit was ik niet",
    notes: ["Was u het niet, kies dan meteen een nieuw wachtwoord: de knop leidt erheen. Vraag het daarna uw beheerder."],
  },

  totpRemoved: {
    subject: (realm) => `De authenticator-app is verwijderd van uw account bij ${realm}`,
    paragraphs: (realm) => [
      `Inloggen bij uw account bij ${realm} vraagt niet meer om een code van een authenticator-app. Alle andere sessies zijn beëindigd.`,
      "Was u het, dan hoeft u niets te doen.",
    ],
    button: "Dit was ik niet",
    notes: ["Was u het niet, kies dan meteen een nieuw wachtwoord: de knop leidt erheen."],
  },

  recoveryCodesRegenerated: {
    subject: (realm) => `Nieuwe herstelcodes voor uw account bij ${realm}`,
    paragraphs: (realm) => [
      `Er zijn nieuwe herstelcodes gemaakt voor uw account bij ${realm}. De oude werken niet meer.`,
      "Was u het, dan hoeft u niets te doen.",
    ],
    button: "Dit was ik niet",
    notes: ["Was u het niet, kies dan meteen een nieuw wachtwoord: de knop leidt erheen."],
  },
};
