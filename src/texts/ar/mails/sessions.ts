/** The words of the mails in Arabic: sessions that ended. */
import type { sessions as english } from "../../en/mails/sessions.ts";

export const sessions: typeof english = {
  sessionSurplus: {
    subject: (realm) => `أُنهيت جلسة لحسابك لدى ${realm} بجلسة جديدة`,
    paragraphs: (realm, device, lastUsed) => [
      `سجّلت الدخول إلى ${realm} وكانت الجلسات المفتوحة قد بلغت الحد المسموح به. لذلك أُنهيت أقدمها: ${device}، وكان آخر استخدام لها في ${lastUsed}.`,
      "إذا كنت أنت، فليس عليك فعل شيء.",
    ],
    button: "عرض جلساتي",
    notes: ["إذا لم تكن أنت، فاختر كلمة مرور جديدة فورًا: هناك من يعرف كلمة مرورك."],
  },

  refreshTokenReused: {
    subject: (realm) => `أُنهيت جلسة لحسابك لدى ${realm}`,
    paragraphs: (realm) => [
      `قدّم تطبيق ما للمرة الثانية تسجيل دخول قديمًا إلى حسابك لدى ${realm}. قد يعني ذلك أن أحدًا نسخه، ولذلك أنهينا تلك الجلسة.`,
      "سجّل الدخول من جديد في ذلك التطبيق. إذا بدا لك شيء آخر غريبًا، فاختر كلمة مرور جديدة.",
    ],
    button: "عرض جلساتي",
    notes: [],
  },
};
