/** What the pages say in Arabic: sessions and their devices. */
import type { sessions as english } from "../../en/pages/sessions.ts";
import type { Said } from "../../said.ts";

export const sessions: Said<typeof english> = {
  "sessions.title": "الجلسات",
  "sessions.lead": "كل متصفح وجهاز سُجّل منه الدخول إلى حسابك. أنهِ ما لا تعرفه وغيّر كلمة المرور.",
  "sessions.signedIn": "الجلسات المفتوحة",
  "sessions.current": "هذا المتصفح",
  "sessions.active": "آخر نشاط {when}",
  "sessions.activeFrom": "آخر نشاط {when}، من {address}",
  "sessions.started": "تسجيل الدخول {when}",
  "sessions.end": "إنهاء",
  "sessions.others": "في كل مكان آخر",
  "sessions.othersLead": "يسجّل خروجك من كل متصفح وجهاز ما عدا هذا.",
  "sessions.endOthers": "إنهاء جميع الجلسات الأخرى",

  "device.both": "{browser} على {system}",
  "device.unknown": "جهاز غير معروف",
};
