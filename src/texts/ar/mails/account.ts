/** The words of the mails in Arabic: the account is made, changed, ended. */
import type { account as english } from "../../en/mails/account.ts";
import { apart, once } from "../often.ts";

export const account: typeof english = {
  accountDeletionDue: {
    subject: (realm) => `سيُحذف حسابك لدى ${realm}`,
    paragraphs: (realm, dueOn) => [`سيُحذف حسابك لدى ${realm} بكل ما فيه في ${dueOn}. أُنهيت جميع جلساته.`, "يمكنك استعادته حتى ذلك الحين."],
    button: "الاحتفاظ بحسابي",
    notes: ["إذا لم تكن أنت من حذفه، فاستعده واختر كلمة مرور جديدة فورًا."],
  },

  accountDeactivated: {
    subject: (realm) => `تم تعطيل حسابك لدى ${realm}`,
    paragraphs: (realm) => [
      `أصبح حسابك لدى ${realm} خارج الاستخدام كما طلبت، وأُنهيت جميع جلساته.`,
      "يمكن لأحد المسؤولين إعادته إلى الاستخدام.",
    ],
    notes: ["إذا لم تكن أنت، فأبلغ أحد المسؤولين."],
  },

  accountDeleted: {
    subject: (realm) => `حُذف حسابك لدى ${realm}`,
    paragraphs: (realm) => [`حُذف حسابك لدى ${realm} بكل ما كان فيه. هذه آخر رسالة بشأنه.`],
    notes: ["إذا لم تكن أنت، فأبلغ أحد المسؤولين."],
  },

  changedByAdministrator: {
    subject: (realm) => `غيّر أحد المسؤولين حسابك لدى ${realm}`,
    paragraphs: (realm, change, reason) => [
      `غيّر أحد مسؤولي ${realm} حسابك. ${change}`,
      ...(reason === null || reason === "" ? [] : [`السبب المذكور: ${apart(reason)}`]),
    ],
    changes: {
      SUSPENDED: "حسابك موقوف: لا يمكنك تسجيل الدخول، وأُنهيت جميع جلساته.",
      RESTORED: "يمكنك استخدامه من جديد.",
      EMAIL_VERIFIED: "يُعدّ بريدك الإلكتروني مؤكَّدًا.",
      PASSWORD: "تحتاج إلى كلمة مرور جديدة، وأُنهيت جميع جلساتك.",
      SECOND_FACTOR: "أُزيلت عواملك الثانية، وأُنهيت جميع جلساتك.",
      ROLES: "أصبحت لك أدوار أخرى، وأُنهيت جميع جلساتك.",
      USERNAME: "تغيّر اسم المستخدم الخاص بك.",
      SESSIONS: "أُنهيت جميع جلساتك.",
    },
    button: "عرض حسابي",
    notes: ["إذا كان هذا مفاجئًا لك، فاسأل أحد المسؤولين."],
  },

  accountCreated: {
    subject: (realm) => `لديك حساب لدى ${realm}`,
    paragraphs: (realm) => [`أنشأ أحد المسؤولين لك حسابًا لدى ${realm}.`, "اختر كلمة مرور؛ وبذلك يتأكد بريدك الإلكتروني أيضًا."],
    button: "اختيار كلمة مرور",
    notes: [once, "إذا لم تكن تتوقع حسابًا، فتجاهل هذه الرسالة: لا يمكن لأحد استخدامه دون الزر."],
  },
};
