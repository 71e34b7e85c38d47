/** What the pages say in Arabic: the second factor: authenticator apps and recovery codes. */
import type { secondFactor as english } from "../../en/pages/second-factor.ts";
import type { Said } from "../../said.ts";

export const secondFactor: Said<typeof english> = {
  "secondFactor.title": "الخطوة الثانية",
  "secondFactor.lead": "أثبت مرة أخرى أنك أنت، بإحدى هذه الطرق.",
  "secondFactor.submit": "متابعة",
  "secondFactor.orRecovery": "استخدام رمز استرداد بدلًا من ذلك",
  "secondFactor.submitRecovery": "استخدام رمز الاسترداد",

  "totp.title": "العامل الثاني",
  "totp.lead": "مع تطبيق المصادقة لا تكفي كلمة مرور مسروقة وحدها للدخول.",
  "totp.app": "تطبيق المصادقة",
  "totp.on": "مُعدّ",
  "totp.off": "غير مُعدّ",
  "totp.enroll": "إعداد تطبيق",
  "totp.replace": "إعداد تطبيق آخر",
  "totp.remove": "إزالة التطبيق",
  "totp.removeLead": "بعد ذلك لا يُطلب رمز تطبيق عند تسجيل الدخول. وتنتهي جميع الجلسات الأخرى لحسابك.",
  "totp.scan": "إعداد التطبيق",
  "totp.scanLead": "امسح الصورة بتطبيق المصادقة، أو اكتب المفتاح السري. ثم أدخل الرمز الذي يعرضه التطبيق.",
  "totp.picture": "رمز QR لتطبيق المصادقة",
  "totp.open": "فتح في تطبيق على هذا الجهاز",
  "totp.secret": "المفتاح السري",
  "totp.activate": "تفعيل",
  "totp.again": "انتظر الرمز التالي من التطبيق ثم أدخله. أو ابدأ من جديد.",

  "recovery.title": "رموز الاسترداد",
  "recovery.lead":
    "احتفظ بهذه الرموز في مكان آمن: اطبعها أو احفظها في ملف. يحل كل منها محل التطبيق مرة واحدة. لن تظهر إلا الآن، ولم تعد الرموز القديمة صالحة.",
  "recovery.save": "حفظ في ملف",
  "recovery.done": "احتفظت بها",
  "recovery.regenerate": "رموز استرداد جديدة",
};
