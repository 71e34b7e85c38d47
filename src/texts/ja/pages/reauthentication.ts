/** What the pages say in Japanese: proving again who one is. */
import type { reauthentication as english } from "../../en/pages/reauthentication.ts";
import type { Said } from "../../said.ts";

export const reauthentication: Said<typeof english> = {
  "reauthenticate.title": "ご本人確認",
  "reauthenticate.lead": "安全のため、ご本人であることをもう一度確認し、そのあと直前の操作をやり直してください。",
  "reauthenticate.submit": "次へ",
  "reauthenticate.noPassword": "パスワードがお手元にない場合",
  "reauthenticate.mail": "コードをメールで受け取る",
  "reauthenticate.codeTitle": "メールをご確認ください",
  "reauthenticate.codeLead": "コードをお送りしました。10 分間有効です。",
};
