/** What a machine can hold of each language's own rules of writing: its spaces, its punctuation, its one form of address. */
import { describe, expect, test } from "vitest";
import { type Locale, locales } from "./locale.ts";
import { loadTexts } from "./texts.ts";

/** What must stand nowhere, and what stands there instead. */
type Rule = readonly [wrong: RegExp, right: string];

const arabic = String.raw`[\u0600-\u06ff]`;
const japanese = String.raw`[\u3040-\u30fa\u30fc-\u30ff\u4e00-\u9fff]`;

const everywhere: readonly Rule[] = [
  [/'|"/, "a typographic quotation mark or apostrophe"],
  [/ {2}|^ | $/, "single spaces, none at the ends"],
  [/\.\.\./, "…"],
];

const rules: Readonly<Record<Locale, readonly Rule[]>> = {
  en: [],
  fr: [
    [/ [;!?]/, "a narrow no-break space (U+202F) before ; ! ?"],
    [/ [:»]|« /, "a no-break space (U+00A0) before : and inside « »"],
    [/(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu, "vous"],
  ],
  de: [
    [/”|“[^“]*“/, "„…“"],
    [/(?<!\p{L})(?:du|dich|dir|dein\p{L}*)(?!\p{L})/iu, "Sie"],
  ],
  es: [[/(?:^|[.:;] )[^¿.]*\?|(?:^|[.:;] )[^¡.]*!/, "¿…? and ¡…!"]],
  pt: [],
  it: [],
  nl: [],
  ja: [
    [new RegExp(`${japanese}[:;,.!?()]|[:;,!?)] ?${japanese}`), "full-width punctuation"],
    [new RegExp(`${japanese}[A-Za-z0-9]|[A-Za-z0-9]${japanese}`), "a space between Japanese and Latin letters"],
  ],
  ar: [
    [new RegExp(`${arabic}[?,;]|[\u0660-\u0669]`), "، ؛ ؟ and digits as in the codes"],
    [/(?<!\u2066)(?:#|(?<!\d)\d+ )[A-Za-z]/, "isolates (U+2066, U+2069) round what would turn, such as #rrggbb"],
  ],
};

/** Every text of a language, those of the mails with something in their places. */
function textsOf(said: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof said === "string") return [[path, said]];
  if (typeof said === "function") return textsOf(said("Ida", "Ida", "Ida"), path);
  if (typeof said !== "object" || said === null) return [];
  return Object.entries(said).flatMap(([key, each]) => textsOf(each, `${path}/${key}`));
}

describe.each(locales)("%s", (locale) => {
  test("is written by its rules", async () => {
    const { direction: _direction, locale: _locale, ...said } = await loadTexts(locale);
    const faults = textsOf(said, locale).flatMap(([path, text]) =>
      [...everywhere, ...rules[locale]].filter(([wrong]) => wrong.test(text)).map(([, right]) => `${path} wants ${right}: ${text}`),
    );
    expect(faults).toEqual([]);
  });
});
