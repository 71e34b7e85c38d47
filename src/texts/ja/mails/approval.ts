/** The words of the mails in Japanese: approval by an administrator. */
import type { approval as english } from "../../en/mails/approval.ts";

export const approval: typeof english = {
  approvalNeeded: {
    subject: (realm, waiting) =>
      waiting === 1 ? `${realm} のアカウント 1 件が承認を待っています` : `${realm} のアカウント ${waiting} 件が承認を待っています`,
    paragraphs: (realm, email, waiting) => [
      `${email} から ${realm} のアカウントの申請がありました。`,
      waiting === 1 ? "あなたの判断を待っています。" : `全部で ${waiting} 件のアカウントが、あなたの判断を待っています。`,
    ],
    button: "この申請について判断する",
    notes: (consoleUrl, waiting) => [
      "リンクは 1 週間以内に一度だけ使えます。あなた専用なので、開いた人はあなたの名前で判断することになります。",
      "申請が何件あっても、このメールが届くのは 15 分に 1 通までです。",
      ...(waiting > 1 ? [`承認待ちの一覧：${consoleUrl}`] : []),
    ],
  },

  signUpApproved: {
    subject: (realm) => `${realm} のアカウントが承認されました`,
    paragraphs: (realm, isUnproven) => [
      isUnproven
        ? `管理者が ${realm} のアカウントを承認しました。あと一つ手順があります。別のメールにあるリンクでメールアドレスを確認してください。`
        : `管理者が ${realm} のアカウントを承認しました。サインインできます。`,
    ],
    button: "サインイン",
    notes: [],
  },

  signUpRejected: {
    subject: (realm) => `${realm} のアカウントの申請について`,
    paragraphs: (realm, reason) => [
      `管理者が ${realm} のアカウントの申請を却下しました。`,
      ...(reason === null || reason === "" ? [] : [`理由：${reason}`]),
    ],
    notes: [],
  },
};
