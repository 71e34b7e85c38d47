/** What the pages say in Arabic: choosing a password. */
import type { password as english } from "../../en/pages/password.ts";
import type { Said } from "../../said.ts";

export const password: Said<typeof english> = {
  "changePassword.title": "اختر كلمة مرور جديدة",
  "changePassword.lead": "قبل المتابعة، يحتاج هذا الحساب إلى كلمة مرور جديدة. ستنتهي جلساته الأخرى.",
  "changePassword.submit": "حفظ ومتابعة",

  "reset.title": "هل نسيت كلمة المرور؟",
  "reset.lead": "أدخل بريدك الإلكتروني. سنرسل إليك رابطًا لاختيار كلمة مرور جديدة.",
  "reset.submit": "إرسال الرابط",

  "resetConfirm.title": "اختر كلمة مرور جديدة",
  "resetConfirm.lead": "ستنتهي معها جميع جلسات حسابك.",
  "resetConfirm.submit": "حفظ كلمة المرور",

  "setPassword.title": "اختر كلمة مرور",
  "setPassword.lead": "بذلك يتأكد بريدك الإلكتروني أيضًا.",
  "setPassword.submit": "حفظ كلمة المرور",
};
