/** What the pages say in Arabic: passkeys. */
import type { passkeys as english } from "../../en/pages/passkeys.ts";
import type { Said } from "../../said.ts";

export const passkeys: Said<typeof english> = {
  "passkeys.title": "مفاتيح المرور",
  "passkeys.lead": "مفتاح المرور يسجّل دخولك ببصمتك أو وجهك أو رمز جهازك. لا يمكن تخمينه، ولا يعمل إلا في هذا الموقع.",
  "passkeys.yours": "مفاتيح المرور لديك",
  "passkeys.none": "ليس لديك أي مفتاح بعد.",
  "passkeys.new": "إضافة مفتاح مرور",
  "passkeys.newLead": "سيسألك المتصفح عن مكان حفظه. ستنتهي جميع الجلسات الأخرى لحسابك.",
  "passkeys.add": "إضافة مفتاح مرور",
  "passkeys.rename": "إعادة تسمية",
  "passkeys.remove": "إزالة",
  "passkeys.synced": "مُزامَن",
  "passkeys.made": "أُضيف {when}",
  "passkeys.used": "آخر استخدام {when}",
  "passkeys.unused": "لم يُستخدم بعد",
  "passkeys.failed": "لم يُستخدم أي مفتاح مرور. حاول مرة أخرى، أو اختر طريقة أخرى.",
  "passkeys.unnamed": "مفتاح مرور",
};
