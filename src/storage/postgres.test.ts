/** What PostgreSQL alone must keep: outages that are short and clear, notifications at commit, work that lost run again. */
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type FlakyProxy, startFlakyProxy } from "../../test/support/flaky-proxy.ts";
import { createMigratedStore, type TestStore } from "../../test/support/stores.ts";
import { type Database, StoreUnavailable } from "./database.ts";
import { openPostgres } from "./postgres.ts";
import { type Parameter, prepared } from "./prepared.ts";

let store: TestStore;
let database: Database;
const cleanUps: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const migrated = await createMigratedStore("postgres");
  store = migrated;
  database = migrated.database;
});
afterAll(() => store.drop());
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

async function throughProxy(): Promise<{ proxy: FlakyProxy; far: Database }> {
  const proxy = await startFlakyProxy(store.url);
  const far = await openPostgres({ url: proxy.url, poolSize: 3 });
  cleanUps.push(
    () => proxy.close(),
    () => far.close(),
  );
  return { proxy, far };
}

const readRealm = (from: Database) => from.fastReads.selectFrom("realm").select("id").execute();
const writeNothing = (to: Database) =>
  to.transaction(async (queries) => void (await queries.updateTable("realm").set({ updated_at: 2 }).execute()));

/** How long the store took to say that it is unavailable. */
async function refusalMs(query: Promise<unknown>): Promise<number> {
  const start = process.uptime();
  await expect(query).rejects.toBeInstanceOf(StoreUnavailable);
  return (process.uptime() - start) * 1000;
}

async function eventually(check: () => boolean | Promise<boolean>, withinMs: number): Promise<void> {
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += 20) {
    if (await check()) return;
    await pause(20);
  }
  throw new Error(`That didn't come true within ${withinMs} ms.`);
}

test("a server that is down when the database is opened is an outage, soon said, and over when it is up", async () => {
  const { proxy, far } = await throughProxy();
  proxy.cut();
  const refusals = [readRealm(far), writeNothing(far), far.ping(), far.storeTime(), far.queries.selectFrom("realm").selectAll().execute()];
  expect(Math.max(...(await Promise.all(refusals.map(refusalMs))))).toBeLessThan(2_000);
  proxy.mend();
  await eventually(
    () =>
      far.ping().then(
        () => true,
        () => false,
      ),
    5_000,
  );
  await writeNothing(far);
  await expect(readRealm(far)).resolves.toHaveLength(1);
});

test("a server that goes down in the middle of it ends no process, and everything recovers by itself", async () => {
  const { proxy, far } = await throughProxy();
  await Promise.all([readRealm(far), writeNothing(far), writeNothing(far)]);
  const stuck = far.transaction(async (queries) => {
    await queries.selectFrom("realm").selectAll().execute();
    proxy.cut();
    await queries.selectFrom("realm").selectAll().execute();
  });
  await refusalMs(stuck);
  expect(await refusalMs(readRealm(far))).toBeLessThan(2_000);
  proxy.mend();
  await eventually(
    () =>
      far.ping().then(
        () => true,
        () => false,
      ),
    5_000,
  );
  await Promise.all([readRealm(far), writeNothing(far)]);
});

test("NET-05: a network that swallows everything is noticed: reads within 2 s, and the lines are replaced", async () => {
  const { proxy, far } = await throughProxy();
  await Promise.all([readRealm(far), writeNothing(far)]);
  proxy.hang();
  expect(await refusalMs(readRealm(far))).toBeLessThan(2_100);
  expect(await refusalMs(readRealm(far))).toBeLessThan(2_000);
  proxy.mend();
  await eventually(
    () =>
      readRealm(far).then(
        () => true,
        () => false,
      ),
    2_000,
  );
});

test("PGF-05: when all connections are taken, the next one hears it in time, and reads of single rows don't notice", async () => {
  const { far } = await throughProxy();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holding = Array.from({ length: 3 }, () => far.transaction(() => held));
  const refused = refusalMs(writeNothing(far));
  await expect(readRealm(far)).resolves.toHaveLength(1);
  expect(await refused).toBeLessThan(2_000);
  release();
  await Promise.all(holding);
  await writeNothing(far);
});

