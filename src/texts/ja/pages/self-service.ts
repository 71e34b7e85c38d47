/** What the pages say in Japanese: to people who sign up and look after their own account, in the ways that a realm may have it. */
import type { selfService as english } from "../../en/pages/self-service.ts";
import type { Said } from "../../said.ts";

export const selfService: Said<typeof english> = {
  "word.showPassword": "パスワードを表示",
  "welcome.named": "{realm} へようこそ",
  "welcome.known": "お持ちのアカウントでサインインしてください。",
  "signUp.closedTitle": "新規登録は停止中です",
  "signUp.inviteTitle": "招待制です",
  "signUp.passwordless": "パスワードは今は不要です。あとで設定用のリンクをメールでお送りします。",
  "sent.approval": "そのあと、管理者がお申し込みを確認します。結果はメールでお知らせします。",
  "waiting.next": "承認されるとサインインできます。ほかに必要な操作はありません。",
  "security.firstPassword": "パスワードはまだありません。設定すると、メールやパスキーが手元にないときもサインインできます。",
  "security.setPassword": "パスワードを設定",
  "recovery.left": "残り {count} 個",
  "recovery.print": "印刷",
  "passkeys.unsupported":
    "このブラウザーはパスキーに対応していないか、スクリプトが無効です。別のブラウザーまたはデバイスをお試しください。",
  "data.noPassword": "このアカウントにはパスワードがありません。前回の本人確認から時間がたっている場合は、先に確認をお願いします。",
  "sessions.activeHere": "最終アクセス：{when}（このコンピューター、{address} から）",
  "sessions.activeNear": "最終アクセス：{when}（ローカルネットワーク、{address} から）",
  "notice.passwordChosen": "パスワードを設定しました。ほかのセッションは終了しました。",
  "notice.addressConfirmedMailed": "メールアドレスを確認しました。パスワードが未設定の場合は、設定用リンクのメールをお送りしました。",
  "regenerate.title": "新しいパスワードをメールで受け取る",
  "regenerate.lead":
    "メールアドレスを入力してください。1 時間以内に一度だけ使えるパスワードをお送りします。そのあと、ご自身のパスワードを設定してください。",
  "regenerate.submit": "パスワードを送信",
  "regenerate.off": "ここではパスワードをメールでお送りしていません。新しいパスワードを設定するリンクをリクエストしてください。",
  "regenerate.instead": "代わりに新しいパスワードをメールで受け取る",
  "notice.passwordMailed": "このアドレスのアカウントがあれば、新しいパスワードのメールをお送りしました。",
};
