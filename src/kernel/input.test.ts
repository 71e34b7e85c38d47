/** Input: what is refused before any schema sees it, and what a problem says about each field. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { leastMs } from "../../test/support/least-time.ts";
import { invalidRequest, parseInput, pointer } from "./input.ts";
import { Problem } from "./problem.ts";

const anything = z.json();

function refusal(schema: z.ZodType, raw: unknown): Problem {
  try {
    parseInput(schema, raw);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("The input was taken.");
}

describe("a text", () => {
  test.each([
    ["NUL", "a\u0000b"],
    ["a lone high surrogate", "a\ud800b"],
    ["a lone low surrogate", "\udc00"],
  ])("INJ-08: with %s is refused at its place", (_what, text) => {
    const [error] = refusal(anything, { list: ["fine", { deep: text }] }).errors;
    expect(error).toMatchObject({ pointer: "/list/1/deep", code: "invalid_text" });
  });

  test.each(["", "naïve", "👩‍🚀", "a\nb", "\u202e"])("%j is taken as it is", (text) => {
    expect(parseInput(anything, { text })).toEqual({ text });
  });
});

describe("a field's name", () => {
  test("MAS-03: __proto__ is refused, whatever the schema would let through", () => {
    const raw: unknown = JSON.parse('{"profile": {"__proto__": {"isAdmin": true}}}');
    expect(refusal(anything, raw).errors).toMatchObject([{ pointer: "/profile", code: "unknown_field" }]);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  test("with NUL or a lone surrogate is refused", () => {
    expect(refusal(anything, { "a\u0000": 1 }).errors).toMatchObject([{ pointer: "", code: "unknown_field" }]);
    expect(refusal(anything, { "\ud800": 1 }).errors).toMatchObject([{ pointer: "", code: "unknown_field" }]);
  });

  test("MAS-04: an unknown one is named, and cut when it is long", () => {
    const { errors } = refusal(z.strictObject({ a: z.string() }), { a: "x", isAdmin: true, ["y".repeat(500)]: 1 });
    expect(errors.map((error) => error.pointer)).toEqual(["/isAdmin", `/${"y".repeat(64)}`]);
    expect(errors.every((error) => error.code === "unknown_field")).toBe(true);
  });
});

describe("size", () => {
  const nested = (depth: number): unknown => {
    let value: unknown = "core";
    for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
    return value;
  };

  test("DOS-04: 32 levels are read, one more is refused", () => {
    expect(parseInput(anything, nested(32))).toEqual(nested(32));
    expect(refusal(anything, nested(33)).errors).toMatchObject([{ code: "too_deep" }]);
  });

  test("DOS-04: a depth of 30,000 and a number beyond all numbers are refused in no time", async () => {
    const deep: unknown = JSON.parse("[".repeat(30_000) + "]".repeat(30_000));
    const ms = await leastMs(() => {
      expect(refusal(anything, deep).errors).toMatchObject([{ code: "too_deep" }]);
      expect(refusal(z.strictObject({ n: z.number() }), JSON.parse('{"n": 1e400}')).errors).toMatchObject([{ pointer: "/n" }]);
    });
    expect(ms).toBeLessThan(50);
  });

  test("at most twenty fields are named", () => {
    const schema = z.strictObject({ list: z.array(z.string()) });
    expect(refusal(schema, { list: Array.from({ length: 500 }, () => 1) }).errors).toHaveLength(20);
  });
});

describe("a problem", () => {
  test("says every field in its detail, and something where there is none", () => {
    const detailed = invalidRequest([
      { pointer: "/a", message: "Too short.", code: "too_small" },
      { pointer: "", message: "And more.", code: "custom" },
    ]);
    expect(detailed.detail).toBe("/a: Too short. And more.");
    expect(invalidRequest([]).detail).toBe("Something that you sent is not right yet.");
  });

  test("TOK-16: another type than the declared one is refused", () => {
    const schema = z.strictObject({ token: z.string().min(1) });
    for (const token of [null, "", 0, true, [], {}, { $ne: null }, ["a", "b"]]) {
      const pointers = refusal(schema, { token }).errors.map((error) => error.pointer);
      expect(new Set(pointers), JSON.stringify(token)).toEqual(new Set(["/token"]));
    }
  });
});

test("a pointer escapes as RFC 6901 §3 says, so that it leads back to its path", () => {
  const pathOf = (text: string) => {
    const parts = text.slice(1).split("/");
    return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  };
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (path) => {
      expect(pathOf(pointer(path))).toEqual(path);
    }),
  );
});

test("what JSON can say is taken or refused with a problem, never with an error", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 40 }), (raw) => {
      try {
        expect(parseInput(anything, raw)).toEqual(raw);
      } catch (error) {
        expect(error).toBeInstanceOf(Problem);
      }
    }),
  );
});