test("what a node tells is heard by all, and in a transaction only after its commit", async () => {
  const other = await store.open();
  const heard: string[] = [];
  await database.listen(
    "house",
    (message) => heard.push(`here ${message}`),
    () => {},
  );
  await other.listen(
    "house",
    (message) => heard.push(`there ${message}`),
    () => {},
  );
  await database.transaction(async (queries) => {
    await database.notify(queries, "house", "in");
    await other.notify(other.queries, "house", "out");
    await eventually(() => heard.length === 2, 1_000);
    expect(heard.toSorted()).toEqual(["here out", "there out"]);
  });
  await eventually(() => heard.length === 4, 1_000);
  const failing = database.transaction(async (queries) => {
    await database.notify(queries, "house", "never");
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  await pause(50);
  expect(heard).toHaveLength(4);
});

test("a listener whose line breaks is told so, and hears again when it is back", async () => {
  const { proxy, far } = await throughProxy();
  const heard: string[] = [];
  let losses = 0;
  const listen = (channel: string) =>
    far.listen(
      channel,
      (message) => heard.push(message),
      () => (losses += 1),
    );
  await Promise.all([listen("a"), listen("b")]);
  expect(losses).toBe(0);
  proxy.cut();
  await eventually(() => losses >= 2, 1_000);
  await pause(300);
  expect(losses).toBeGreaterThan(2);
  await listen("c");
  proxy.mend();
  const tellAll = async () => {
    for (const channel of ["a", "b", "c"]) await database.notify(database.queries, channel, channel);
    return ["a", "b", "c"].every((channel) => heard.includes(channel));
  };
  await eventually(tellAll, 5_000);
});

test("PGF-07: of two transactions that block each other, the loser is run again and both succeed", async () => {
  await database.queries
    .insertInto("lease")
    .values([
      { name: "x", holder: "", expires_at: 0 },
      { name: "y", holder: "", expires_at: 0 },
    ])
    .execute();
  let runs = 0;
  const lockBoth = (first: string, second: string) =>
    database.transaction(async (queries) => {
      runs += 1;
      const add = (name: string) =>
        queries
          .updateTable("lease")
          .set((of) => ({ expires_at: of("expires_at", "+", 1) }))
          .where("name", "=", name)
          .execute();
      await add(first);
      await pause(50);
      await add(second);
    });
  await Promise.all([lockBoth("x", "y"), lockBoth("y", "x")]);
  const leases = await database.queries.selectFrom("lease").select("expires_at").execute();
  expect(leases.map((lease) => lease.expires_at)).toEqual([2, 2]);
  expect(runs).toBeGreaterThan(2);
});

test("PGF-10: a lock that another holds too long is an outage, not a hang", async () => {
  const other = await store.open();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const holding = other.transaction(async (queries) => {
    await queries.updateTable("realm").set({ updated_at: 3 }).execute();
    await held;
  });
  await pause(50);
  const ms = await refusalMs(writeNothing(database));
  release();
  await holding;
  expect(ms).toBeLessThan(2_500);
  await writeNothing(database);
});

test("PGF-09: a right or table that is missing at run time is an outage, a wrong query is not", async () => {
  await expect(sql`select * from nowhere`.execute(database.queries)).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(sql`selec 1`.execute(database.queries)).rejects.not.toBeInstanceOf(StoreUnavailable);
});

test("PGF-06: a read-only server is refused, so that nobody reads what is outdated", async () => {
  await sql`do $$ begin execute 'alter database ' || current_database() || ' set default_transaction_read_only = on'; end $$`.execute(
    database.queries,
  );
  const other = await store.open();
  await expect(readRealm(other)).rejects.toThrow(/read-only/);
  await expect(writeNothing(other)).rejects.toThrow(/read-only/);
  const undo = `do $$ begin execute 'alter database ' || current_database() || ' reset default_transaction_read_only'; end $$`;
  await sql.raw(undo).execute(database.queries);
  await eventually(
    () =>
      other.ping().then(
        () => true,
        () => false,
      ),
    2_000,
  );
});

test("a migration that outdates kept plans is not noticed by a running node", async () => {
  await sql`create table plan (id text primary key)`.execute(database.queries);
  await sql`insert into plan values ('p')`.execute(database.queries);
  const tables = (queries: Database["queries"]) => queries.withTables<{ plan: { id: string } }>();
  const findPlan = prepared((queries, parameter: Parameter<{ id: string }>) =>
    tables(queries).selectFrom("plan").selectAll().where("id", "=", parameter("id")),
  );
  const everywhere = () =>
    Promise.all([
      findPlan(database.fastReads, { id: "p" }),
      findPlan(database.queries, { id: "p" }),
      database.transaction((queries) => findPlan(queries, { id: "p" })),
    ]);
  for (let round = 0; round < 10; round += 1) await everywhere();
  await sql`alter table plan add column more text default 'm'`.execute(database.queries);
  for (const rows of await everywhere()) expect(rows).toEqual([{ id: "p", more: "m" }]);
});

test("behind a pooler, the limits hold in each transaction and nothing is kept on the connection", async () => {
  const pooled = await openPostgres({ url: store.url, listenUrl: store.url });
  cleanUps.push(() => pooled.close());
  const limit = async (queries: Database["queries"]) =>
    (await sql<{ lock_timeout: string }>`show lock_timeout`.execute(queries)).rows[0]?.lock_timeout;
  expect(await pooled.transaction(limit)).toBe("2s");
  expect(await limit(pooled.queries)).toBe("0");
  expect(await limit(database.queries)).toBe("2s");
  expect(await database.transaction(limit, { unhurried: true })).toBe("0");
});

test("the store's clock is told in milliseconds", async () => {
  const time = await database.storeTime();
  expect(Number.isSafeInteger(time)).toBe(true);
  expect(time).toBeGreaterThan(1_700_000_000_000);
});
