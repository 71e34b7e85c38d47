/** Outputs: nothing leaves that the schema doesn't name, also where a frozen one is parsed once for many calls. */
import { expect, test } from "vitest";
import { z } from "zod";
import type { Contract } from "./operation.ts";
import { parseOutput } from "./output.ts";

function contract(output: z.ZodObject): Contract {
  return { name: "getThing", summary: "", access: { who: "anyone" }, output };
}

const narrow = contract(z.object({ name: z.string(), tags: z.array(z.string()) }));
const wide = contract(z.object({ name: z.string(), tags: z.array(z.string()), secret: z.string() }));
const thing = { name: "a", tags: ["b"], secret: "s" };

test("extra fields are cut off, and each answer is a value of its own", () => {
  const [first, second] = [parseOutput(narrow, thing), parseOutput(narrow, thing)];
  expect(first).toEqual({ name: "a", tags: ["b"] });
  expect(second).not.toBe(first);
});

test("a frozen object is parsed once, and what is shared can't be changed", () => {
  const frozen = Object.freeze({ ...thing });
  const value = parseOutput(narrow, frozen);
  expect(value).toEqual({ name: "a", tags: ["b"] });
  expect(parseOutput(narrow, frozen)).toBe(value);
  expect(Object.isFrozen(value)).toBe(true);
  expect(Object.isFrozen(value.tags)).toBe(true);
});

test("what one operation parsed is no answer of another", () => {
  const frozen = Object.freeze({ ...thing });
  expect(parseOutput(wide, frozen)).toEqual(thing);
  expect(parseOutput(narrow, frozen)).toEqual({ name: "a", tags: ["b"] });
});

test("what doesn't fit is refused, frozen or not", () => {
  for (const wrong of [{ name: 1 }, Object.freeze({ name: 1 }), null]) expect(() => parseOutput(narrow, wrong)).toThrow(z.ZodError);
});
