/** The throttle: counts that hold across calls, nodes and restarts, on both engines alike. */
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMigratedStore, engines } from "../../../test/support/stores.ts";
import { createKeyRing } from "../../adapters/key-ring.ts";
import type { Database } from "../../storage/database.ts";
import type { Schema } from "../../storage/schema.ts";
import { type Bucket, clearBuckets, giveSlotsBack, isOver, sweepThrottle, takeSlots } from "./throttle.ts";

const keyRing = createKeyRing(["a secret for tests, which is long enough"]);
const start = 1_000_000;
let made = 0;

/** A bucket that no other test takes from. */
function bucket(limit: number, windowSeconds = 60): Bucket {
  made += 1;
  return { name: `bucket.${made}`, limit, windowSeconds };
}

test("a store that takes a slot without saying so is no store", async () => {
  const dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database: Kysely<never>) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  const mute = new Kysely<Schema>({ dialect });
  await expect(takeSlots(mute, { keyRing, realmId: "r", now: start }, [bucket(1)])).rejects.toThrow("without saying so");
});

describe.each(engines)("the throttle (%s)", (engine) => {
  let store: Awaited<ReturnType<typeof createMigratedStore>>;
  let database: Database;
  beforeAll(async () => {
    store = await createMigratedStore(engine);
    database = store.database;
  });
  afterAll(() => store.drop());

  const take = (buckets: readonly Bucket[], now = start) => takeSlots(database.queries, { keyRing, realmId: "r", now }, buckets);
  const countsOf = async (buckets: readonly Bucket[], now = start) => (await take(buckets, now)).map((slot) => slot.count);

  test("counts up, and says when it is over", async () => {
    const three = bucket(3);
    const over: boolean[] = [];
    for (let round = 0; round < 5; round += 1) over.push(...(await take([three])).map(isOver));
    expect(over).toEqual([false, false, false, true, true]);
  });

  test("begins anew when the window ends, and not a millisecond before", async () => {
    const short = bucket(1, 10);
    await take([short]);
    expect(await countsOf([short], start + 9_999)).toEqual([2]);
    expect(await countsOf([short], start + 10_000)).toEqual([1]);
  });

  test("takes from several at once, and answers in their order", async () => {
    const [a, b, c] = [bucket(1), bucket(2), bucket(3)];
    await take([b]);
    await take([c, b]);
    const slots = await take([a, b, c]);
    expect(slots.map((slot) => [slot.bucket.name, slot.count])).toEqual([
      [a.name, 1],
      [b.name, 3],
      [c.name, 2],
    ]);
  });

  test("RAT-07: gives back one's own slot only", async () => {
    const ten = bucket(10);
    for (let round = 0; round < 4; round += 1) await take([ten]);
    const own = await take([ten]);
    await giveSlotsBack(database.queries, "r", own);
    expect(await countsOf([ten])).toEqual([5]);
  });

  test("RAT-07: a slot of a window that has ended takes nothing from the next", async () => {
    const short = bucket(10, 10);
    const old = await take([short]);
    await take([short], start + 20_000);
    await giveSlotsBack(database.queries, "r", old);
    expect(await countsOf([short], start + 20_000)).toEqual([2]);
  });

  test("never falls below nothing", async () => {
    const ten = bucket(10);
    const own = await take([ten]);
    for (let round = 0; round < 3; round += 1) await giveSlotsBack(database.queries, "r", own);
    expect(await countsOf([ten])).toEqual([1]);
  });

  test("RAT-06: of 50 at once, each has a count of its own", async () => {
    const [ten, hundred] = [bucket(10), bucket(100)];
    // In either order of the buckets: no two may wait for each other.
    const rounds = Array.from({ length: 50 }, (_, round) => take(round % 2 === 0 ? [ten, hundred] : [hundred, ten]));
    const counts = (await Promise.all(rounds)).map((slots) => slots.find((slot) => slot.bucket === ten)?.count);
    expect(counts.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  test("RAT-09: another node counts on, and so does this one after a restart", async () => {
    const ten = bucket(10);
    await take([ten]);
    const other = await store.open();
    const slots = await takeSlots(
      other.queries,
      { keyRing: createKeyRing(["a secret for tests, which is long enough"]), realmId: "r", now: start },
      [ten],
    );
    expect(slots.map((slot) => slot.count)).toEqual([2]);
  });

  test("is emptied by name, and other buckets keep their counts", async () => {
    const [a, b] = [bucket(5), bucket(5)];
    await take([a, b]);
    await clearBuckets(database.queries, keyRing, "r", [a.name]);
    expect(await countsOf([a, b])).toEqual([1, 2]);
  });

  test("LOG-06: stores no name of what is counted", async () => {
    await take([{ ...bucket(5), name: "sign-in.account.canary@example.org" }]);
    const rows = await database.queries.selectFrom("throttle").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain("canary");
  });

  test("DOS-15: what has ended is swept, what has not stays", async () => {
    await database.queries.deleteFrom("throttle").execute();
    const [short, long] = [bucket(5, 10), bucket(5, 100)];
    await take([short, long]);
    expect(await sweepThrottle(database.queries, start + 9_999)).toBe(0);
    expect(await sweepThrottle(database.queries, start + 10_000)).toBe(1);
    expect(await countsOf([short, long], start + 10_000)).toEqual([1, 2]);
  });
});
