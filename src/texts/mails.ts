/** The words of the mails in the nearest language that there is. */
import type { MailTexts } from "./keys.ts";
import type { Locale } from "./locale.ts";
import { textsIn } from "./texts.ts";

/** @param tag what the recipient prefers, a BCP 47 tag; whoever renders the mail has loaded that language (`domain/mail/mail-composition.ts`). */
export function mailTexts(tag: string): MailTexts & { readonly locale: Locale } {
  const { mails, locale } = textsIn(tag);
  return { ...mails, locale };
}
