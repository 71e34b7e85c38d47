/** Every language says everything that English says, with the same places to fill in. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { locales } from "./locale.ts";
import { loadTexts, textsIn } from "./texts.ts";

const catalogues = ["pages", "problems", "faults", "fieldErrors"] as const;
const english = textsIn("en");
const languages = await Promise.all(locales.map(loadTexts));

/** As the language itself says it, before English stands in for anything. */
async function said(locale: string): Promise<Record<string, Readonly<Record<string, unknown>>>> {
  const { language }: { language: Record<string, Readonly<Record<string, unknown>>> } = await import(`./${locale}.ts`);
  return language;
}

describe.each(languages)("$locale", (texts) => {
  test.each([...catalogues, "mails"] as const)("says all of %s", async (name) => {
    const own = (await said(texts.locale))[name] ?? {};
    expect(Object.keys(english[name]).filter((key) => !Object.hasOwn(own, key))).toEqual([]);
    for (const [key, text] of Object.entries(own)) expect(typeof text === "string" ? text.trim() : text, key).not.toBe("");
  });

  test.each(catalogues)("fills the same places in %s", (name) => {
    const placesOf = (words: Readonly<Record<string, string>>) =>
      Object.keys(english[name]).map((key) => [key, words[key]?.match(/\{\w+\}/g)?.sort() ?? []]);
    expect(placesOf(texts[name])).toEqual(placesOf(english[name]));
  });
});

test("no text of the pages is said nowhere", () => {
  const source = join(import.meta.dirname, "..");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.ts$/.test(file) && !/\.test\.ts$|texts.[a-z]{2}[.\\/]/.test(file),
  );
  const code = files.map((file) => readFileSync(join(source, file), "utf8")).join("\n");
  const isSaid = (key: string) => {
    const [family, name] = key.split(".");
    const isByName = ["field", "missing", "notice", "rule", "remedy"].includes(family ?? "");
    return isByName ? new RegExp(`"${name}"|\\b${name}:`).test(code) : code.includes(`"${key}"`);
  };
  expect(Object.keys(english.pages).filter((key) => !isSaid(key))).toEqual([]);
});
