/** The words of the mails in Japanese: what stands in every mail. */
import type { frame as english } from "../../en/mails/frame.ts";

export const frame: typeof english = {
  linkHint: "ボタンが使えない場合は、このアドレスをブラウザーにコピーしてください：",
};
