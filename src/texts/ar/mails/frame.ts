/** The words of the mails in Arabic: what stands in every mail. */
import type { frame as english } from "../../en/mails/frame.ts";

export const frame: typeof english = {
  linkHint: "إذا لم يعمل الزر، فانسخ هذا العنوان إلى متصفحك:",
};
