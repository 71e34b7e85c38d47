/** The words of the mails in Arabic: passkeys. */
import type { passkeys as english } from "../../en/mails/passkeys.ts";
import { apart } from "../often.ts";

export const passkeys: typeof english = {
  passkeyRegistered: {
    subject: (realm) => `أُضيف مفتاح مرور إلى حسابك لدى ${realm}`,
    paragraphs: (realm, name) => [
      `أصبح من الممكن تسجيل الدخول إلى حسابك لدى ${realm} بمفتاح المرور «${apart(name)}». أُنهيت جميع الجلسات الأخرى.`,
      "إذا كنت أنت، فليس عليك فعل شيء.",
    ],
    button: "عرض مفاتيح المرور",
    notes: ["إذا لم تكن أنت، فأزل مفتاح المرور فورًا واختر كلمة مرور جديدة."],
  },

  passkeyRemoved: {
    subject: (realm) => `أُزيل مفتاح مرور من حسابك لدى ${realm}`,
    paragraphs: (realm, name) => [
      `لم يعد من الممكن تسجيل الدخول إلى حسابك لدى ${realm} بمفتاح المرور «${apart(name)}». أُنهيت جميع الجلسات الأخرى.`,
      "إذا كنت أنت، فليس عليك فعل شيء.",
    ],
    button: "عرض مفاتيح المرور",
    notes: ["إذا لم تكن أنت، فاختر كلمة مرور جديدة فورًا."],
  },

  passkeyRefused: {
    subject: (realm) => `رُفض مفتاح مرور لحسابك لدى ${realm}`,
    paragraphs: (realm, name) => [
      `استخدم شخص ما مفتاح المرور «${apart(name)}» لحسابك لدى ${realm}، لكنه سجّل استخدامات أقل من ذي قبل. قد يعني ذلك أن هناك نسخة منه، ولذلك رُفض.`,
      "أزل مفتاح المرور هذا وأضفه من جديد.",
    ],
    button: "عرض مفاتيح المرور",
    notes: ["إذا لم تحاول تسجيل الدخول، فربما تكون النسخة لدى شخص آخر."],
  },
};
