/** Secrets: long enough, alike in every symbol, and compared without telling how far they agree. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEqualSecret, newId, newSecret, secretHash } from "./secret.ts";

describe("a secret", () => {
  const many = Array.from({ length: 10_000 }, newSecret);

  test("TOK-12: has 264 bits in 44 symbols, and is never made twice", () => {
    expect(many.every((secret) => /^[A-Za-z0-9_-]{44}$/.test(secret))).toBe(true);
    expect(new Set(many).size).toBe(many.length);
  });

  test("TOK-12: has every symbol equally often at every place (χ², 63 degrees of freedom, p = 10⁻⁹ a place)", () => {
    for (let place = 0; place < 44; place += 1) {
      const counts = new Map<string, number>();
      for (const secret of many) counts.set(secret.charAt(place), (counts.get(secret.charAt(place)) ?? 0) + 1);
      const expected = many.length / 64;
      const chiSquare = [...counts.values()].reduce(
        (sum, count) => sum + (count - expected) ** 2 / expected,
        (64 - counts.size) * expected,
      );
      expect(chiSquare, `place ${place}`).toBeLessThan(150);
    }
  });

  test("TOK-12: comes in no order of time", () => {
    const ascents = many.slice(1).filter((secret, at) => secret > (many[at] ?? "")).length;
    // Half of them; 400 are eight standard deviations and more.
    expect(Math.abs(ascents - many.length / 2)).toBeLessThan(400);
  });
});

test("ids are random UUIDs (RFC 9562 §5.4)", () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("a hash is SHA-256 in base64url (FIPS 180-4, the vector of “abc”)", () => {
  expect(secretHash("abc")).toBe(
    Buffer.from("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "hex").toString("base64url"),
  );
});

test("secrets are equal exactly when they are the same text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (left, right) => {
      expect(isEqualSecret(left, right)).toBe(left === right);
      expect(isEqualSecret(left, left)).toBe(true);
    }),
  );
});
