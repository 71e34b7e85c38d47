/** What the pages say in Japanese: links and steps that have lapsed. */
import type { lostLinks as english } from "../../en/pages/lost-links.ts";
import type { Said } from "../../said.ts";

export const lostLinks: Said<typeof english> = {
  "lost.confirm":
    "このリンクは期限が切れたか、すでに使われています。アドレスは確認済みかもしれません。サインインしてみるか、新しいリンクをリクエストしてください。",
  "lost.reset": "このリンクは期限が切れたか、すでに使われています。新しいリンクをリクエストしてください。",
  "lost.restore": "このリンクは期限が切れたか、すでに使われています。アカウントが元に戻っていれば、サインインできます。",
  "lost.emailSignIn": "このリンクは期限が切れたか、すでに使われています。新しいリンクをリクエストしてください。",
  "lost.emailCode": "この手順は期限が切れました。メール内のリンクは 10 分間有効です。または、新しいメールをリクエストしてください。",
  "lost.emailChange": "このリンクは期限が切れたか、すでに使われています。もう一度変更をリクエストしてください。",
  "lost.emailRevert":
    "このリンクは期限が切れたか、すでに使われています。アカウントに入れない場合は、新しいパスワードを設定するか、管理者にお問い合わせください。",
  "lost.setup": "このリンクは期限が切れたか、すでに使われています。管理者がいない間は、サーバーが起動するたびに新しいリンクが作られます。",
  "lost.decide": "このリンクは期限が切れたか、すでに使われたか、あなた宛てのものではありません。",
  "lost.step": "この手順は期限が切れました。最初からやり直してください。",
  "lost.startAgain": "最初からやり直す",
  "lost.newLink": "新しいリンクを送信",
  "lost.signIn": "サインイン",
};
