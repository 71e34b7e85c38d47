/** What the pages say, by language. Types force every language to say everything. */
import { pages as enPages } from "./en/pages.ts";
import { faults as enFaults, fieldErrors as enFieldErrors, problems as enProblems } from "./en/problems.ts";
import { pages as frPages } from "./fr/pages.ts";
import { faults as frFaults, fieldErrors as frFieldErrors, problems as frProblems } from "./fr/problems.ts";
import type { FaultTexts, FieldErrorTexts, PageTexts, ProblemTexts } from "./keys.ts";
import type { Locale } from "./locale.ts";

export interface Texts {
  /** For `lang`, and for dates and numbers. */
  readonly locale: Locale;
  readonly direction: "ltr" | "rtl";
  readonly pages: PageTexts;
  readonly problems: ProblemTexts;
  readonly faults: FaultTexts;
  readonly fieldErrors: FieldErrorTexts;
}

const spoken: Readonly<Record<Locale, Texts>> = {
  en: { locale: "en", direction: "ltr", pages: enPages, problems: enProblems, faults: enFaults, fieldErrors: enFieldErrors },
  fr: { locale: "fr", direction: "ltr", pages: frPages, problems: frProblems, faults: frFaults, fieldErrors: frFieldErrors },
};

export function textsIn(locale: Locale): Texts {
  return spoken[locale];
}
