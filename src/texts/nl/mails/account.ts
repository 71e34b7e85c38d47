/** The words of the mails in Dutch: the account is made, changed, ended. */
import type { account as english } from "../../en/mails/account.ts";
import { once } from "../often.ts";

export const account: typeof english = {
  accountDeletionDue: {
    subject: (realm) => `Uw account bij ${realm} wordt verwijderd`,
    paragraphs: (realm, dueOn) => [
      `Uw account bij ${realm} wordt op ${dueOn} verwijderd, met alles wat erin staat. Alle sessies ervan zijn beëindigd.`,
      "Tot die tijd kunt u het terughalen.",
    ],
    button: "Mijn account behouden",
    notes: ["Hebt u het niet zelf verwijderd, haal het dan terug en kies meteen een nieuw wachtwoord."],
  },

  accountDeactivated: {
    subject: (realm) => `Uw account bij ${realm} is gedeactiveerd`,
    paragraphs: (realm) => [
      `Uw account bij ${realm} is gedeactiveerd, zoals u hebt gevraagd, en alle sessies ervan zijn beëindigd.`,
      "Een beheerder kan het weer activeren.",
    ],
    notes: ["Was u het niet, meld het dan aan een beheerder."],
  },

  accountDeleted: {
    subject: (realm) => `Uw account bij ${realm} is verwijderd`,
    paragraphs: (realm) => [`Uw account bij ${realm} is verwijderd, met alles wat erin stond. Dit is de laatste e-mail erover.`],
    notes: ["Was u het niet, meld het dan aan een beheerder."],
  },

  changedByAdministrator: {
    subject: (realm) => `Een beheerder heeft uw account bij ${realm} gewijzigd`,
    paragraphs: (realm, change, reason) => [
      `Een beheerder van ${realm} heeft uw account gewijzigd. ${change}`,
      ...(reason === null || reason === "" ? [] : [`Opgegeven reden: ${reason}`]),
    ],
    changes: {
      SUSPENDED: "Het is geblokkeerd: u kunt niet inloggen, en alle sessies ervan zijn beëindigd.",
      RESTORED: "U kunt het weer gebruiken.",
      EMAIL_VERIFIED: "Uw e-mailadres geldt als bevestigd.",
      PASSWORD: "U hebt een nieuw wachtwoord nodig, en al uw sessies zijn beëindigd.",
      SECOND_FACTOR: "Uw tweede factoren zijn verwijderd, en al uw sessies zijn beëindigd.",
      ROLES: "U hebt nu andere rollen, en al uw sessies zijn beëindigd.",
      USERNAME: "Uw gebruikersnaam is nu een andere.",
      SESSIONS: "Al uw sessies zijn beëindigd.",
    },
    button: "Mijn account bekijken",
    notes: ["Verrast dit u, vraag het dan een beheerder."],
  },

  accountCreated: {
    subject: (realm) => `U hebt een account bij ${realm}`,
    paragraphs: (realm) => [
      `Een beheerder heeft voor u een account bij ${realm} aangemaakt.`,
      "Kies een wachtwoord; daarmee bevestigt u ook uw e-mailadres.",
    ],
    button: "Een wachtwoord kiezen",
    notes: [once, "Verwachtte u geen account, negeer deze e-mail dan: zonder de knop kan niemand het gebruiken."],
  },
};
