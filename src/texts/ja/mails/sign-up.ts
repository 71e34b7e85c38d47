/** The words of the mails in Japanese: signing up. */
import type { signUp as english } from "../../en/mails/sign-up.ts";
import { notYou, once } from "../often.ts";

export const signUp: typeof english = {
  signUpConfirm: {
    subject: (realm) => `${realm}：メールアドレスの確認`,
    paragraphs: (realm) => [`${realm} へようこそ。`, "登録を完了するには、メールアドレスを確認してください。"],
    button: "アドレスを確認する",
    notes: [once, notYou],
  },

  signUpExisting: {
    subject: (realm) => `${realm} のアカウントはすでにあります`,
    paragraphs: (realm) => [
      `あなたのメールアドレスで ${realm} への登録が行われました。すでにアカウントをお持ちなので、何も変更していません。`,
      "ご本人の操作でしたら、これまでどおりサインインしてください。",
    ],
    button: "サインイン",
    notes: (resetUrl) => [
      `パスワードをお忘れの場合は、こちらで新しいパスワードを設定してください：${resetUrl}`,
      "心当たりがない場合は、何もする必要はありません。",
    ],
  },

  signUpWaiting: {
    subject: (realm) => `${realm} のアカウントの申請は承認待ちです`,
    paragraphs: (realm) => [`${realm} のアカウントを申請されています。管理者の承認が必要です。承認されしだい、メールでお知らせします。`],
    notes: ["心当たりがない場合は、何もする必要はありません。"],
  },

  invitation: {
    subject: (realm) => `${realm} への招待`,
    paragraphs: (realm) => [`${realm} のアカウントを作成するよう招待されています。`],
    button: "アカウントを作成",
    notes: [once, "招待に心当たりがない場合は、このメールを無視してください。"],
  },
};
