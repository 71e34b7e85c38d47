/** Sentences that stand in many mails, in French. */

export const notYou = "Si ce n’était pas vous, ignorez cet e-mail : rien ne se passe sans le bouton.";
export const once = "Le lien ne fonctionne qu’une fois et pour un temps limité.";
