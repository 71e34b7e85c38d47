/** The collection after the start: memory comes back, and nothing of what was needed for it stays. */
import { getHeapSpaceStatistics } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { collectStartGarbage } from "./start-garbage.ts";

function youngSpace(): number {
  return getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space")?.physical_space_size ?? 0;
}

test("the room for new objects is given back", () => {
  // What survives makes V8 widen it, as loading modules does.
  const kept = Array.from({ length: 300_000 }, (_, at) => ({ at, text: `${at}` }));
  const before = youngSpace();
  collectStartGarbage();
  expect(kept).toHaveLength(300_000);
  expect(youngSpace()).toBeLessThan(before / 2);
});

test("afterwards no code can ask for a collection", () => {
  collectStartGarbage();
  expect(runInNewContext("typeof gc")).toBe("undefined");
  expect(globalThis.gc).toBeUndefined();
});
