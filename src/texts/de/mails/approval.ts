/** The words of the mails in German: approval by an administrator. */
import type { approval as english } from "../../en/mails/approval.ts";

export const approval: typeof english = {
  approvalNeeded: {
    subject: (realm, waiting) =>
      waiting === 1 ? `Ein Konto bei ${realm} wartet auf Ihre Freigabe` : `${waiting} Konten bei ${realm} warten auf Ihre Freigabe`,
    paragraphs: (realm, email, waiting) => [
      `${email} hat um ein Konto bei ${realm} gebeten.`,
      waiting === 1 ? "Es wartet auf Ihre Entscheidung." : `Insgesamt warten ${waiting} Konten auf Ihre Entscheidung.`,
    ],
    button: "Über dieses entscheiden",
    notes: (consoleUrl, waiting) => [
      "Der Link gilt einmal, eine Woche lang, und nur für Sie: Wer ihn öffnet, entscheidet in Ihrem Namen.",
      "Wie viele auch anfragen, diese E-Mail kommt höchstens einmal in 15 Minuten.",
      ...(waiting > 1 ? [`Alle, die warten: ${consoleUrl}`] : []),
    ],
  },

  signUpApproved: {
    subject: (realm) => `Ihr Konto bei ${realm} wurde freigegeben`,
    paragraphs: (realm, isUnproven) => [
      isUnproven
        ? `Ihr Konto bei ${realm} wurde freigegeben. Ein Schritt fehlt noch: Bestätigen Sie Ihre E-Mail-Adresse mit dem Link in der anderen E-Mail.`
        : `Ihr Konto bei ${realm} wurde freigegeben. Sie können sich jetzt anmelden.`,
    ],
    button: "Anmelden",
    notes: [],
  },

  signUpRejected: {
    subject: (realm) => `Ihr Antrag auf ein Konto bei ${realm}`,
    paragraphs: (realm, reason) => [
      `Ihr Antrag auf ein Konto bei ${realm} wurde abgelehnt.`,
      ...(reason === null || reason === "" ? [] : [`Die Begründung: ${reason}`]),
    ],
    notes: [],
  },
};
