/** Languages: which there are, and which one to speak (RFC 4647 §3.4, look-up). */

export const locales = ["en", "fr", "de", "es", "pt", "it", "nl", "ja", "ar"] as const;
export type Locale = (typeof locales)[number];

/** Which way a language is written, for `dir`. */
export function directionOf(tag: string): "ltr" | "rtl" {
  return tag.startsWith("ar") ? "rtl" : "ltr";
}

/** How a language writes dates: the English here is British, as its words are. Numbers and spans are the same everywhere that it is spoken. */
export function datesOf(locale: Locale): string {
  return locale === "en" ? "en-GB" : locale;
}

/** A language by its own tag, as a link or a cookie names it. */
export function localeNamed(tag: string | null): Locale | null {
  return locales.find((locale) => locale === tag) ?? null;
}

/** The account's language, else the browser's first that we speak, else English. */
export function chooseLocale(account: string | null, acceptLanguage: string | null): Locale {
  const wanted = account === null ? [] : [account];
  return [...wanted, ...byPreference(acceptLanguage ?? "")].map(known).find((locale) => locale !== null) ?? "en";
}

function known(tag: string): Locale | null {
  const language = tag.split("-")[0]?.toLowerCase();
  return locales.find((locale) => locale === language) ?? null;
}

/** The tags of an `Accept-Language` header, the most wanted first (RFC 9110 §12.5.4). */
function byPreference(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", weight] = part.trim().split(/\s*;\s*q=/);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
