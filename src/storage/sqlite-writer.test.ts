/** Who writes at the same time shares a commit, and nothing else: what fails takes nobody along, and nobody hears of success too early. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Database, type Queries, StoreUnavailable, UniqueViolation } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openSqlite } from "./sqlite.ts";
import { SqliteConnection } from "./sqlite-connection.ts";

let folder: string;
let database: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "cardea-writer-"));
  database = await openSqlite({ path: join(folder, "cardea.db") });
  await migrate(database, { now: () => 1 });
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const insert = (queries: Queries, key: string) => queries.insertInto("instance").values({ key, value: "1" }).execute();
const add = (key: string) => database.transaction((queries) => insert(queries, key));
const keys = async () => (await database.fastReads.selectFrom("instance").select("key").execute()).map(({ key }) => key);

/** How often SQLite commits while `work` runs. */
async function commitsDuring(work: () => Promise<unknown>): Promise<number> {
  const execute = vi.spyOn(SqliteConnection.prototype, "execute");
  await work();
  const commits = execute.mock.calls.filter(([statement]) => statement === "commit").length;
  execute.mockRestore();
  return commits;
}

test("fifty transactions at once share a few commits, one alone has its own", async () => {
  const many = Array.from({ length: 50 }, (_, index) => `many${index}`);
  expect(await commitsDuring(() => Promise.all(many.map(add)))).toBeLessThan(10);
  expect(await commitsDuring(() => add("alone"))).toBe(1);
  expect(await keys()).toEqual(expect.arrayContaining([...many, "alone"]));
});

test("single statements and transactions share, too", async () => {
  const singles = Array.from({ length: 20 }, (_, index) => `single${index}`);
  const both = () => Promise.all(singles.flatMap((key) => [insert(database.queries, key), add(`${key} too`)]));
  expect(await commitsDuring(both)).toBeLessThan(10);
  expect((await keys()).filter((key) => key.startsWith("single"))).toHaveLength(40);
});

test("who fails, throws or violates an index takes nobody along", async () => {
  await insert(database.queries, "taken");
  const outcomes = await Promise.allSettled([
    add("first"),
    add("taken"),
    add("second"),
    database.transaction(async (queries) => {
      await insert(queries, "thrown away");
      throw new Error("changed my mind");
    }),
    insert(database.queries, "taken"),
    add("third"),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled", "rejected", "rejected", "fulfilled"]);
  expect(outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.constructor] : []))).toEqual([
    UniqueViolation,
    Error,
    UniqueViolation,
  ]);
  const stored = await keys();
  expect(stored).toEqual(expect.arrayContaining(["first", "second", "third"]));
  expect(stored).not.toContain("thrown away");
});

test("a common commit that fails is nobody's success", async () => {
  const { execute } = SqliteConnection.prototype;
  vi.spyOn(SqliteConnection.prototype, "execute").mockImplementation(function (this: SqliteConnection, statement, parameters) {
    if (statement === "commit") throw new StoreUnavailable("disk I/O error");
    return execute.call(this, statement, parameters);
  });
  const outcomes = await Promise.allSettled([add("one"), add("two"), insert(database.queries, "three")]);
  vi.restoreAllMocks();
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(await keys()).not.toEqual(expect.arrayContaining(["one"]));
  await add("afterwards");
  expect(await keys()).toContain("afterwards");
});

test("DSK-01: who fills the disk takes along only those whose commit it was", async () => {
  await sql`pragma max_page_count = 1`.execute(database.queries);
  const large = (queries: Queries) => insert(queries, "x".repeat(200_000));
  const outcomes = await Promise.allSettled([add("small"), database.transaction(large)]);
  expect(outcomes[1]?.status).toBe("rejected");
  // Told of success, it is there; told of failure, it is not.
  expect((await keys()).includes("small")).toBe(outcomes[0]?.status === "fulfilled");
  await sql`pragma max_page_count = 1073741823`.execute(database.queries);
  await add("afterwards");
  expect(await keys()).toContain("afterwards");
});

test("what can't run in a transaction waits for none to be open", async () => {
  const writing = Array.from({ length: 5 }, (_, index) => add(`before${index}`));
  const vacuum = sql`vacuum`.execute(database.queries);
  await Promise.all([...writing, vacuum, add("after")]);
  expect(await keys()).toContain("after");
});
