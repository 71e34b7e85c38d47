/** Migrations: the same tables on both engines, once, under a lock, resumable, and never on a schema that isn't ours to touch. */
import { existsSync, statSync } from "node:fs";
import { sql } from "kysely";
import { afterEach, describe, expect, test } from "vitest";
import { createStore, engines, type TestStore } from "../../test/support/stores.ts";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/list.ts";
import type { Migration } from "./migrations/migration.ts";
import { openSqlite } from "./sqlite.ts";

const now = () => 7;

function step(name: string, statements: readonly string[], oldestCompatibleRelease = "0.1.0"): Migration {
  return { name, oldestCompatibleRelease, statements: () => statements };
}

const addNote = step("0002-note", [`CREATE TABLE note (id TEXT NOT NULL PRIMARY KEY)`]);
const addMemo = step("0003-memo", [`CREATE TABLE memo (id TEXT NOT NULL PRIMARY KEY)`]);

const stores: TestStore[] = [];

async function emptyStore(engine: (typeof engines)[number]): Promise<TestStore> {
  const store = await createStore(engine);
  stores.push(store);
  return store;
}

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.drop()));
});

async function columns(database: Database): Promise<unknown> {
  const tables = await database.queries.introspection.getTables();
  const byTable = tables.map(({ name, columns: all }) => [
    name,
    all.map((column) => [column.name, column.isNullable, /int/i.test(column.dataType) ? "integer" : column.dataType.toLowerCase()]),
  ]);
  return Object.fromEntries(byTable.toSorted());
}

test("both engines have the same tables, columns, types and nullability", async () => {
  const seen: unknown[] = [];
  for (const engine of engines) {
    const database = await (await emptyStore(engine)).open();
    await migrate(database, { now });
    seen.push(await columns(database));
  }
  expect(seen[0]).toEqual(seen[1]);
  const tables =
    "audit_chain audit_event instance invitation lease one_time_token outbox passkey password realm recovery_code schema_migration session";
  expect(Object.keys(Object(seen[0]))).toEqual(`${tables} signing_key statistic throttle token_grant totp_device user`.split(" "));
});

describe.each(engines)("on %s", (engine) => {
  test("a second run finds nothing to do, and the schema says what it is", async () => {
    const database = await (await emptyStore(engine)).open();
    const progress: unknown[] = [];
    expect(await migrate(database, { now, onProgress: (at) => progress.push(at) })).toEqual({
      applied: migrations.map(({ name }) => name),
    });
    expect(await migrate(database, { now })).toEqual({ applied: [] });
    expect(progress[0]).toEqual({ name: "0001-foundation", position: 1, total: migrations.length });
    const facts = await database.queries.selectFrom("instance").selectAll().orderBy("key").execute();
    expect(facts).toEqual([
      { key: "oldest_compatible_release", value: "0.1.0" },
      { key: "schema_version", value: migrations.at(-1)?.name },
    ]);
  });

  test("four nodes that migrate at once apply each step once", async () => {
    const store = await emptyStore(engine);
    const nodes = await Promise.all([store.open(), store.open(), store.open(), store.open()]);
    const results = await Promise.all(nodes.map((node) => migrate(node, { now, migrations: [...migrations, addNote, addMemo] })));
    expect(results.flatMap(({ applied }) => applied).toSorted()).toEqual([...migrations, addNote, addMemo].map(({ name }) => name));
  });

  test("an applied step that has changed is refused", async () => {
    const database = await (await emptyStore(engine)).open();
    await migrate(database, { now, migrations: [...migrations, addNote] });
    const spacedOut = step("0002-note", [`CREATE TABLE note\n  (id TEXT NOT NULL  PRIMARY KEY)`]);
    expect(await migrate(database, { now, migrations: [...migrations, spacedOut] })).toEqual({ applied: [] });
    const changed = step("0002-note", [`CREATE TABLE note (id TEXT PRIMARY KEY)`]);
    await expect(migrate(database, { now, migrations: [...migrations, changed] })).rejects.toThrow(/0002-note has changed/);
  });

  test("MIG-02: a step that fails half-way leaves nothing of itself, and the next run goes on from there", async () => {
    const database = await (await emptyStore(engine)).open();
    const broken = step("0003-memo", [`CREATE TABLE memo (id TEXT)`, `CREATE TABLE realm (id TEXT)`]);
    await expect(migrate(database, { now, migrations: [...migrations, addNote, broken] })).rejects.toThrow(/realm/);
    const tables = Object.keys(Object(await columns(database)));
    expect([tables.includes("note"), tables.includes("memo")]).toEqual([true, false]);
    expect(await migrate(database, { now, migrations: [...migrations, addNote, addMemo] })).toEqual({ applied: ["0003-memo"] });
  });

  test("MIG-04: a newer schema is used only if it names this release as compatible", async () => {
    const database = await (await emptyStore(engine)).open();
    const newer = step("0002-note", addNote.statements(engine), "0.9.0");
    await migrate(database, { now, migrations: [...migrations, newer] });
    expect(await migrate(database, { now, release: "0.9.0" })).toEqual({ applied: [] });
    expect(await migrate(database, { now, release: "0.10.0-rc.1" })).toEqual({ applied: [] });
    await expect(migrate(database, { now, release: "0.8.7" })).rejects.toThrow(/newer release \(0002-note\) and needs release 0.9.0/);
    await expect(migrate(database, { now, release: "0.9.0", migrations: [...migrations, addMemo] })).rejects.toThrow(
      /another line of releases/,
    );
  });
});

describe("the snapshot of a SQLite file", () => {
  test("is made before the first step on a file with tables, readable by the owner alone, and holds the state before", async () => {
    const store = await emptyStore("sqlite");
    const path = store.url.slice("sqlite:".length);
    const database = await store.open();
    await migrate(database, { now });
    expect(existsSync(`${path}.before-0001-foundation`)).toBe(false);
    await database.queries.insertInto("instance").values({ key: "kept", value: "yes" }).execute();
    await migrate(database, { now, migrations: [...migrations, addNote, addMemo] });
    const snapshot = `${path}.before-0002-note`;
    expect(statSync(snapshot).mode & 0o777).toBe(0o600);
    expect(existsSync(`${path}.before-0003-memo`)).toBe(false);
    const copy = await openSqlite({ path: snapshot });
    const kept = await copy.queries.selectFrom("instance").selectAll().where("key", "=", "kept").execute();
    const { rows } = await sql`select name from schema_migration`.execute(copy.queries);
    await copy.close();
    expect([kept.length, rows.length]).toEqual([1, migrations.length]);
  });

  test("replaces the one of an attempt that failed", async () => {
    const store = await emptyStore("sqlite");
    const database = await store.open();
    await migrate(database, { now });
    const broken = step("0002-note", ["CREATE TABLE"]);
    await expect(migrate(database, { now, migrations: [...migrations, broken] })).rejects.toThrow();
    expect(await migrate(database, { now, migrations: [...migrations, addNote] })).toEqual({ applied: ["0002-note"] });
  });
});

test("a whole house in memory is migrated in a few milliseconds", async () => {
  const database = await openSqlite({ path: ":memory:" });
  expect(await migrate(database, { now })).toEqual({ applied: migrations.map(({ name }) => name) });
  await database.close();
});
