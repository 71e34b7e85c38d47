/** What the pages say in Arabic: to people who sign up and look after their own account, in the ways that a realm may have it. */
import type { selfService as english } from "../../en/pages/self-service.ts";
import type { Said } from "../../said.ts";

export const selfService: Said<typeof english> = {
  "word.showPassword": "إظهار كلمة المرور",
  "welcome.named": "مرحبًا بك في {realm}",
  "welcome.known": "سجّل الدخول إلى حسابك.",
  "signUp.closedTitle": "لا حسابات جديدة",
  "signUp.inviteTitle": "بدعوة فقط",
  "signUp.passwordless": "لا تحتاج إلى كلمة مرور الآن: سنرسل إليك رابطًا لاختيارها.",
  "sent.approval": "بعد ذلك يراجع أحد المسؤولين طلبك. سنراسلك فور اتخاذ القرار.",
  "waiting.next": "بعد الموافقة يمكنك تسجيل الدخول. ليس عليك فعل شيء آخر.",
  "security.firstPassword": "ليست لديك كلمة مرور بعد. بها يمكنك تسجيل الدخول حين لا يكون بريدك ولا مفتاح المرور في متناولك.",
  "security.setPassword": "تعيين كلمة مرور",
  "recovery.left": "المتبقي: {count}",
  "recovery.print": "طباعة",
  "passkeys.unsupported": "لا يدعم هذا المتصفح مفاتيح المرور، أو أن JavaScript معطّل فيه. جرّب متصفحًا أو جهازًا آخر.",
  "data.noPassword": "ليس لحسابك كلمة مرور. إن مضى وقت على آخر إثبات لهويتك، فسنطلبه أولًا.",
  "sessions.activeHere": "آخر نشاط {when}، من هذا الجهاز نفسه ({address})",
  "sessions.activeNear": "آخر نشاط {when}، من الشبكة المحلية ({address})",
  "notice.passwordChosen": "تم تعيين كلمة المرور، وأُنهيت الجلسات الأخرى.",
  "notice.addressConfirmedMailed": "تم تأكيد عنوانك. إن لم تكن لديك كلمة مرور بعد، فثمة رسالة في الطريق بها رابط لاختيارها.",
  "regenerate.title": "كلمة مرور جديدة بالبريد",
  "regenerate.lead": "أدخل بريدك الإلكتروني. سنرسل إليك كلمة مرور تعمل مرة واحدة خلال ساعة، ثم تختار كلمة مرور خاصة بك.",
  "regenerate.submit": "إرسال كلمة مرور إليّ",
  "regenerate.off": "لا تُرسل كلمات المرور بالبريد هنا. اطلب رابطًا لاختيار كلمة مرور جديدة.",
  "regenerate.instead": "استلام كلمة مرور جديدة بالبريد بدلًا من ذلك",
  "notice.passwordMailed": "إن كان العنوان يخص حسابًا، فثمة رسالة في الطريق بها كلمة مرور جديدة.",
};
