/** Sentences that stand in many mails, in Japanese. */

export const notYou = "心当たりがない場合は、このメールを無視してください。ボタンを押さなければ何も起こりません。";
export const once = "リンクは一度だけ、限られた時間だけ使えます。";
