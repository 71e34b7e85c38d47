/** What the pages say in Japanese: deciding about an applicant. */
import type { approval as english } from "../../en/pages/approval.ts";
import type { Said } from "../../said.ts";

export const approval: Said<typeof english> = {
  "decide.title": "新しいアカウントを承認しますか？",
  "decide.lead": "アカウントの申請がありました。認めるかどうかを決めてください。",
  "decide.email": "メールアドレス",
  "decide.username": "ユーザー名",
  "decide.asked": "申請日時",
  "decide.proven": "確認済み",
  "decide.unproven": "未確認",
  "decide.approve": "承認する",
  "decide.reject": "却下する",
  "decide.orReject": "または却下する",
  "decide.approved": "このアカウントはすでに承認されています。",
  "decide.rejected": "この申請はすでに却下されています。",

  "decided.title": "判断済み",
  "decided.lead": "申請者にはメールで通知されます。",
};
