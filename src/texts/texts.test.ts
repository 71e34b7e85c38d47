/** Every language says everything that English says, with the same places to fill in. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { locales } from "./locale.ts";
import { loadTexts, textsIn } from "./texts.ts";

const catalogues = ["pages", "problems", "waits", "faults", "fieldErrors"] as const;
const english = textsIn("en");
const languages = await Promise.all(locales.map(loadTexts));

describe.each(languages)("$locale", (texts) => {
  test.each([...catalogues, "mails"] as const)("says all of %s", (name) => {
    const said: Readonly<Record<string, unknown>> = texts[name];
    expect(Object.keys(said).sort()).toEqual(Object.keys(english[name]).sort());
    for (const [key, text] of Object.entries(said)) expect(typeof text === "string" ? text.trim() : text, key).not.toBe("");
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
