/** The words of the mails in Dutch: addresses. */
import type { email as english } from "../../en/mails/email.ts";
import { notYou, once } from "../often.ts";

export const email: typeof english = {
  emailVerify: {
    subject: (realm) => `Bevestig uw e-mailadres voor ${realm}`,
    paragraphs: (realm) => [`Bevestig dat dit e-mailadres bij uw account bij ${realm} hoort.`],
    button: "Adres bevestigen",
    notes: [once, notYou],
  },

  emailChange: {
    subject: (realm) => `Bevestig uw nieuwe e-mailadres voor ${realm}`,
    paragraphs: (realm) => [`Bevestig dat dit e-mailadres bij uw account bij ${realm} moet gaan horen.`],
    button: "Dit adres gebruiken",
    notes: [once, notYou],
  },

  emailChangeNotice: {
    subject: (realm) => `Uw e-mailadres voor ${realm} gaat veranderen`,
    paragraphs: (realm, email) => [
      `Iemand heeft gevraagd uw account bij ${realm} over te zetten op het adres ${email}.`,
      "Was u het, dan hoeft u hier niets te doen.",
    ],
    button: "Dit was ik niet",
    notes: ["Zeven dagen lang geeft de knop uw account dit adres terug, beëindigt alle sessies en laat u een nieuw wachtwoord kiezen."],
  },

  emailChangeTaken: {
    subject: (realm) => `U hebt al een account bij ${realm}`,
    paragraphs: (realm) => [
      `Iemand wilde een ander account bij ${realm} overzetten op uw e-mailadres. U hebt daarmee al een account, dus er is niets gewijzigd.`,
      "Was u het, log dan in met dit adres, of kies een ander voor het andere account.",
    ],
    button: "Inloggen",
    notes: ["Was u het niet, dan hoeft u niets te doen."],
  },
};
