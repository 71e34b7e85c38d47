/** The language that is spoken: the account's, else the browser's first that we know, else English. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseLocale, locales } from "./locale.ts";

describe("the language", () => {
  test.each([
    [null, null, "en"],
    [null, "", "en"],
    [null, "fr", "fr"],
    [null, "FR-ca", "fr"],
    [null, "sv, fr;q=0.5, en;q=0.4", "fr"],
    [null, "en;q=0.4, fr;q=0.5", "fr"],
    [null, "fr;q=0, en", "en"],
    [null, "fr;q=nonsense, en;q=0.1", "en"],
    [null, "*", "en"],
    ["fr", "en", "fr"],
    ["fr-BE", "en", "fr"],
    ["sv", "fr", "fr"],
    ["de-AT", "fr", "de"],
    [null, "pt-PT", "pt"],
    [null, "ar-EG,en;q=0.8", "ar"],
    [null, "es-419, es;q=0.9", "es"],
    [null, "zh-Hant-TW, zh;q=0.9", "en"],
    [null, "zh-CN, ja;q=0.3", "ja"],
    [null, "jav", "en"],
    ["", "fr", "fr"],
  ])("of account %j and browser %j is %s", (account, browser, expected) => {
    expect(chooseLocale(account, browser)).toBe(expected);
  });

  test("INJ-08: is one that we speak, whatever is sent", () => {
    const header = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^(?:[a-z*-]{1,4}(?:;q=[0-9.a-]{0,3})?,? ?){0,5}$/));
    fc.assert(
      fc.property(fc.option(header), fc.option(header), (account, browser) => {
        expect(locales).toContain(chooseLocale(account, browser));
      }),
    );
  });
});
