/** The words of the mails in Japanese: the account is made, changed, ended. */
import type { account as english } from "../../en/mails/account.ts";
import { once } from "../often.ts";

export const account: typeof english = {
  accountDeletionDue: {
    subject: (realm) => `${realm} のアカウントは削除されます`,
    paragraphs: (realm, dueOn) => [
      `${realm} のアカウントは、その内容とともに ${dueOn} に削除されます。すべてのセッションは終了しました。`,
      "それまでは元に戻せます。",
    ],
    button: "アカウントを残す",
    notes: ["ご自身で削除したのでない場合は、元に戻して、すぐに新しいパスワードを設定してください。"],
  },

  accountDeactivated: {
    subject: (realm) => `${realm} のアカウントが無効になりました`,
    paragraphs: (realm) => [
      `ご希望により、${realm} のアカウントは使えなくなり、すべてのセッションが終了しました。`,
      "管理者は再び使えるようにできます。",
    ],
    notes: ["心当たりがない場合は、管理者にお知らせください。"],
  },

  accountDeleted: {
    subject: (realm) => `${realm} のアカウントが削除されました`,
    paragraphs: (realm) => [`${realm} のアカウントは、その内容とともに削除されました。このアカウントについてのメールはこれが最後です。`],
    notes: ["心当たりがない場合は、管理者にお知らせください。"],
  },

  changedByAdministrator: {
    subject: (realm) => `管理者が ${realm} のアカウントを変更しました`,
    paragraphs: (realm, change, reason) => [
      `${realm} の管理者がアカウントを変更しました。${change}`,
      ...(reason === null || reason === "" ? [] : [`理由：${reason}`]),
    ],
    changes: {
      SUSPENDED: "アカウントは停止されました。サインインできず、すべてのセッションが終了しました。",
      RESTORED: "再び使えるようになりました。",
      EMAIL_VERIFIED: "メールアドレスは確認済みになりました。",
      PASSWORD: "新しいパスワードが必要です。すべてのセッションが終了しました。",
      SECOND_FACTOR: "2 段階認証が解除され、すべてのセッションが終了しました。",
      ROLES: "ロールが変更され、すべてのセッションが終了しました。",
      USERNAME: "ユーザー名が変更されました。",
      SESSIONS: "すべてのセッションが終了しました。",
    },
    button: "アカウントを見る",
    notes: ["心当たりがない場合は、管理者にお問い合わせください。"],
  },

  accountCreated: {
    subject: (realm) => `${realm} のアカウントが作成されました`,
    paragraphs: (realm) => [
      `管理者が ${realm} にあなたのアカウントを作成しました。`,
      "パスワードを設定してください。同時にメールアドレスも確認されます。",
    ],
    button: "パスワードを設定",
    notes: [once, "心当たりがない場合は、このメールを無視してください。ボタンを押さなければ誰も使えません。"],
  },
};
