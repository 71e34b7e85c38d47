/** Sentences that stand in many mails, in Dutch. */

export const notYou = "Was u dit niet, negeer deze e-mail dan: zonder de knop gebeurt er niets.";
export const once = "De link werkt één keer en een beperkte tijd.";
