/** The words of the mails in Japanese: passkeys. */
import type { passkeys as english } from "../../en/mails/passkeys.ts";

export const passkeys: typeof english = {
  passkeyRegistered: {
    subject: (realm) => `${realm} のアカウントにパスキーが追加されました`,
    paragraphs: (realm, name) => [
      `パスキー「${name}」で ${realm} のアカウントにサインインできるようになりました。ほかのすべてのセッションは終了しました。`,
      "ご本人の操作でしたら、何もする必要はありません。",
    ],
    button: "パスキーを見る",
    notes: ["心当たりがない場合は、すぐにこのパスキーを削除し、新しいパスワードを設定してください。"],
  },

  passkeyRemoved: {
    subject: (realm) => `${realm} のアカウントからパスキーが削除されました`,
    paragraphs: (realm, name) => [
      `パスキー「${name}」では ${realm} のアカウントにサインインできなくなりました。ほかのすべてのセッションは終了しました。`,
      "ご本人の操作でしたら、何もする必要はありません。",
    ],
    button: "パスキーを見る",
    notes: ["心当たりがない場合は、すぐに新しいパスワードを設定してください。"],
  },

  passkeyRefused: {
    subject: (realm) => `${realm} のアカウントのパスキーが拒否されました`,
    paragraphs: (realm, name) => [
      `${realm} のアカウントのパスキー「${name}」が使われましたが、使用回数が以前より少なくなっていました。複製されているおそれがあるため、拒否しました。`,
      "このパスキーを削除して、もう一度追加してください。",
    ],
    button: "パスキーを見る",
    notes: ["サインインに心当たりがない場合は、ほかの誰かが複製を持っているおそれがあります。"],
  },
};
