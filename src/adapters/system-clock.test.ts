/** The system clock: follows the store's, and never runs back, not even over a restart. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createMigratedStore, engines } from "../../test/support/stores.ts";
import type { Database } from "../storage/database.ts";
import { createSystemClock } from "./system-clock.ts";

const start = Date.UTC(2026, 0, 15);

describe.each(engines)("the system clock (%s)", (engine) => {
  let store: Awaited<ReturnType<typeof createMigratedStore>>;
  let database: Database;
  /** The store's own time; null where it has none. */
  let storeTime: number | null;
  beforeEach(async () => {
    store = await createMigratedStore(engine);
    storeTime = null;
    database = store.database;
    vi.spyOn(database, "storeTime").mockImplementation(async () => storeTime);
    vi.useFakeTimers({ toFake: ["Date"], now: start });
  });
  afterEach(async () => {
    vi.useRealTimers();
    await store.drop();
  });

  test("CLK-02: stands still while the machine's runs back, and goes on when it has caught up", () => {
    const clock = createSystemClock();
    expect(clock.now()).toBe(start);
    vi.setSystemTime(start - 7_200_000);
    expect(clock.now()).toBe(start);
    vi.setSystemTime(start + 5);
    expect(clock.now()).toBe(start + 5);
  });

  test("CLK-02: never falls below what was persisted, also after a restart", async () => {
    await createSystemClock().follow(database);
    vi.setSystemTime(start - 3 * 86_400_000);
    const restarted = createSystemClock();
    expect(restarted.now()).toBe(start - 3 * 86_400_000);
    await restarted.follow(database);
    expect(restarted.now()).toBe(start);
  });

  test("CLK-03: follows the store's clock forwards and, once it is past, backwards", async () => {
    const clock = createSystemClock();
    storeTime = start + 30_000;
    await clock.follow(database);
    expect(clock.now()).toBe(start + 30_000);
    storeTime = start - 30_000;
    await clock.follow(database);
    expect(clock.now()).toBe(start + 30_000);
    vi.setSystemTime(start + 90_000);
    expect(clock.now()).toBe(start + 60_000);
  });

  test("what is persisted only grows, whichever node writes", async () => {
    await createSystemClock().follow(database);
    vi.setSystemTime(start - 1000);
    await createSystemClock().follow(database);
    const remembered = await database.queries.selectFrom("instance").select("value").where("key", "=", "clock").executeTakeFirstOrThrow();
    expect(Number(remembered.value)).toBe(start);
    vi.setSystemTime(start + 1000);
    await createSystemClock().follow(database);
    const grown = await database.queries.selectFrom("instance").select("value").where("key", "=", "clock").executeTakeFirstOrThrow();
    expect(Number(grown.value)).toBe(start + 1000);
  });

  test("CLK-04: is right beyond 2038 and counts whole milliseconds", async () => {
    const late = Date.UTC(2099, 11, 31, 23, 59, 59, 999);
    vi.setSystemTime(late);
    const clock = createSystemClock();
    await clock.follow(database);
    expect(clock.now()).toBe(late);
    expect(Number.isInteger(clock.now())).toBe(true);
  });
});
