/** The words of the mails in Arabic: signing up. */
import type { signUp as english } from "../../en/mails/sign-up.ts";
import { notYou, once } from "../often.ts";

export const signUp: typeof english = {
  signUpConfirm: {
    subject: (realm) => `تأكيد بريدك الإلكتروني لدى ${realm}`,
    paragraphs: (realm) => [`مرحبًا بك في ${realm}.`, "أكّد بريدك الإلكتروني لإتمام التسجيل."],
    button: "تأكيد العنوان",
    notes: [once, notYou],
  },

  signUpExisting: {
    subject: (realm) => `لديك حساب بالفعل لدى ${realm}`,
    paragraphs: (realm) => [
      `سجّل شخص ما لدى ${realm} ببريدك الإلكتروني. لديك حساب هناك بالفعل، لذلك لم يتغير شيء.`,
      "إذا كنت أنت، فسجّل الدخول كالمعتاد.",
    ],
    button: "تسجيل الدخول",
    notes: (resetUrl) => [`هل نسيت كلمة المرور؟ اختر كلمة جديدة على ${resetUrl}`, "إذا لم تكن أنت، فليس عليك فعل شيء."],
  },

  signUpWaiting: {
    subject: (realm) => `طلبك لحساب لدى ${realm} قيد الانتظار`,
    paragraphs: (realm) => [`لقد طلبت حسابًا لدى ${realm}. ما زال ينتظر موافقة أحد المسؤولين؛ سنراسلك فور حصول ذلك.`],
    notes: ["إذا لم تكن أنت، فليس عليك فعل شيء."],
  },

  invitation: {
    subject: (realm) => `دعوة إلى ${realm}`,
    paragraphs: (realm) => [`أنت مدعو إلى فتح حساب لدى ${realm}.`],
    button: "إنشاء حسابي",
    notes: [once, "إذا لم تكن تتوقع دعوة، فتجاهل هذه الرسالة."],
  },
};
