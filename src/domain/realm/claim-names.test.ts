/** Names and sources of extra claims. */
import { expect, test } from "vitest";
import { ownClaims } from "../call/access-token.ts";
import { claimMapping, reservedClaims, valueAtSource } from "./claim-names.ts";

test("JWT-17: every claim that a token has by itself is reserved", () => {
  expect(ownClaims.filter((name) => !reservedClaims.has(name))).toEqual([]);
});

test.each([...reservedClaims])("JWT-17: %s is nobody else's", (name) => {
  expect(claimMapping.safeParse({ [name]: "email" }).success).toBe(false);
});

test.each(["", "1st", "a b", "x".repeat(129), "ключ"])("%j is no claim's name", (name) => {
  expect(claimMapping.safeParse({ [name]: "email" }).success).toBe(false);
});

test.each(["id", "password", "profile.", "profile.a.b", "email.x", "__proto__", "constructor"])("%j is no source", (source) => {
  expect(claimMapping.safeParse({ claim: source }).success).toBe(false);
});

test("a source finds its value, and nothing that an object has by birth", () => {
  const user = { email: "a@example.org", profile: { team: "north" } };
  expect(["email", "profile.team", "profile.none", "profile.constructor", "profile"].map((source) => valueAtSource(user, source))).toEqual([
    "a@example.org",
    "north",
    undefined,
    undefined,
    { team: "north" },
  ]);
});

test("at most 32 claims are mapped", () => {
  const mapping = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`claim${at}`, "email"]));
  expect([32, 33].map((count) => claimMapping.safeParse(mapping(count)).success)).toEqual([true, false]);
});
