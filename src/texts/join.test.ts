/** Catalogues are joined of areas: every text of each, and no key in two of them. */
import { expect, expectTypeOf, test } from "vitest";
import * as mails from "./en/mails.generated.ts";
import * as pages from "./en/pages.generated.ts";
import { join } from "./join.ts";

test("says what each area says, by its own type", () => {
  const joined = join({ one: { a: "first" }, two: { b: (name: string) => `to ${name}` } });
  expect([joined.a, joined.b("Ada")]).toEqual(["first", "to Ada"]);
  expectTypeOf(joined.b).parameters.toEqualTypeOf<[string]>();
  // @ts-expect-error No area says it.
  expect(joined.c).toBeUndefined();
});

test.each([
  ["pages", pages],
  ["mails", mails],
])("no key of the %s stands in two areas", (_, areas: Readonly<Record<string, object>>) => {
  const keys = Object.values(areas).flatMap((area) => Object.keys(area));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(Object.keys(join(areas))).toHaveLength(keys.length);
});
