/** The texts by language. English is always there; another language is read when somebody first speaks it, so that none costs memory unasked. */
import { language as english } from "./en.ts";
import type { Language } from "./keys.ts";
import { chooseLocale, directionOf, type Locale } from "./locale.ts";

export interface Texts extends Language {
  /** For `lang`, and for dates and numbers. */
  readonly locale: Locale;
  readonly direction: "ltr" | "rtl";
}

const sources: Readonly<Record<Exclude<Locale, "en">, () => Promise<{ readonly language: Language }>>> = {
  fr: () => import("./fr.ts"),
  de: () => import("./de.ts"),
  es: () => import("./es.ts"),
  pt: () => import("./pt.ts"),
  it: () => import("./it.ts"),
  nl: () => import("./nl.ts"),
  ja: () => import("./ja.ts"),
  ar: () => import("./ar.ts"),
};

const inEnglish: Texts = { ...english, locale: "en", direction: "ltr" };
const spoken = new Map<Locale, Texts>([["en", inEnglish]]);

/** Reads a language, at its first use; at once from then on. */
export function loadTexts(locale: Locale): Promise<Texts> | Texts {
  if (locale === "en") return inEnglish;
  return spoken.get(locale) ?? readTexts(locale);
}

async function readTexts(locale: Exclude<Locale, "en">): Promise<Texts> {
  const { language } = await sources[locale]();
  const read = { ...language, locale, direction: directionOf(locale) };
  spoken.set(locale, read);
  return read;
}

/**
 * The texts in the nearest language that there is, for whoever can't wait: who calls has loaded it, else it is English.
 * @param tag what the reader prefers, a BCP 47 tag.
 */
export function textsIn(tag: string): Texts {
  return spoken.get(chooseLocale(tag, null)) ?? inEnglish;
}
