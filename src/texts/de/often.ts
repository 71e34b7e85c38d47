/** Sentences that stand in many mails, in German. */

export const notYou = "Wenn Sie das nicht waren, ignorieren Sie diese E-Mail: Ohne die Schaltfläche geschieht nichts.";
export const once = "Der Link gilt einmal und für begrenzte Zeit.";
