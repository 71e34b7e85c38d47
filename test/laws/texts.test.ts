/** Every language says everything that English says, with the same places to fill in, and nothing is said in vain. */
import { describe, expect, test } from "vitest";
import { textFaults, unsaid } from "../../scripts/text-faults.ts";
import { locales } from "../../src/texts/locale.ts";
import { loadTexts, textsIn } from "../../src/texts/texts.ts";

const english = textsIn("en");
const languages = await Promise.all(locales.map(loadTexts));

describe.each(languages)("$locale", (texts) => {
  test.each(["pages", "problems", "waits", "faults", "fieldErrors", "mails"] as const)("says all of %s, and no more", (name) => {
    expect(Object.keys(texts[name]).sort()).toEqual(Object.keys(english[name]).sort());
  });
});

test("no text is empty, has other places than English, or is said nowhere", async () => {
  expect(await textFaults()).toEqual([]);
});

test("a text is said by its key, or by its name in a family", () => {
  const code = 'title: "home.title", notices: { saved: true }, as: "email"';
  expect(unsaid(["home.title", "home.lead", "notice.saved", "notice.gone", "field.email", "field.phone"], code)).toEqual([
    "home.lead",
    "notice.gone",
    "field.phone",
  ]);
});
