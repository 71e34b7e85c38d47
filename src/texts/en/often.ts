/** Sentences that stand in many mails, in English. */

export const notYou = "If this was not you, ignore this mail: nothing happens without the button.";
export const once = "The link works once and for a limited time.";
