/** The words of the mails in the nearest language that there is. */
import type { MailTexts } from "./en/mails.ts";
import { mails as english } from "./en/mails.ts";
import { mails as french } from "./fr/mails.ts";
import { chooseLocale, type Locale } from "./locale.ts";

const mails: Readonly<Record<Locale, MailTexts>> = { en: english, fr: french };

/** @param locale what the recipient prefers, a BCP 47 tag. */
export function mailTexts(locale: string): MailTexts & { readonly locale: Locale } {
  const chosen = chooseLocale(locale, null);
  return { ...mails[chosen], locale: chosen };
}
