/** Leases: one holder at a time, and nobody's for ever. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMigratedStore, engines } from "../../../test/support/stores.ts";
import { holdLease } from "./lease.ts";

describe.each(engines)("a lease (%s)", (engine) => {
  let store: Awaited<ReturnType<typeof createMigratedStore>>;
  beforeAll(async () => {
    store = await createMigratedStore(engine);
  });
  afterAll(() => store.drop());

  const hold = (holder: string, now: number, name = "sweep") => holdLease(store.database.queries, { name, holder, milliseconds: 100 }, now);

  test("is kept by who comes back in time, and by nobody else", async () => {
    expect(await hold("a", 0)).toBe(true);
    expect(await hold("b", 99)).toBe(false);
    expect(await hold("a", 99)).toBe(true);
    expect(await hold("b", 198)).toBe(false);
    expect(await hold("b", 199)).toBe(true);
    expect(await hold("a", 199)).toBe(false);
  });

  test("of 20 that want it at once, one gets it", async () => {
    const held = await Promise.all(Array.from({ length: 20 }, (_, at) => hold(`n${at}`, 0, "race")));
    expect(held.filter(Boolean)).toHaveLength(1);
  });

  test("is one of its name", async () => {
    expect(await hold("a", 1000, "one")).toBe(true);
    expect(await hold("b", 1000, "two")).toBe(true);
  });
});
