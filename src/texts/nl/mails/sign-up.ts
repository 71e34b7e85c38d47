/** The words of the mails in Dutch: signing up. */
import type { signUp as english } from "../../en/mails/sign-up.ts";
import { notYou, once } from "../often.ts";

export const signUp: typeof english = {
  signUpConfirm: {
    subject: (realm) => `Bevestig uw e-mailadres voor ${realm}`,
    paragraphs: (realm) => [`Welkom bij ${realm}.`, "Bevestig uw e-mailadres om de registratie af te ronden."],
    button: "Adres bevestigen",
    notes: [once, notYou],
  },

  signUpExisting: {
    subject: (realm) => `U hebt al een account bij ${realm}`,
    paragraphs: (realm) => [
      `Iemand heeft zich bij ${realm} geregistreerd met uw e-mailadres. U hebt daar al een account, dus er is niets gewijzigd.`,
      "Was u het, log dan in zoals gewoonlijk.",
    ],
    button: "Inloggen",
    notes: (resetUrl) => [`Wachtwoord vergeten? Kies een nieuw op ${resetUrl}`, "Was u het niet, dan hoeft u niets te doen."],
  },

  signUpWaiting: {
    subject: (realm) => `Uw aanvraag voor een account bij ${realm} wacht`,
    paragraphs: (realm) => [
      `U hebt een account bij ${realm} aangevraagd. Een beheerder moet het nog goedkeuren; we sturen u een e-mail zodra dat is gebeurd.`,
    ],
    notes: ["Was u het niet, dan hoeft u niets te doen."],
  },

  invitation: {
    subject: (realm) => `U bent uitgenodigd voor ${realm}`,
    paragraphs: (realm) => [`U bent uitgenodigd om een account bij ${realm} te openen.`],
    button: "Mijn account aanmaken",
    notes: [once, "Verwachtte u geen uitnodiging, negeer deze e-mail dan."],
  },
};
