/** What the pages say in Japanese: the kinds of fields there are (`field.…`), their hints, and what is missing in them. */
import type { forms as english } from "../../en/pages/forms.ts";
import type { Said } from "../../said.ts";

export const forms: Said<typeof english> = {
  "field.email": "メールアドレス",
  "field.username": "ユーザー名",
  "field.identifier": "メールアドレスまたはユーザー名",
  "field.identifierEmail": "メールアドレス",
  "field.newEmail": "新しいメールアドレス",
  "field.password": "パスワード",
  "field.currentPassword": "現在のパスワード",
  "field.newPassword": "新しいパスワード",
  "field.chosenPassword": "パスワード",
  "field.totpCode": "アプリのコード",
  "field.recoveryCode": "リカバリーコード",
  "field.mailedCode": "メールに記載のコード",
  "field.locale": "言語",
  "field.passkeyName": "パスキーの名前",
  "field.reason": "理由",

  "hint.reason": "申請者に表示されます。",
  "hint.newPassword": "{minLength} 文字以上。関連のない単語をいくつか並べると、よいパスワードになります。",
  "password.more": "あと {count} 文字",
  "password.enough": "十分な長さ",
  "hint.totpCode": "30 秒ごとに変わる 6 桁の数字です。",
  "hint.recoveryCode": "保管しておいたコードの一つです。それぞれ一度だけ使えます。",
  "hint.username": "英字、数字、ピリオド、ハイフン、アンダースコアが使えます。",

  "missing.email": "メールアドレスを入力してください。",
  "missing.username": "ユーザー名を入力してください。",
  "missing.identifier": "メールアドレスまたはユーザー名を入力してください。",
  "missing.identifierEmail": "メールアドレスを入力してください。",
  "missing.newEmail": "新しいメールアドレスを入力してください。",
  "missing.password": "パスワードを入力してください。",
  "missing.currentPassword": "現在のパスワードを入力してください。",
  "missing.newPassword": "新しいパスワードを入力してください。",
  "missing.chosenPassword": "パスワードを設定してください。",
  "missing.totpCode": "アプリのコードを入力してください。",
  "missing.recoveryCode": "リカバリーコードを入力してください。",
  "missing.mailedCode": "メールに記載のコードを入力してください。",
  "missing.locale": "言語を選んでください。",
  "missing.passkeyName": "パスキーに名前を付けてください。",
  "missing.reason": "理由を入力してください。",

  "summary.title": "ご確認ください",
  "summary.formLapsed": "このフォームは有効期限が切れていました。何も送信されていません。内容を確認して、もう一度送信してください。",

  "captcha.working": "人による操作かどうかを確認しています…",
  "captcha.done": "確認できました。続けられます。",
  "captcha.failed": "確認できませんでした。フォームを送信して、もう一度お試しください。",
  "captcha.noScript": "人による操作かどうかを確認するため、このフォームには JavaScript が必要です。",
};
