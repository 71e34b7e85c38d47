/** What the pages say in Japanese: the words that stand on many pages, and the first page of all. */
import type { frame as english } from "../../en/pages/frame.ts";
import type { Said } from "../../said.ts";

export const frame: Said<typeof english> = {
  "word.optional": "任意",
  "word.error": "エラー",
  "word.skip": "本文へ移動",
  "word.browserLanguage": "ブラウザーの設定に従う",
  "word.accountNavigation": "アカウント",
  "word.none": "まだありません",
  "word.now": "たった今",
  "word.or": "または",

  "foot.terms": "利用規約",
  "foot.privacy": "プライバシー",
  "foot.support": "ヘルプ",

  "navigation.profile": "プロフィール",
  "navigation.security": "セキュリティ",
  "navigation.sessions": "セッション",
  "navigation.data": "個人データ",
  "navigation.passkeys": "パスキー",

  "welcome.title": "ようこそ",
  "welcome.lead": "サインインするか、アカウントを作成してください。",
  "welcome.signIn": "サインイン",
  "welcome.signUp": "アカウントを作成",

  "fault.home": "トップへ戻る",
};
