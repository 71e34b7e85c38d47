/** The words of the mails in French: approval by an administrator. */
import type { approval as english } from "../../en/mails/approval.ts";

export const approval: typeof english = {
  approvalNeeded: {
    subject: (realm, waiting) =>
      waiting === 1 ? `Un compte chez ${realm} attend votre approbation` : `${waiting} comptes chez ${realm} attendent votre approbation`,
    paragraphs: (realm, email, waiting) => [
      `${email} a demandé un compte chez ${realm}.`,
      waiting === 1 ? "Il attend votre décision." : `En tout, ${waiting} comptes attendent votre décision.`,
    ],
    button: "Décider pour ce compte",
    notes: (consoleUrl, waiting) => [
      "Le lien ne fonctionne qu’une fois, pendant une semaine, et n’est que pour vous : quiconque l’ouvre décide en votre nom.",
      "Quel que soit le nombre de demandes, cet e-mail arrive au plus une fois par quart d’heure.",
      ...(waiting > 1 ? [`Toutes les demandes : ${consoleUrl}`] : []),
    ],
  },

  signUpApproved: {
    subject: (realm) => `Votre compte chez ${realm} a été approuvé`,
    paragraphs: (realm, isUnproven) => [
      isUnproven
        ? `Un administrateur a approuvé votre compte chez ${realm}. Il reste une étape : confirmez votre adresse e-mail avec le lien de l’autre e-mail.`
        : `Un administrateur a approuvé votre compte chez ${realm}. Vous pouvez maintenant vous connecter.`,
    ],
    button: "Se connecter",
    notes: [],
  },

  signUpRejected: {
    subject: (realm) => `Votre demande de compte chez ${realm}`,
    paragraphs: (realm, reason) => [
      `Un administrateur a refusé votre demande de compte chez ${realm}.`,
      ...(reason === null || reason === "" ? [] : [`Motif indiqué : ${reason}`]),
    ],
    notes: [],
  },
};
