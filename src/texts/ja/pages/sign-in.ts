/** What the pages say in Japanese: signing in and out. */
import type { signIn as english } from "../../en/pages/sign-in.ts";
import type { Said } from "../../said.ts";

export const signIn: Said<typeof english> = {
  "signIn.title": "サインイン",
  "signIn.submit": "サインイン",
  "signIn.forgot": "パスワードをお忘れですか？",
  "signIn.byMail": "メールでサインイン",
  "signIn.noAccount": "アカウントをお持ちでない場合",
  "signIn.signUp": "アカウントを作成",
  "signIn.passkey": "パスキーを使う",

  "emailSignIn.title": "メールでサインイン",
  "emailSignIn.lead": "メールアドレスを入力してください。サインイン用のリンクとコードをお送りします。",
  "emailSignIn.submit": "メールを送信",
  "emailSignIn.password": "パスワードでサインイン",

  "emailCode.title": "メールをご確認ください",
  "emailCode.lead":
    "このアドレスのアカウントがある場合は、メールをお送りしています。メール内のリンクを開くか、コードをここに入力してください。",
  "emailCode.submit": "サインイン",

  "emailConfirm.title": "サインイン",
  "emailConfirm.lead": "ボタンを押すと、このブラウザーでサインインします。",
  "emailConfirm.submit": "サインイン",

  "nextStep.title": "サインインは完了していません",
  "nextStep.lead": "まだ手順が残っています。最初からやり直し、このブラウザーですべての手順を行ってください。",

  "signOut.title": "サインアウトしますか？",
  "signOut.lead": "このブラウザーのセッションだけを終了します。",
  "signOut.submit": "サインアウト",
  "signOut.stay": "サインインしたままにする",
};
