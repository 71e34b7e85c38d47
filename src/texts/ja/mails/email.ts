/** The words of the mails in Japanese: addresses. */
import type { email as english } from "../../en/mails/email.ts";
import { notYou, once } from "../often.ts";

export const email: typeof english = {
  emailVerify: {
    subject: (realm) => `${realm}：メールアドレスの確認のお願い`,
    paragraphs: (realm) => [`このメールアドレスが ${realm} のアカウントのものであることを確認してください。`],
    button: "アドレスを確認する",
    notes: [once, notYou],
  },

  emailChange: {
    subject: (realm) => `${realm}：新しいメールアドレスの確認`,
    paragraphs: (realm) => [`このメールアドレスを ${realm} のアカウントのアドレスにすることを確認してください。`],
    button: "このアドレスを使う",
    notes: [once, notYou],
  },

  emailChangeNotice: {
    subject: (realm) => `${realm} のメールアドレスが変更されようとしています`,
    paragraphs: (realm, email) => [
      `${realm} のアカウントを ${email} に変更するよう求められました。`,
      "ご本人の操作でしたら、ここでは何もする必要はありません。",
    ],
    button: "心当たりがありません",
    notes: ["7 日間は、ボタンを押すとアカウントをこのアドレスに戻し、すべてのセッションを終了して、新しいパスワードを設定できます。"],
  },

  emailChangeTaken: {
    subject: (realm) => `${realm} にはこのアドレスのアカウントがすでにあります`,
    paragraphs: (realm) => [
      `${realm} の別のアカウントを、あなたのメールアドレスに変更する操作がありました。このアドレスのアカウントがすでにあるので、何も変更していません。`,
      "ご本人の操作でしたら、このアドレスでサインインするか、もう一方のアカウントには別のアドレスを選んでください。",
    ],
    button: "サインイン",
    notes: ["心当たりがない場合は、何もする必要はありません。"],
  },
};
