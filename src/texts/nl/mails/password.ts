/** The words of the mails in Dutch: passwords. */
import type { password as english } from "../../en/mails/password.ts";
import { notYou, once } from "../often.ts";

export const password: typeof english = {
  passwordReset: {
    subject: (realm) => `Kies een nieuw wachtwoord voor ${realm}`,
    paragraphs: (realm) => [
      `Iemand heeft om een nieuw wachtwoord gevraagd voor uw account bij ${realm}.`,
      "Zolang u er geen kiest, blijft uw wachtwoord zoals het is.",
    ],
    button: "Een nieuw wachtwoord kiezen",
    notes: [once, notYou],
  },

  setPassword: {
    subject: (realm) => `Kies een wachtwoord voor ${realm}`,
    paragraphs: (realm) => [`Welkom bij ${realm}.`, "Kies een wachtwoord; daarmee bevestigt u ook uw e-mailadres."],
    button: "Een wachtwoord kiezen",
    notes: [once, notYou],
  },

  passwordRegenerated: {
    subject: (realm) => `Een nieuw wachtwoord voor ${realm}`,
    paragraphs: (realm, password) => [
      `Iemand heeft om een nieuw wachtwoord gevraagd voor uw account bij ${realm}. Het is:`,
      password,
      "Het werkt één keer, binnen een uur; daarna kiest u er zelf een. Zolang u het niet gebruikt, blijft uw oude wachtwoord zoals het is.",
    ],
    button: "Inloggen",
    notes: ["Was u het niet, negeer deze e-mail dan, en verwijder hem."],
  },

  passwordChanged: {
    subject: (realm) => `Uw wachtwoord voor ${realm} is gewijzigd`,
    paragraphs: (realm) => [
      `Het wachtwoord van uw account bij ${realm} is gewijzigd, en alle andere sessies zijn beëindigd.`,
      "Was u het, dan hoeft u niets te doen.",
    ],
    button: "Dit was ik niet",
    notes: ["Was u het niet, kies dan meteen een nieuw wachtwoord: de knop leidt erheen."],
  },
};
