/** What the pages say in Arabic: confirming and changing the address. */
import type { email as english } from "../../en/pages/email.ts";
import type { Said } from "../../said.ts";

export const email: Said<typeof english> = {
  "verify.title": "تأكيد عنوانك",
  "verify.lead": "علينا أن نعرف أن {email} لك. تجد الرابط في الرسالة التي أرسلناها إليك.",
  "verify.submit": "إعادة إرسال الرسالة",
  "verify.doneTitle": "تم تأكيد العنوان",
  "verify.done": "تم تأكيد العنوان {email}.",
  "verify.continue": "الانتقال إلى حسابي",

  "emailChange.title": "عنوانك الجديد",
  "emailChange.lead": "بنقرة واحدة يصبح هذا العنوان عنوان حسابك. ستنتهي الجلسات الأخرى.",
  "emailChange.submit": "استخدام هذا العنوان",

  "emailRevert.title": "الاحتفاظ بعنوانك القديم",
  "emailRevert.lead": "يستعيد حسابك عنوانه القديم. تنتهي جميع الجلسات وتبطل كلمة المرور، ونرسل إليك رابطًا لاختيار كلمة مرور جديدة.",
  "emailRevert.submit": "استعادة العنوان",
};
