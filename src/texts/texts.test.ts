/** Every language says everything that English says, with the same places to fill in. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { locales } from "./locale.ts";
import { loadTexts, textsIn } from "./texts.ts";

const catalogues = ["pages", "problems", "faults", "fieldErrors"] as const;
const english = textsIn("en");
const languages = await Promise.all(locales.map(loadTexts));

describe.each(languages)("$locale", (texts) => {
  test.each(catalogues)("says all of %s", (name) => {
    const said: Readonly<Record<string, string>> = texts[name];
    expect(Object.keys(said).sort()).toEqual(Object.keys(english[name]).sort());
    for (const [key, text] of Object.entries(said)) expect(text.trim(), key).not.toBe("");
  });

  test.each(catalogues)("fills the same places in %s", (name) => {
    const places = (said: object) =>
      Object.entries(said).map(([key, text]) => [
        key,
        String(text)
          .match(/\{\w+\}/g)
          ?.sort() ?? [],
      ]);
    expect(Object.fromEntries(places(texts[name]))).toEqual(Object.fromEntries(places(english[name])));
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
    const isByName = family === "field" || family === "missing" || family === "notice";
    return isByName ? new RegExp(`"${name}"|\\b${name}:`).test(code) : code.includes(`"${key}"`);
  };
  expect(Object.keys(english.pages).filter((key) => !isSaid(key))).toEqual([]);
});
