/** What the pages say in Arabic: signing up and confirming the address. */
import type { signUp as english } from "../../en/pages/sign-up.ts";
import type { Said } from "../../said.ts";

export const signUp: Said<typeof english> = {
  "signUp.title": "إنشاء حسابك",
  "signUp.submit": "إنشاء الحساب",
  "signUp.haveAccount": "لديك حساب بالفعل؟",
  "signUp.signIn": "تسجيل الدخول",
  "signUp.closed": "لا تُفتح هنا حسابات جديدة في الوقت الحالي.",
  "signUp.approval": "يراجع أحد المسؤولين كل حساب جديد قبل استخدامه.",
  "signUp.invited": "لديك دعوة. سيكون حسابك جاهزًا فور اختيارك طريقة تسجيل الدخول.",
  "signUp.inviteOnly": "لا تُفتح الحسابات الجديدة هنا إلا بدعوة. افتح رابط دعوتك.",
  "signUp.invitationLost": "انتهت صلاحية هذه الدعوة أو استُخدمت من قبل. اطلب دعوة جديدة ممن دعاك.",

  "sent.title": "تفقّد بريدك",
  "sent.signUp": "أرسلنا إليك رسالة. افتح الرابط الذي فيها لتأكيد عنوانك؛ وهو صالح لمدة {claimLasts}.",
  "sent.reset": "إذا كان العنوان يخص حسابًا، فهناك رسالة في الطريق تحمل رابطًا لاختيار كلمة مرور جديدة.",
  "sent.nothing": "لم يصلك شيء بعد بضع دقائق؟ تفقّد مجلد الرسائل غير المرغوب فيها، أو",
  "sent.again": "اطلب إرسالها من جديد",
  "sent.backToSignIn": "العودة إلى تسجيل الدخول",

  "resend.title": "إعادة إرسال الرسالة",
  "resend.lead": "أدخل العنوان الذي أنشأت به حسابك. إذا كان ينتظر التأكيد فسنرسل الرسالة مرة أخرى.",
  "resend.submit": "إعادة الإرسال",

  "waiting.title": "أوشكت على الانتهاء",
  "waiting.lead": "ما زال حسابك ينتظر موافقة أحد المسؤولين. سنراسلك فور حصول ذلك.",

  "confirm.title": "تأكيد عنوانك",
  "confirm.lead": "بنقرة واحدة نعرف أن هذا العنوان لك.",
  "confirm.submit": "تأكيد عنواني",
};
