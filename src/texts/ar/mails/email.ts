/** The words of the mails in Arabic: addresses. */
import type { email as english } from "../../en/mails/email.ts";
import { notYou, once } from "../often.ts";

export const email: typeof english = {
  emailVerify: {
    subject: (realm) => `أكّد بريدك الإلكتروني لدى ${realm}`,
    paragraphs: (realm) => [`أكّد أن هذا البريد الإلكتروني يخص حسابك لدى ${realm}.`],
    button: "تأكيد العنوان",
    notes: [once, notYou],
  },

  emailChange: {
    subject: (realm) => `أكّد بريدك الإلكتروني الجديد لدى ${realm}`,
    paragraphs: (realm) => [`أكّد أن هذا البريد الإلكتروني سيكون بريد حسابك لدى ${realm}.`],
    button: "استخدام هذا العنوان",
    notes: [once, notYou],
  },

  emailChangeNotice: {
    subject: (realm) => `بريدك الإلكتروني لدى ${realm} على وشك التغيير`,
    paragraphs: (realm, email) => [`طلب شخص ما نقل حسابك لدى ${realm} إلى العنوان ${email}.`, "إذا كنت أنت، فليس عليك فعل شيء هنا."],
    button: "لم أكن أنا",
    notes: ["لمدة سبعة أيام، يعيد الزر هذا العنوان إلى حسابك وينهي جميع الجلسات ويتيح لك اختيار كلمة مرور جديدة."],
  },

  emailChangeTaken: {
    subject: (realm) => `لديك حساب آخر لدى ${realm} بهذا العنوان`,
    paragraphs: (realm) => [
      `أراد شخص ما نقل حساب آخر لدى ${realm} إلى بريدك الإلكتروني. لديك حساب به بالفعل، لذلك لم يتغير شيء.`,
      "إذا كنت أنت، فسجّل الدخول بهذا العنوان، أو اختر عنوانًا آخر للحساب الآخر.",
    ],
    button: "تسجيل الدخول",
    notes: ["إذا لم تكن أنت، فليس عليك فعل شيء."],
  },
};
