/** What the pages say in Japanese: sessions and their devices. */
import type { sessions as english } from "../../en/pages/sessions.ts";
import type { Said } from "../../said.ts";

export const sessions: Said<typeof english> = {
  "sessions.title": "セッション",
  "sessions.lead":
    "アカウントにサインインしているブラウザーとデバイスの一覧です。心当たりのないものは終了し、パスワードを変更してください。",
  "sessions.signedIn": "サインイン中",
  "sessions.current": "このブラウザー",
  "sessions.active": "最終アクセス：{when}",
  "sessions.activeFrom": "最終アクセス：{when}（{address} から）",
  "sessions.started": "サインイン：{when}",
  "sessions.end": "終了",
  "sessions.others": "ほかのすべての場所",
  "sessions.othersLead": "このブラウザー以外の、すべてのブラウザーとデバイスからサインアウトします。",
  "sessions.endOthers": "ほかのすべてのセッションを終了",

  "device.both": "{system} の {browser}",
  "device.unknown": "不明なデバイス",
};
