/** What the pages say in Japanese: signing up and confirming the address. */
import type { signUp as english } from "../../en/pages/sign-up.ts";
import type { Said } from "../../said.ts";

export const signUp: Said<typeof english> = {
  "signUp.title": "アカウントの作成",
  "signUp.submit": "アカウントを作成",
  "signUp.haveAccount": "すでにアカウントをお持ちの場合",
  "signUp.signIn": "サインイン",
  "signUp.closed": "現在、新しいアカウントは受け付けていません。",
  "signUp.approval": "新しいアカウントは、管理者の確認後に使えるようになります。",
  "signUp.invited": "招待されています。サインインの方法を選ぶと、すぐにアカウントを使えます。",
  "signUp.inviteOnly": "新しいアカウントは招待された方だけが作成できます。招待のリンクを開いてください。",
  "signUp.invitationLost": "この招待は期限が切れたか、すでに使われています。招待した方に新しい招待を依頼してください。",

  "sent.title": "メールをご確認ください",
  "sent.signUp": "メールをお送りしました。メール内のリンクを開いて、アドレスを確認してください。リンクは {claimLasts}有効です。",
  "sent.reset": "このアドレスのアカウントがある場合は、新しいパスワードを設定するためのリンクをメールでお送りしています。",
  "sent.nothing": "数分たっても届かない場合は、迷惑メールフォルダーを確認するか、",
  "sent.again": "再送信してください",
  "sent.backToSignIn": "サインインに戻る",

  "resend.title": "メールの再送信",
  "resend.lead": "登録に使ったアドレスを入力してください。確認待ちの場合は、もう一度メールをお送りします。",
  "resend.submit": "再送信",

  "waiting.title": "あと少しです",
  "waiting.lead": "アカウントは管理者の承認待ちです。承認されしだい、メールでお知らせします。",

  "confirm.title": "アドレスの確認",
  "confirm.lead": "ボタンを押すと、このアドレスがご本人のものだと確認できます。",
  "confirm.submit": "アドレスを確認する",
};
