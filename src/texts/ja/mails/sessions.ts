/** The words of the mails in Japanese: sessions that ended. */
import type { sessions as english } from "../../en/mails/sessions.ts";

export const sessions: typeof english = {
  sessionSurplus: {
    subject: (realm) => `新しいセッションにより、${realm} のアカウントのセッションが終了しました`,
    paragraphs: (realm, device, lastUsed) => [
      `${realm} にサインインしたとき、許可された数のセッションがすでに開いていました。そのため、最も古いものを終了しました：${device}（最終使用 ${lastUsed}）。`,
      "ご本人の操作でしたら、何もする必要はありません。",
    ],
    button: "セッションを見る",
    notes: ["心当たりがない場合は、パスワードを誰かに知られています。すぐに新しいパスワードを設定してください。"],
  },

  refreshTokenReused: {
    subject: (realm) => `${realm} のアカウントのセッションを終了しました`,
    paragraphs: (realm) => [
      `あるアプリケーションが、${realm} のアカウントの古いサインイン情報を再び提示しました。誰かに複製されたおそれがあるため、そのセッションを終了しました。`,
      "そのアプリケーションでもう一度サインインしてください。ほかにも不審な点があれば、新しいパスワードを設定してください。",
    ],
    button: "セッションを見る",
    notes: [],
  },
};
