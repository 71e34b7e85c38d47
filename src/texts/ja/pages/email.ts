/** What the pages say in Japanese: confirming and changing the address. */
import type { email as english } from "../../en/pages/email.ts";
import type { Said } from "../../said.ts";

export const email: Said<typeof english> = {
  "verify.title": "アドレスの確認",
  "verify.lead": "{email} がご本人のアドレスであることの確認が必要です。リンクは、お送りしたメールにあります。",
  "verify.submit": "メールを再送信",
  "verify.doneTitle": "アドレスは確認済みです",
  "verify.done": "アドレス {email} を確認しました。",
  "verify.continue": "アカウントへ進む",

  "emailChange.title": "新しいアドレス",
  "emailChange.lead": "ボタンを押すと、このアドレスがアカウントのアドレスになります。ほかのセッションは終了します。",
  "emailChange.submit": "このアドレスを使う",

  "emailRevert.title": "以前のアドレスに戻す",
  "emailRevert.lead":
    "アカウントを以前のアドレスに戻します。すべてのセッションが終了し、パスワードは無効になり、新しいパスワードを設定するためのリンクをお送りします。",
  "emailRevert.submit": "アドレスを元に戻す",
};
