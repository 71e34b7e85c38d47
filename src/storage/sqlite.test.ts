/** What SQLite alone must keep: durable settings, private files, other processes noticed, waits that end. */
import { execFile } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { realm } from "../../test/support/stores.ts";
import { type Database, StoreUnavailable } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openSqlite } from "./sqlite.ts";
import { SqliteConnection } from "./sqlite-connection.ts";

const run = promisify(execFile);

let folder: string;
let path: string;
let database: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "cardea-sqlite-"));
  path = join(folder, "new", "deep", "cardea.db");
  database = await openSqlite({ path, busyTimeoutMs: 300 });
  await migrate(database, { now: () => 1 });
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const addInstance = (key: string) => database.queries.insertInto("instance").values({ key, value: "1" }).execute();

/** Runs SQL in another process, as a second program on the same file would. */
async function elsewhere(statements: string): Promise<void> {
  const program = `new (require("node:sqlite").DatabaseSync)(process.argv[1]).exec(process.argv[2])`;
  await run(process.execPath, ["-e", program, path, statements]);
}

test("the file stays whole through a power cut, references are checked", async () => {
  const pragma = async (name: string) => Object.values(Object((await sql.raw(`pragma ${name}`).execute(database.queries)).rows[0]))[0];
  expect(await pragma("synchronous")).toBe(1);
  expect(await pragma("journal_mode")).toBe("wal");
  expect(await pragma("foreign_keys")).toBe(1);
});

test("the file, its journal and new folders are the owner's alone", () => {
  const modes = [path, `${path}-wal`, `${path}-shm`, join(folder, "new"), join(folder, "new", "deep")];
  expect(modes.map((each) => (statSync(each).mode & 0o777).toString(8))).toEqual(["600", "600", "600", "700", "700"]);
});

test("only what another process writes counts as foreign", async () => {
  const before = database.foreignWrites();
  await addInstance("own");
  await database.transaction(async (queries) => void (await queries.updateTable("instance").set({ value: "2" }).execute()));
  await database.fastReads.selectFrom("instance").selectAll().execute();
  expect(database.foreignWrites()).toBe(before);
  await elsewhere("update instance set value = '3'");
  expect(database.foreignWrites()).not.toBe(before);
  const row = await database.fastReads.selectFrom("instance").select("value").where("key", "=", "own").executeTakeFirst();
  expect(row?.value).toBe("3");
});

test("reads use the writer's pages between transactions, and another connection during one", async () => {
  const asked = vi.spyOn(SqliteConnection.prototype, "execute");
  const connectionOf = async (query: () => Promise<unknown>) => {
    asked.mockClear();
    await query();
    return asked.mock.contexts.at(-1);
  };
  const read = () => database.fastReads.selectFrom("instance").select("key").where("key", "=", "new").execute();
  const writer = await connectionOf(() => addInstance("old"));
  expect(await connectionOf(read)).toBe(writer);
  await database.transaction(async (queries) => {
    await queries.insertInto("instance").values({ key: "new", value: "1" }).execute();
    expect(await connectionOf(read)).not.toBe(writer);
    expect(await read()).toEqual([]);
  });
  expect(await connectionOf(read)).toBe(writer);
  expect(await read()).toEqual([{ key: "new" }]);
  asked.mockRestore();
});

test("a writer elsewhere that keeps the lock makes writes fail in time, while reads and the event loop go on", async () => {
  const other = await openSqlite({ path });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let holding = Promise.resolve();
  await new Promise<void>((begun) => {
    holding = other.transaction(() => {
      begun();
      return held;
    });
  });
  const writing = addInstance("late");
  const reading = database.queries.selectFrom("instance").selectAll().execute();
  await expect(reading).resolves.toHaveLength(2);
  await expect(writing).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(database.transaction(async () => {})).rejects.toThrow(/database is locked/);
  release();
  await holding;
  await other.close();
  await addInstance("late");
});

test("a short lock elsewhere is waited for", async () => {
  const other = await openSqlite({ path });
  const holding = other.transaction(() => new Promise<void>((resolve) => setTimeout(resolve, 100)));
  await Promise.all([holding, addInstance("patient"), database.transaction(async () => {})]);
  await other.close();
});

test("RAC-09: a transaction that waits for itself ends with an error instead of never", async () => {
  const work = database.transaction(async (queries) => {
    await queries.selectFrom("instance").selectAll().execute();
    await addInstance("outside");
  });
  await expect(work).rejects.toBeInstanceOf(StoreUnavailable);
  await addInstance("outside");
});

test("many writers in the queue don't keep the event loop from the others", async () => {
  // Patient, because a slow machine needs its time for so many commits, and nobody is to be turned away here.
  const patient = await openSqlite({ path, busyTimeoutMs: 60_000 });
  let isLoopFree = false;
  const timer = setTimeout(() => {
    isLoopFree = true;
  }, 1);
  const write = (key: string) => patient.queries.insertInto("instance").values({ key, value: "1" }).execute();
  const writers = Array.from({ length: 300 }, (_, index) => write(`w${index}`).then(() => isLoopFree));
  const seen = await Promise.all(writers);
  clearTimeout(timer);
  await patient.close();
  expect(seen.at(-1)).toBe(true);
});

test("DSK-01: a full disk is an outage for writers, and none for readers", async () => {
  await sql`pragma max_page_count = 1`.execute(database.queries);
  const fill = database.transaction(async (queries) => {
    for (let index = 0; index < 10_000; index += 1)
      await queries
        .insertInto("realm")
        .values(realm(`r${index}`))
        .execute();
  });
  await expect(fill).rejects.toThrow(/full/);
  await expect(fill).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(database.queries.selectFrom("realm").selectAll().execute()).resolves.toEqual([]);
  await sql`pragma max_page_count = 1000000`.execute(database.queries);
  await addInstance("room again");
});

test("a missing table is an outage, a wrong query is not", async () => {
  await sql`drop table lease`.execute(database.queries);
  await expect(database.queries.selectFrom("lease").selectAll().execute()).rejects.toBeInstanceOf(StoreUnavailable);
  await expect(sql`selec 1`.execute(database.queries)).rejects.not.toBeInstanceOf(StoreUnavailable);
});

test("after closing, and where the file can't be opened, the store is unavailable", async () => {
  const other = await openSqlite({ path });
  await other.close();
  await expect(other.queries.selectFrom("instance").selectAll().execute()).rejects.toBeInstanceOf(StoreUnavailable);
  await other.close();
  await expect(openSqlite({ path: folder })).rejects.toBeInstanceOf(StoreUnavailable);
});

test("an existing file keeps the mode that its owner gave it", async () => {
  await database.close();
  chmodSync(path, 0o640);
  database = await openSqlite({ path });
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test("in memory, reads wait for the transaction instead of seeing into it", async () => {
  const memory = await openSqlite({ path: ":memory:" });
  await migrate(memory, { now: () => 1 });
  const writing = memory.transaction(async (queries) => {
    await queries.insertInto("realm").values(realm("a")).execute();
    await queries.insertInto("realm").values(realm("b")).execute();
    throw new Error("no");
  });
  const reading = memory.fastReads.selectFrom("realm").selectAll().execute();
  await expect(writing).rejects.toThrow("no");
  await expect(reading).resolves.toEqual([]);
  expect(memory.foreignWrites()).toBe(memory.foreignWrites());
  await memory.close();
});
