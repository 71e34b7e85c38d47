/** What the pages say in Arabic: the words that stand on many pages, and the first page of all. */
import type { frame as english } from "../../en/pages/frame.ts";
import type { Said } from "../../said.ts";

export const frame: Said<typeof english> = {
  "word.optional": "اختياري",
  "word.error": "خطأ",
  "word.skip": "الانتقال إلى المحتوى",
  "word.browserLanguage": "حسب إعداد المتصفح",
  "word.accountNavigation": "الحساب",
  "word.none": "لا شيء بعد",
  "word.now": "الآن",
  "word.or": "أو",

  "foot.terms": "الشروط",
  "foot.privacy": "الخصوصية",
  "foot.support": "المساعدة",

  "navigation.profile": "الملف الشخصي",
  "navigation.security": "الأمان",
  "navigation.sessions": "الجلسات",
  "navigation.data": "بياناتك",
  "navigation.passkeys": "مفاتيح المرور",

  "welcome.title": "مرحبًا بك",
  "welcome.lead": "سجّل الدخول إلى حسابك، أو أنشئ حسابًا.",
  "welcome.signIn": "تسجيل الدخول",
  "welcome.signUp": "إنشاء حساب",

  "fault.home": "الانتقال إلى البداية",
};
