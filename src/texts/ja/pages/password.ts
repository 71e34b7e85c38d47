/** What the pages say in Japanese: choosing a password. */
import type { password as english } from "../../en/pages/password.ts";
import type { Said } from "../../said.ts";

export const password: Said<typeof english> = {
  "changePassword.title": "新しいパスワードを設定してください",
  "changePassword.lead": "先へ進む前に、このアカウントには新しいパスワードが必要です。ほかのセッションは終了します。",
  "changePassword.submit": "保存して次へ",

  "reset.title": "パスワードをお忘れですか？",
  "reset.lead": "メールアドレスを入力してください。新しいパスワードを設定するためのリンクをお送りします。",
  "reset.submit": "リンクを送信",

  "resetConfirm.title": "新しいパスワードを設定してください",
  "resetConfirm.lead": "アカウントのすべてのセッションが終了します。",
  "resetConfirm.submit": "パスワードを保存",

  "setPassword.title": "パスワードを設定してください",
  "setPassword.lead": "同時にメールアドレスも確認されます。",
  "setPassword.submit": "パスワードを保存",
};
