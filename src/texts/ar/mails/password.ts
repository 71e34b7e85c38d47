/** The words of the mails in Arabic: passwords. */
import type { password as english } from "../../en/mails/password.ts";
import { notYou, once } from "../often.ts";

export const password: typeof english = {
  passwordReset: {
    subject: (realm) => `اختر كلمة مرور جديدة لدى ${realm}`,
    paragraphs: (realm) => [`طلب شخص ما كلمة مرور جديدة لحسابك لدى ${realm}.`, "تبقى كلمة مرورك كما هي إلى أن تختار غيرها."],
    button: "اختيار كلمة مرور جديدة",
    notes: [once, notYou],
  },

  setPassword: {
    subject: (realm) => `اختر كلمة مرور لدى ${realm}`,
    paragraphs: (realm) => [`مرحبًا بك في ${realm}.`, "اختر كلمة مرور؛ وبذلك يتأكد بريدك الإلكتروني أيضًا."],
    button: "اختيار كلمة مرور",
    notes: [once, notYou],
  },

  passwordRegenerated: {
    subject: (realm) => `كلمة مرور جديدة لدى ${realm}`,
    paragraphs: (realm, password) => [
      `طلب شخص ما كلمة مرور جديدة لحسابك لدى ${realm}. وهي:`,
      password,
      "تعمل مرة واحدة خلال ساعة، ثم تختار كلمة خاصة بك. تبقى كلمة مرورك القديمة كما هي إلى أن تستخدمها.",
    ],
    button: "تسجيل الدخول",
    notes: ["إذا لم تكن أنت، فتجاهل هذه الرسالة واحذفها."],
  },

  passwordChanged: {
    subject: (realm) => `تم تغيير كلمة مرورك لدى ${realm}`,
    paragraphs: (realm) => [`تم تغيير كلمة مرور حسابك لدى ${realm} وإنهاء جميع الجلسات الأخرى.`, "إذا كنت أنت، فليس عليك فعل شيء."],
    button: "لم أكن أنا",
    notes: ["إذا لم تكن أنت، فاختر كلمة مرور جديدة فورًا: يقودك الزر إلى ذلك."],
  },
};
