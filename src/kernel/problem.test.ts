/** Problems: their form on the wire (RFC 9457), and that one code has one status. */
import { describe, expect, test } from "vitest";
import { commonProblems, Problem, problemBody, problemType } from "./problem.ts";

describe("a problem", () => {
  const type = problemType("no_more_tea", 418, "There is no more tea.");

  test("says its title where nothing more is known", () => {
    expect(problemBody(new Problem(type), "r1")).toEqual({
      type: "urn:cardea:problem:no_more_tea",
      title: "There is no more tea.",
      status: 418,
      detail: "There is no more tea.",
      code: "no_more_tea",
      errors: [],
      requestId: "r1",
    });
  });

  test("says what is known more", () => {
    const errors = [{ pointer: "/cup", message: "Is full.", code: "too_big" }];
    const problem = new Problem(type, { detail: "Come back at five.", errors, retryAfterSeconds: 60 });
    expect(problemBody(problem, "r2")).toMatchObject({ detail: "Come back at five.", errors });
    expect(problem).toMatchObject({ message: "Come back at five.", retryAfterSeconds: 60, name: "Problem" });
    expect(new Problem(type).retryAfterSeconds).toBeNull();
  });

  test("can't be changed by whoever holds its type", () => {
    expect(Object.isFrozen(type)).toBe(true);
  });
});

test("the common problems are client or server errors with a code of their own", () => {
  const all = Object.values(commonProblems);
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  for (const { code, status, title } of all) {
    expect(code).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(title).toMatch(/\.$/);
  }
});
