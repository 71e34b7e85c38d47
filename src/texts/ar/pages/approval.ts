/** What the pages say in Arabic: deciding about an applicant. */
import type { approval as english } from "../../en/pages/approval.ts";
import type { Said } from "../../said.ts";

export const approval: Said<typeof english> = {
  "decide.title": "حساب جديد؟",
  "decide.lead": "هناك من يطلب حسابًا هنا. القرار لك.",
  "decide.email": "البريد الإلكتروني",
  "decide.username": "اسم المستخدم",
  "decide.asked": "تاريخ الطلب",
  "decide.proven": "مؤكَّد",
  "decide.unproven": "غير مؤكَّد",
  "decide.approve": "الموافقة",
  "decide.reject": "الرفض",
  "decide.orReject": "أو رفض الطلب",
  "decide.approved": "تمت الموافقة على هذا الحساب من قبل.",
  "decide.rejected": "رُفض هذا الطلب من قبل.",

  "decided.title": "تم البتّ",
  "decided.lead": "سيُبلَّغ مقدّم الطلب بالبريد.",
};
