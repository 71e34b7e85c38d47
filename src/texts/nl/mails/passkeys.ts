/** The words of the mails in Dutch: passkeys. */
import type { passkeys as english } from "../../en/mails/passkeys.ts";

export const passkeys: typeof english = {
  passkeyRegistered: {
    subject: (realm) => `Er is een passkey toegevoegd aan uw account bij ${realm}`,
    paragraphs: (realm, name) => [
      `Met de passkey “${name}” kan nu worden ingelogd bij uw account bij ${realm}. Alle andere sessies zijn beëindigd.`,
      "Was u het, dan hoeft u niets te doen.",
    ],
    button: "Mijn passkeys bekijken",
    notes: ["Was u het niet, verwijder de passkey dan meteen en kies een nieuw wachtwoord."],
  },

  passkeyRemoved: {
    subject: (realm) => `Er is een passkey verwijderd van uw account bij ${realm}`,
    paragraphs: (realm, name) => [
      `Met de passkey “${name}” kan niet meer worden ingelogd bij uw account bij ${realm}. Alle andere sessies zijn beëindigd.`,
      "Was u het, dan hoeft u niets te doen.",
    ],
    button: "Mijn passkeys bekijken",
    notes: ["Was u het niet, kies dan meteen een nieuw wachtwoord."],
  },

  passkeyRefused: {
    subject: (realm) => `Een passkey van uw account bij ${realm} is geweigerd`,
    paragraphs: (realm, name) => [
      `Iemand heeft de passkey “${name}” van uw account bij ${realm} gebruikt, maar die telde minder keren gebruik dan eerder. Dat kan betekenen dat er een kopie van is, dus hij is geweigerd.`,
      "Verwijder deze passkey en voeg hem opnieuw toe.",
    ],
    button: "Mijn passkeys bekijken",
    notes: ["Hebt u niet geprobeerd in te loggen, dan heeft misschien iemand anders de kopie."],
  },
};
