/** What the pages say in Arabic: proving again who one is. */
import type { reauthentication as english } from "../../en/pages/reauthentication.ts";
import type { Said } from "../../said.ts";

export const reauthentication: Said<typeof english> = {
  "reauthenticate.title": "هل هذا أنت؟",
  "reauthenticate.lead": "حرصًا على أمانك، أثبت مرة أخرى أنك أنت، ثم أعد الخطوة الأخيرة.",
  "reauthenticate.submit": "متابعة",
  "reauthenticate.noPassword": "أليست كلمة المرور في متناولك؟",
  "reauthenticate.mail": "إرسال رمز إليّ بالبريد",
  "reauthenticate.codeTitle": "تفقّد بريدك",
  "reauthenticate.codeLead": "أرسلنا إليك رمزًا. وهو صالح لعشر دقائق.",
};
