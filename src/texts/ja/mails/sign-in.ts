/** The words of the mails in Japanese: signing in, and what goes wrong there. */
import type { signIn as english } from "../../en/mails/sign-in.ts";

export const signIn: typeof english = {
  emailSignIn: {
    subject: (realm) => `${realm} へのサインイン`,
    paragraphs: (realm, code) => [
      `このアドレスで ${realm} へのサインインが求められました。おそらくご本人の操作です。`,
      `ボタンを押すか、コードを求めているページに次のコードを入力してください：${code}`,
    ],
    button: "サインイン",
    notes: [
      "リンクとコードは 10 分以内に一度だけ使えます。",
      "コードを決して他人に教えないでください。電話などでこちらからお尋ねすることはありません。",
      "心当たりがない場合は、このメールを無視してください。このメールがなければ誰もサインインできません。",
    ],
  },

  accountLocked: {
    subject: (realm) => `${realm} のアカウントで誤ったパスワードが多数入力されました`,
    paragraphs: (realm) => [
      `${realm} のアカウントに、誤ったパスワードが何度も入力されました。しばらくの間、見慣れないデバイスからのサインインは、正しいパスワードでも拒否されます。`,
      "ご本人の操作でしたら、少し待つか、今すぐ新しいパスワードを設定してください。",
    ],
    button: "新しいパスワードを設定",
    notes: ["心当たりがない場合も、パスワードは破られていません。2 段階認証を設定すると、パスワードを知られてもアカウントが守られます。"],
  },

  wrongCodes: {
    subject: (realm) => `${realm} のアカウントで誤ったコードが入力されました`,
    paragraphs: (realm) => [
      `${realm} のアカウントの正しいパスワードが入力されたあと、誤ったコードが何度か入力されました。`,
      "ご本人の操作でしたら、アプリの最新のコードか、リカバリーコードをお試しください。",
    ],
    button: "心当たりがありません",
    notes: ["心当たりがない場合は、パスワードを誰かに知られています。ボタンから、すぐに新しいパスワードを設定してください。"],
  },

  reauthenticationCode: {
    subject: (realm) => `${realm} のコード`,
    paragraphs: (realm, code) => [`${realm} で操作を続けるためのコード：${code}`, "10 分以内に一度だけ使えます。"],
    notes: [
      "心当たりがない場合は、誰かがアカウントにサインインしています。新しいパスワードを設定してください。コードは誰にも教えないでください。",
    ],
  },
};
