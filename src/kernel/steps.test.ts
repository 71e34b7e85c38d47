/** Steps: at once as long as nothing waits, and else like an async function. */
import { expect, test } from "vitest";
import { awaited, runSteps, type Steps } from "./steps.ts";

function* sum(left: number | Promise<number>, right: number | Promise<number>): Steps<number> {
  return (yield* awaited(left)) + (yield* awaited(right));
}

function* rescued(value: number | Promise<number>): Steps<number> {
  try {
    return yield* awaited(value);
  } catch {
    return -1;
  } finally {
    yield* awaited(Promise.resolve());
  }
}

function* failing(): Steps<number> {
  yield* awaited(0);
  throw new Error("at once");
}

test("what needs no waiting is there at once", () => {
  expect(runSteps(sum(1, 2))).toBe(3);
});

test("what waits goes on with what the promise came to", async () => {
  const later = runSteps(sum(Promise.resolve(1), Promise.resolve(2)));
  expect(later).toBeInstanceOf(Promise);
  expect(await later).toBe(3);
  expect(await runSteps(sum(1, Promise.resolve(2)))).toBe(3);
});

test("a rejection is thrown where it is awaited, and may be caught there", async () => {
  expect(await runSteps(rescued(Promise.reject(new Error("later"))))).toBe(-1);
  await expect(runSteps(sum(1, Promise.reject(new Error("later"))))).rejects.toThrow("later");
});

test("an error before the first wait is thrown at once, one after it rejects", async () => {
  expect(() => runSteps(failing())).toThrow("at once");
  function* later(): Steps<number> {
    yield* awaited(Promise.resolve());
    return yield* failing();
  }
  await expect(runSteps(later())).rejects.toThrow("at once");
});
