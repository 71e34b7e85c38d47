/** The words of the mails in Arabic: approval by an administrator. */
import type { approval as english } from "../../en/mails/approval.ts";
import { apart } from "../often.ts";

export const approval: typeof english = {
  approvalNeeded: {
    subject: (realm, waiting) =>
      waiting === 1 ? `حساب لدى ${realm} ينتظر موافقتك` : `حسابات لدى ${realm} تنتظر موافقتك، عددها ${waiting}`,
    paragraphs: (realm, email, waiting) => [
      `طلب ${email} حسابًا لدى ${realm}.`,
      waiting === 1 ? "وهو ينتظر قرارك." : `عدد الحسابات التي تنتظر قرارك: ${waiting}.`,
    ],
    button: "البتّ في هذا الطلب",
    notes: (consoleUrl, waiting) => [
      "يعمل الرابط مرة واحدة لمدة أسبوع، وهو لك وحدك: من يفتحه يقرر باسمك.",
      "مهما كثرت الطلبات، لا تصل هذه الرسالة أكثر من مرة كل 15 دقيقة.",
      ...(waiting > 1 ? [`جميع الطلبات المنتظرة: ${consoleUrl}`] : []),
    ],
  },

  signUpApproved: {
    subject: (realm) => `تمت الموافقة على حسابك لدى ${realm}`,
    paragraphs: (realm, isUnproven) => [
      isUnproven
        ? `وافق أحد المسؤولين على حسابك لدى ${realm}. بقيت خطوة واحدة: أكّد بريدك الإلكتروني بالرابط الذي في الرسالة الأخرى.`
        : `وافق أحد المسؤولين على حسابك لدى ${realm}. يمكنك تسجيل الدخول الآن.`,
    ],
    button: "تسجيل الدخول",
    notes: [],
  },

  signUpRejected: {
    subject: (realm) => `طلبك لحساب لدى ${realm}`,
    paragraphs: (realm, reason) => [
      `رفض أحد المسؤولين طلبك لحساب لدى ${realm}.`,
      ...(reason === null || reason === "" ? [] : [`السبب المذكور: ${apart(reason)}`]),
    ],
    notes: [],
  },
};
