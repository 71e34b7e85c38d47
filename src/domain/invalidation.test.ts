/** Invalidation: what one node changes, another forgets; and a node that hears nothing believes no cache. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startFlakyProxy } from "../../test/support/flaky-proxy.ts";
import { createMigratedStore, type EngineName, engines } from "../../test/support/stores.ts";
import type { Log } from "../kernel/ports.ts";
import type { Database } from "../storage/database.ts";
import { openDatabase } from "../storage/open-database.ts";
import { type Change, type Invalidation, startInvalidation } from "./invalidation.ts";

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };
const change: Change = { kind: "user", realmId: "r", id: "u" };

interface Node {
  readonly database: Database;
  readonly invalidation: Invalidation;
  readonly heard: Change[];
  readonly resets: { count: number };
}

describe.each(engines)("invalidation (%s)", (engine: EngineName) => {
  let store: Awaited<ReturnType<typeof createMigratedStore>>;
  let time: number;
  const started: Invalidation[] = [];
  const clock = { now: () => time };

  beforeEach(async () => {
    store = await createMigratedStore(engine);
    time = 1_000_000;
  });
  afterEach(async () => {
    for (const invalidation of started.splice(0)) invalidation.close();
    await store.drop();
  });

  const startNode = async (database: Database): Promise<Node> => {
    const invalidation = await startInvalidation(database, clock, silent);
    started.push(invalidation);
    const heard: Change[] = [];
    const resets = { count: 0 };
    invalidation.onChange((each) => heard.push(each));
    invalidation.onReset(() => {
      resets.count += 1;
    });
    return { database, invalidation, heard, resets };
  };
  /** What a node has heard, after it looked for other processes' writes. */
  const heardBy = ({ invalidation }: Node) => {
    // Only where it must look: elsewhere so much silence would be a lost line.
    if (engine === "sqlite") time += 100;
    invalidation.isTrusted();
    return invalidation.heard;
  };
  const write = ({ database, invalidation }: Node, name: string) =>
    database.transaction(async (queries) => {
      await queries.insertInto("instance").values({ key: name, value: "x" }).execute();
      await invalidation.tell(queries, change);
    });

  test("FIX-06: the node that changes something forgets it at once", async () => {
    const node = await startNode(store.database);
    const { heard } = node.invalidation;
    node.invalidation.apply([change, change]);
    expect(node.heard).toEqual([change, change]);
    expect(node.invalidation.heard).toBe(heard + 2);
  });

  test("FIX-06: another node forgets it within a second", async () => {
    const [writer, reader] = [await startNode(store.database), await startNode(await store.open())];
    await expect.poll(() => reader.invalidation.isTrusted()).toBe(true);
    const { heard } = reader.invalidation;
    await write(writer, "a");
    await expect.poll(() => heardBy(reader), { timeout: 1000, interval: 20 }).toBeGreaterThan(heard);
    expect(reader.heard).toEqual(engine === "sqlite" ? [] : [change]);
  });

  test("a change that is rolled back is never told", async () => {
    const [writer, reader] = [await startNode(store.database), await startNode(await store.open())];
    const failing = writer.database.transaction(async (queries) => {
      await writer.invalidation.tell(queries, change);
      throw new Error("Rolled back.");
    });
    await expect(failing).rejects.toThrow("Rolled back.");
    const { heard } = reader.invalidation;
    // What is told travels in order: once this one is heard, the other would have been.
    await write(writer, "b");
    await expect.poll(() => heardBy(reader), { timeout: 1000 }).toBeGreaterThan(heard);
    expect(reader.heard).toEqual(engine === "sqlite" ? [] : [change]);
  });
});

describe("on SQLite", () => {
  test("one's own writes are no reason to forget, and a clock that was moved back hinders no look", async () => {
    const store = await createMigratedStore("sqlite");
    let time = 1_000_000;
    const invalidation = await startInvalidation(store.database, { now: () => time }, silent);
    let resets = 0;
    invalidation.onReset(() => {
      resets += 1;
    });
    const other = await store.open();
    const put = (database: Database, key: string) => database.queries.insertInto("instance").values({ key, value: "x" }).execute();

    await put(store.database, "own");
    time += 100;
    expect(invalidation.isTrusted()).toBe(true);
    expect(resets).toBe(0);
    await put(other, "foreign");
    expect(invalidation.isTrusted()).toBe(true);
    expect(resets, "not looked yet").toBe(0);
    time -= 500_000;
    expect(invalidation.isTrusted()).toBe(true);
    expect(resets).toBe(1);
    invalidation.close();
    await store.drop();
  });
});

describe("on PostgreSQL", () => {
  test("FIX-06, PGF-08: a node whose line is cut or hangs believes no cache after 750 ms, and again once it is heard", async () => {
    const store = await createMigratedStore("postgres");
    const proxy = await startFlakyProxy(store.url);
    const database = await openDatabase(proxy.url);
    const invalidation = await startInvalidation(database, { now: () => performance.now() }, silent);
    let resets = 0;
    invalidation.onReset(() => {
      resets += 1;
    });
    await expect.poll(() => invalidation.isTrusted(), { timeout: 3000 }).toBe(true);

    for (const fault of ["hang", "cut"] as const) {
      const before = resets;
      const brokenAt = performance.now();
      proxy[fault]();
      await expect.poll(() => invalidation.isTrusted(), { timeout: 3000, interval: 10 }).toBe(false);
      expect(performance.now() - brokenAt).toBeLessThan(1500);
      expect(resets).toBeGreaterThan(before);
      proxy.cut();
      proxy.mend();
      await expect.poll(() => invalidation.isTrusted(), { timeout: 15_000, interval: 50 }).toBe(true);
    }
    invalidation.close();
    await database.close();
    await proxy.close();
    await store.drop();
  });
});
