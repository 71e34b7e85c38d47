/** Generated passwords: their length, their symbols, and that chance favours none. */
import { describe, expect, test } from "vitest";
import { generatePassword } from "./generate-password.ts";

describe("a generated password", () => {
  test("[E8] has 16 characters that no typeface confuses", () => {
    expect(generatePassword()).toMatch(/^[A-HJ-NP-Za-kmnp-z2-9]{16}$/);
  });

  test.each([8, 9, 16, 64, 128])("[E8] has %i characters when asked", (length) => {
    expect(generatePassword({ length })).toHaveLength(length);
    expect(generatePassword({ length, pronounceable: true })).toHaveLength(length);
  });

  test.each([7, 129, 0, -1, 8.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses a length of %d", (length) => {
    expect(() => generatePassword({ length })).toThrow(RangeError);
  });

  test("[E8] can be pronounced when asked: consonants and vowels in turn", () => {
    expect(generatePassword({ length: 15, pronounceable: true })).toMatch(/^(?:[b-df-hjkmnp-tv-xz][aeiou]){7}[b-df-hjkmnp-tv-xz]$/);
  });

  test("TOK-12: favours no symbol, and no two are alike", () => {
    const made = Array.from({ length: 10_000 }, () => generatePassword());
    expect(new Set(made).size).toBe(made.length);
    const counts = new Map<string, number>();
    for (const symbol of made.join("")) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    const expected = (made.length * 16) / counts.size;
    const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(counts.size).toBe(56);
    // 55 degrees of freedom: beyond 115 once in a million runs.
    expect(chiSquared).toBeLessThan(125);
  });
});
