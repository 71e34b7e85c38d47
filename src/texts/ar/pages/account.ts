/** What the pages say in Arabic: the account, with profile, security, data. */
import type { account as english } from "../../en/pages/account.ts";
import type { Said } from "../../said.ts";

export const account: Said<typeof english> = {
  "account.title": "الملف الشخصي",
  "account.identity": "حسابك",
  "account.email": "البريد الإلكتروني",
  "account.since": "عضو منذ",
  "account.confirmed": "مؤكَّد",
  "account.unconfirmed": "غير مؤكَّد",
  "account.confirmNow": "تأكيد العنوان",
  "account.details": "التفاصيل",
  "account.detailsLead": "يمكن استخدام اسم المستخدم لتسجيل الدخول.",
  "account.submit": "حفظ",

  "security.title": "الأمان",
  "security.address": "البريد الإلكتروني",
  "security.addressNow": "العنوان الحالي",
  "security.addressLead": "إليه تُرسل الروابط والتحذيرات.",
  "security.verify": "إرسال رسالة التأكيد",
  "security.changeEmail": "تغيير العنوان",
  "security.password": "كلمة المرور",
  "security.passwordLead": "يُنهي تغييرها جميع الجلسات الأخرى لحسابك.",
  "security.change": "تغيير كلمة المرور",

  "data.title": "بياناتك",
  "data.export": "نسخة من بياناتك",
  "data.exportLead": "كل ما يُحفظ هنا عنك، في ملف واحد يمكنك قراءته. لا توجد فيه كلمات مرور ولا مفاتيح.",
  "data.download": "تنزيل",
  "data.archive": "أرشفة الحساب",
  "data.archiveLead": "تسجّل خروجك من كل مكان وتوقف الحساب مؤقتًا. يعود الحساب عند تسجيل الدخول من جديد.",
  "data.archiveSubmit": "أرشفة حسابي",
  "data.delete": "حذف الحساب",
  "data.deleteNow": "يحذف حسابك فورًا بكل ما فيه. لا يمكن لأحد استعادته.",
  "data.deleteGrace": "يسجّل خروجك من كل مكان. يمكنك لفترة استعادة الحساب برابط نرسله إليك؛ ثم يُحذف.",
  "data.deactivate": "يسجّل خروجك من كل مكان ويوقف استخدام الحساب. لا يعيده إلى الاستخدام إلا مسؤول.",
  "data.deleteSubmit": "حذف حسابي",

  "export.title": "ما يُحفظ عنك",
  "export.user": "الحساب",
  "export.sessions": "الجلسات",
  "export.tokenGrants": "التطبيقات",
  "export.passkeys": "مفاتيح المرور",
  "export.totp": "تطبيق المصادقة",
  "export.recoveryCodes": "رموز الاسترداد",
  "export.invitations": "الدعوات",
  "export.mails": "الرسائل المرسلة إليك",
  "export.audit": "الأحداث",

  "restore.title": "الاحتفاظ بحسابك؟",
  "restore.lead": "حسابك على وشك الحذف. نقرة واحدة تعيده بكل ما فيه.",
  "restore.submit": "الاحتفاظ بحسابي",
};
