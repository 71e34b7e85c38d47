/** Sentences that stand in many mails, in Arabic. */

export const notYou = "إذا لم تكن أنت، فتجاهل هذه الرسالة: لا يحدث شيء دون الزر.";
export const once = "يعمل الرابط مرة واحدة ولمدة محدودة.";

/** Somebody's own words keep their own direction within ours (Unicode Standard Annex 9, isolates). */
export const apart = (words: string): string => `\u2068${words}\u2069`;
