/** What the pages say in Japanese: passkeys. */
import type { passkeys as english } from "../../en/pages/passkeys.ts";
import type { Said } from "../../said.ts";

export const passkeys: Said<typeof english> = {
  "passkeys.title": "パスキー",
  "passkeys.lead":
    "パスキーを使うと、指紋、顔、またはデバイスの画面ロックでサインインできます。推測されることがなく、このサイトでだけ使えます。",
  "passkeys.yours": "登録済みのパスキー",
  "passkeys.none": "まだありません。",
  "passkeys.new": "パスキーの追加",
  "passkeys.newLead": "保存先はブラウザーが尋ねます。アカウントのほかのすべてのセッションは終了します。",
  "passkeys.add": "パスキーを追加",
  "passkeys.rename": "名前を変更",
  "passkeys.remove": "削除",
  "passkeys.synced": "同期済み",
  "passkeys.made": "追加：{when}",
  "passkeys.used": "最終使用：{when}",
  "passkeys.unused": "まだ使われていません",
  "passkeys.failed": "パスキーは使われませんでした。もう一度試すか、別の方法を選んでください。",
  "passkeys.unnamed": "パスキー",
};
