/** What the pages say in Arabic: signing in and out. */
import type { signIn as english } from "../../en/pages/sign-in.ts";
import type { Said } from "../../said.ts";

export const signIn: Said<typeof english> = {
  "signIn.title": "تسجيل الدخول",
  "signIn.submit": "تسجيل الدخول",
  "signIn.forgot": "هل نسيت كلمة المرور؟",
  "signIn.byMail": "تسجيل الدخول بالبريد",
  "signIn.noAccount": "ليس لديك حساب بعد؟",
  "signIn.signUp": "إنشاء حساب",
  "signIn.passkey": "استخدام مفتاح مرور",

  "emailSignIn.title": "تسجيل الدخول بالبريد",
  "emailSignIn.lead": "أدخل بريدك الإلكتروني. سنرسل إليك رابطًا ورمزًا لتسجيل الدخول.",
  "emailSignIn.submit": "إرسال الرسالة",
  "emailSignIn.password": "تسجيل الدخول بكلمة مرور",

  "emailCode.title": "تفقّد بريدك",
  "emailCode.lead": "إذا كان العنوان يخص حسابًا، فهناك رسالة في الطريق. افتح الرابط الذي فيها، أو أدخل رمزها هنا.",
  "emailCode.submit": "تسجيل الدخول",

  "emailConfirm.title": "تسجيل الدخول",
  "emailConfirm.lead": "بنقرة واحدة يُسجَّل دخولك في هذا المتصفح.",
  "emailConfirm.submit": "تسجيل الدخول",

  "nextStep.title": "لم يكتمل تسجيل الدخول",
  "nextStep.lead": "ما زالت هناك خطوة. ابدأ من جديد وأكمل كل الخطوات في هذا المتصفح.",

  "signOut.title": "تسجيل الخروج؟",
  "signOut.lead": "لن تُنهي سوى جلسة هذا المتصفح.",
  "signOut.submit": "تسجيل الخروج",
  "signOut.stay": "البقاء مسجّل الدخول",
};
