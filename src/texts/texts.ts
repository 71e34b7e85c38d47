/** What the pages say, by language. Types force every language to say everything. */
import * as enPages from "./en/pages.ts";
import * as enProblems from "./en/problems.ts";
import * as frPages from "./fr/pages.ts";
import * as frProblems from "./fr/problems.ts";
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
  en: { locale: "en", direction: "ltr", ...enPages, ...enProblems },
  fr: { locale: "fr", direction: "ltr", ...frPages, ...frProblems },
};

export function textsIn(locale: Locale): Texts {
  return spoken[locale];
}
