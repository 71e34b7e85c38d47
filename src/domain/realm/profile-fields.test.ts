/** What a declared field is called, in each language that its host gave and in those that it didn't. */
import { expect, test } from "vitest";
import { labelOf } from "./profile-fields.ts";

test.each([
  ["its language", { en: "Town", pt: "Cidade" }, "pt", "Cidade"],
  ["its language without the region", { en: "Town", pt: "Cidade" }, "pt-BR", "Cidade"],
  ["the region, where it has a word of its own", { pt: "Cidade", "pt-BR": "Município" }, "pt-BR", "Município"],
  ["English where the language is missing", { fr: "Ville", en: "Town" }, "ja", "Town"],
  ["any other rather than none", { fr: "Ville" }, "ja", "Ville"],
  ["its name in words, without any", {}, "ja", "Home town"],
])("a declared field is called by %s", (_, label, locale, said) => {
  expect(labelOf("homeTown", { type: "string", label }, locale)).toBe(said);
});

test("a field without a label is called by its name in words", () => {
  expect(labelOf("birth_year", { type: "number" }, "en")).toBe("Birth year");
  expect(labelOf("zip", { type: "string" }, "en")).toBe("Zip");
});
