/** The words of the mails in Japanese: second factors. */
import type { secondFactor as english } from "../../en/mails/second-factor.ts";

export const secondFactor: typeof english = {
  totpActivated: {
    subject: (realm) => `${realm} のアカウントに認証アプリが追加されました`,
    paragraphs: (realm) => [
      `今後、${realm} のアカウントへのサインインには、認証アプリのコードも必要です。ほかのすべてのセッションは終了し、以前のリカバリーコードは使えなくなりました。`,
      "ご本人の操作でしたら、新しいリカバリーコードを安全な場所に保管してください。",
    ],
    button: "心当たりがありません",
    notes: ["心当たりがない場合は、ボタンから、すぐに新しいパスワードを設定してください。そのあと管理者にお問い合わせください。"],
  },

  totpRemoved: {
    subject: (realm) => `${realm} のアカウントから認証アプリが解除されました`,
    paragraphs: (realm) => [
      `${realm} のアカウントへのサインインに、認証アプリのコードは不要になりました。ほかのすべてのセッションは終了しました。`,
      "ご本人の操作でしたら、何もする必要はありません。",
    ],
    button: "心当たりがありません",
    notes: ["心当たりがない場合は、ボタンから、すぐに新しいパスワードを設定してください。"],
  },

  recoveryCodesRegenerated: {
    subject: (realm) => `${realm} のアカウントの新しいリカバリーコード`,
    paragraphs: (realm) => [
      `${realm} のアカウントの新しいリカバリーコードが作られました。以前のコードは使えなくなりました。`,
      "ご本人の操作でしたら、何もする必要はありません。",
    ],
    button: "心当たりがありません",
    notes: ["心当たりがない場合は、ボタンから、すぐに新しいパスワードを設定してください。"],
  },
};
