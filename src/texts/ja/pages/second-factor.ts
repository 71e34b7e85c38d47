/** What the pages say in Japanese: the second factor: authenticator apps and recovery codes. */
import type { secondFactor as english } from "../../en/pages/second-factor.ts";
import type { Said } from "../../said.ts";

export const secondFactor: Said<typeof english> = {
  "secondFactor.title": "2 段階認証",
  "secondFactor.lead": "次のいずれかの方法で、もう一度ご本人であることを確認してください。",
  "secondFactor.submit": "次へ",
  "secondFactor.orRecovery": "代わりにリカバリーコードを使う",
  "secondFactor.submitRecovery": "リカバリーコードを使う",

  "totp.title": "2 段階認証",
  "totp.lead": "認証アプリがあれば、盗まれたパスワードだけではサインインできません。",
  "totp.app": "認証アプリ",
  "totp.on": "設定済み",
  "totp.off": "未設定",
  "totp.enroll": "アプリを設定",
  "totp.replace": "別のアプリを設定",
  "totp.remove": "アプリを解除",
  "totp.removeLead": "以後、サインインでアプリのコードは求められません。アカウントのほかのセッションはすべて終了します。",
  "totp.scan": "アプリの設定",
  "totp.scanLead": "認証アプリで画像を読み取るか、シークレットを入力してください。次に、アプリに表示されるコードを入力してください。",
  "totp.picture": "認証アプリ用の QR コード",
  "totp.open": "このデバイスのアプリで開く",
  "totp.secret": "シークレット",
  "totp.activate": "有効にする",
  "totp.again": "アプリの次のコードを待って入力してください。または最初からやり直してください。",

  "recovery.title": "リカバリーコード",
  "recovery.lead":
    "これらのコードを印刷または保存して、安全な場所に保管してください。それぞれ一度だけ、アプリの代わりに使えます。表示されるのは今だけで、以前のコードは使えなくなりました。",
  "recovery.save": "ファイルに保存",
  "recovery.done": "保管しました",
  "recovery.regenerate": "新しいリカバリーコード",
};
