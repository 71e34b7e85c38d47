/** Every language says everything that English says, with the same places to fill in. */
import { describe, expect, test } from "vitest";
import { locales } from "./locale.ts";
import { textsIn } from "./texts.ts";

const catalogues = ["pages", "problems", "faults", "fieldErrors"] as const;
const english = textsIn("en");

describe.each(locales)("%s", (locale) => {
  test.each(catalogues)("says all of %s", (name) => {
    const said = textsIn(locale)[name];
    expect(Object.keys(said).sort()).toEqual(Object.keys(english[name]).sort());
    for (const [key, text] of Object.entries(said)) expect(text.trim(), key).not.toBe("");
  });

  test.each(catalogues)("fills the same places in %s", (name) => {
    const places = (texts: object) => Object.entries(texts).map(([key, text]) => [key, String(text).match(/\{\w+\}/g)?.sort() ?? []]);
    expect(Object.fromEntries(places(textsIn(locale)[name]))).toEqual(Object.fromEntries(places(english[name])));
  });
});
