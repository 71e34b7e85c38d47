/** What the pages say in Japanese: the account, with profile, security, data. */
import type { account as english } from "../../en/pages/account.ts";
import type { Said } from "../../said.ts";

export const account: Said<typeof english> = {
  "account.title": "プロフィール",
  "account.identity": "アカウント",
  "account.email": "メールアドレス",
  "account.since": "登録日",
  "account.confirmed": "確認済み",
  "account.unconfirmed": "未確認",
  "account.confirmNow": "アドレスを確認する",
  "account.details": "詳細",
  "account.detailsLead": "ユーザー名はサインインに使えます。",
  "account.submit": "保存",

  "security.title": "セキュリティ",
  "security.address": "メールアドレス",
  "security.addressNow": "現在のアドレス",
  "security.addressLead": "リンクや警告はこのアドレスに届きます。",
  "security.verify": "確認メールを送信",
  "security.changeEmail": "アドレスを変更",
  "security.password": "パスワード",
  "security.passwordLead": "変更すると、アカウントのほかのすべてのセッションが終了します。",
  "security.change": "パスワードを変更",

  "data.title": "個人データ",
  "data.export": "データのコピー",
  "data.exportLead":
    "ここに保存されているご自身に関するすべての情報を、読める形の一つのファイルで受け取れます。パスワードや鍵は含まれません。",
  "data.download": "ダウンロード",
  "data.archive": "アカウントをアーカイブする",
  "data.archiveLead": "すべての場所からサインアウトし、アカウントを休止します。再びサインインすると元に戻ります。",
  "data.archiveSubmit": "アカウントをアーカイブ",
  "data.delete": "アカウントを削除する",
  "data.deleteNow": "アカウントとその内容をただちに削除します。元に戻すことはできません。",
  "data.deleteGrace":
    "すべての場所からサインアウトします。しばらくの間は、お送りするリンクでアカウントを元に戻せます。その後、削除されます。",
  "data.deactivate": "すべての場所からサインアウトし、アカウントを使えなくします。再び使えるようにできるのは管理者だけです。",
  "data.deleteSubmit": "アカウントを削除",

  "export.title": "保存されている個人データ",
  "export.user": "アカウント",
  "export.sessions": "セッション",
  "export.tokenGrants": "アプリケーション",
  "export.passkeys": "パスキー",
  "export.totp": "認証アプリ",
  "export.recoveryCodes": "リカバリーコード",
  "export.invitations": "招待",
  "export.mails": "お送りしたメール",
  "export.audit": "イベント",

  "restore.title": "アカウントを残しますか？",
  "restore.lead": "このアカウントはまもなく削除されます。ボタンを押すと、その内容とともに元に戻ります。",
  "restore.submit": "アカウントを残す",
};
