/** What the pages say in Arabic: the kinds of fields there are (`field.…`), their hints, and what is missing in them. */
import type { forms as english } from "../../en/pages/forms.ts";
import type { Said } from "../../said.ts";

export const forms: Said<typeof english> = {
  "field.email": "البريد الإلكتروني",
  "field.username": "اسم المستخدم",
  "field.identifier": "البريد الإلكتروني أو اسم المستخدم",
  "field.identifierEmail": "البريد الإلكتروني",
  "field.newEmail": "البريد الإلكتروني الجديد",
  "field.password": "كلمة المرور",
  "field.currentPassword": "كلمة المرور الحالية",
  "field.newPassword": "كلمة المرور الجديدة",
  "field.chosenPassword": "كلمة المرور",
  "field.totpCode": "رمز التطبيق",
  "field.recoveryCode": "رمز الاسترداد",
  "field.mailedCode": "الرمز الوارد في الرسالة",
  "field.locale": "اللغة",
  "field.passkeyName": "اسم مفتاح المرور",
  "field.reason": "السبب",

  "hint.reason": "سيقرؤه مقدّم الطلب.",
  "hint.newPassword": "عدد الأحرف: {minLength} على الأقل. بضع كلمات لا صلة بينها تكوّن كلمة مرور جيدة.",
  "password.more": "بقي {count}",
  "password.enough": "الطول كافٍ",
  "hint.totpCode": "ستة أرقام تتجدد كل 30 ثانية.",
  "hint.recoveryCode": "أحد الرموز التي احتفظت بها. يصلح كل رمز مرة واحدة.",
  "hint.username": "أحرف وأرقام ونقاط وشرطات وشرطات سفلية.",

  "missing.email": "أدخل بريدك الإلكتروني.",
  "missing.username": "أدخل اسم مستخدم.",
  "missing.identifier": "أدخل بريدك الإلكتروني أو اسم المستخدم.",
  "missing.identifierEmail": "أدخل بريدك الإلكتروني.",
  "missing.newEmail": "أدخل البريد الإلكتروني الجديد.",
  "missing.password": "أدخل كلمة المرور.",
  "missing.currentPassword": "أدخل كلمة المرور الحالية.",
  "missing.newPassword": "أدخل كلمة مرور جديدة.",
  "missing.chosenPassword": "اختر كلمة مرور.",
  "missing.totpCode": "أدخل رمز التطبيق.",
  "missing.recoveryCode": "أدخل رمز استرداد.",
  "missing.mailedCode": "أدخل الرمز الوارد في الرسالة.",
  "missing.locale": "اختر لغة.",
  "missing.passkeyName": "أعطِ مفتاح المرور اسمًا.",
  "missing.reason": "أدخل سببًا.",

  "summary.title": "يُرجى الانتباه إلى ما يلي",
  "summary.formLapsed": "انتهت صلاحية هذا النموذج ولم يُرسل شيء. راجعه ثم أرسله من جديد.",

  "captcha.working": "جارٍ التحقق من أنك إنسان…",
  "captcha.done": "تم: يمكنك المتابعة.",
  "captcha.failed": "تعذّر إجراء التحقق. أرسل النموذج للمحاولة مرة أخرى.",
  "captcha.noScript": "يحتاج هذا النموذج إلى JavaScript للتحقق من أنك إنسان.",
};
