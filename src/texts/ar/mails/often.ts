/** Sentences that stand in many mails, in Arabic. */

export const notYou = "إذا لم تكن أنت، فتجاهل هذه الرسالة: لا يحدث شيء دون الزر.";
export const once = "يعمل الرابط مرة واحدة ولمدة محدودة.";
