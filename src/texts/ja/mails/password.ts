/** The words of the mails in Japanese: passwords. */
import type { password as english } from "../../en/mails/password.ts";
import { notYou, once } from "../often.ts";

export const password: typeof english = {
  passwordReset: {
    subject: (realm) => `${realm} の新しいパスワードを設定してください`,
    paragraphs: (realm) => [`${realm} のアカウントの新しいパスワードが求められました。`, "新しく設定するまで、パスワードは今のままです。"],
    button: "新しいパスワードを設定",
    notes: [once, notYou],
  },

  setPassword: {
    subject: (realm) => `${realm} のパスワードを設定してください`,
    paragraphs: (realm) => [`${realm} へようこそ。`, "パスワードを設定してください。同時にメールアドレスも確認されます。"],
    button: "パスワードを設定",
    notes: [once, notYou],
  },

  passwordRegenerated: {
    subject: (realm) => `${realm} の新しいパスワード`,
    paragraphs: (realm, password) => [
      `${realm} のアカウントの新しいパスワードが求められました。新しいパスワードは次のとおりです：`,
      password,
      "1 時間以内に一度だけ使えます。その後、ご自身のパスワードを設定してください。使うまでは、以前のパスワードがそのまま有効です。",
    ],
    button: "サインイン",
    notes: ["心当たりがない場合は、このメールを無視して削除してください。"],
  },

  passwordChanged: {
    subject: (realm) => `${realm} のパスワードが変更されました`,
    paragraphs: (realm) => [
      `${realm} のアカウントのパスワードが変更され、ほかのすべてのセッションが終了しました。`,
      "ご本人の操作でしたら、何もする必要はありません。",
    ],
    button: "心当たりがありません",
    notes: ["心当たりがない場合は、ボタンから、すぐに新しいパスワードを設定してください。"],
  },
};
