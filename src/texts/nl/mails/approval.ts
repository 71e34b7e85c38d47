/** The words of the mails in Dutch: approval by an administrator. */
import type { approval as english } from "../../en/mails/approval.ts";

export const approval: typeof english = {
  approvalNeeded: {
    subject: (realm, waiting) =>
      waiting === 1 ? `Een account bij ${realm} wacht op uw goedkeuring` : `${waiting} accounts bij ${realm} wachten op uw goedkeuring`,
    paragraphs: (realm, email, waiting) => [
      `${email} heeft een account bij ${realm} aangevraagd.`,
      waiting === 1 ? "Het wacht op uw beslissing." : `In totaal wachten ${waiting} accounts op uw beslissing.`,
    ],
    button: "Hierover beslissen",
    notes: (consoleUrl, waiting) => [
      "De link werkt één keer, een week lang, en is alleen voor u: wie hem opent, beslist in uw naam.",
      "Hoeveel aanvragen er ook zijn, deze e-mail komt hoogstens één keer per 15 minuten.",
      ...(waiting > 1 ? [`Alle die wachten: ${consoleUrl}`] : []),
    ],
  },

  signUpApproved: {
    subject: (realm) => `Uw account bij ${realm} is goedgekeurd`,
    paragraphs: (realm, isUnproven) => [
      isUnproven
        ? `Een beheerder heeft uw account bij ${realm} goedgekeurd. Er is nog één stap: bevestig uw e-mailadres met de link in de andere e-mail.`
        : `Een beheerder heeft uw account bij ${realm} goedgekeurd. U kunt nu inloggen.`,
    ],
    button: "Inloggen",
    notes: [],
  },

  signUpRejected: {
    subject: (realm) => `Uw aanvraag voor een account bij ${realm}`,
    paragraphs: (realm, reason) => [
      `Een beheerder heeft uw aanvraag voor een account bij ${realm} afgewezen.`,
      ...(reason === null || reason === "" ? [] : [`Opgegeven reden: ${reason}`]),
    ],
    notes: [],
  },
};
