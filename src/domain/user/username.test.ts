/** User names: ASCII only, never an address or an id, and reserved words hold. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseUsername } from "./username.ts";

describe("a user name", () => {
  test.each(["a", "Ada", "ada.lovelace", "a-b_c.d", "9lives", "x".repeat(32)])("%s is one, compared without case", (text) => {
    expect(parseUsername(text)).toEqual({ name: text, key: text.toLowerCase() });
  });

  test.each([
    ["EML-09: an e-mail address", "v@x.org"],
    ["EML-09: an id", "0f8fad5b-d9cb-469f-a165-70867728950e"],
    ["EML-09: an id in upper case", "0F8FAD5B-D9CB-469F-A165-70867728950E"],
    ["EML-12: a Cyrillic а", "\u0430dmin1"],
    ["EML-12: the Kelvin sign, which folds to k", "\u212aate"],
    ["EML-12: a dotless i, which folds to itself", "m\u0131ke"],
    ["EML-12: a reserved word", "admin"],
    ["EML-12: a reserved word in other case", "RoOt"],
    ["EML-12: a full-width letter", "\uff41da"],
    ["a space around", " ada"],
    ["a line break at the end", "ada\n"],
    ["a dot at the end", "ada."],
    ["a hyphen at the start", "-ada"],
    ["a slash", "a/b"],
    ["a bidi override", "a\u202eb"],
    ["NUL", "a\u0000b"],
    ["33 characters", "x".repeat(33)],
    ["nothing", ""],
  ])("%s is none", (_what, text) => {
    expect(parseUsername(text)).toBeNull();
  });

  test("the key of a key is itself, and is ASCII", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9._-]{1,33}$/)), (text) => {
        const parsed = parseUsername(text);
        if (parsed === null) return;
        expect(parsed.key).toMatch(/^[a-z0-9._-]{1,32}$/);
        expect(parseUsername(parsed.key)).toEqual({ name: parsed.key, key: parsed.key });
      }),
    );
  });
});
