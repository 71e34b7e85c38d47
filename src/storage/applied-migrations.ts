/** What the database remembers of its migrations: the table `schema_migration` and two facts in `instance`. */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Queries } from "./database.ts";
import type { Engine, Migration } from "./migrations/migration.ts";

/** One line of `schema_migration`. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** SHA-256 of the migration's SQL for this engine, in hex; spaces and line ends don't count. */
export function checksumOf(migration: Migration, engine: Engine): string {
  const text = migration.statements(engine).map((statement) => statement.replace(/\s+/g, " ").trim());
  return createHash("sha256").update(text.join(";\n")).digest("hex");
}

/** Those applied so far, in their order; none where the table is not there yet. */
export async function readApplied(queries: Queries, engine: Engine): Promise<readonly AppliedMigration[]> {
  if (!(await tableExists(queries, engine, "schema_migration"))) return [];
  const { rows } = await sql<AppliedMigration>`select name, checksum from schema_migration order by name`.execute(queries);
  return rows;
}

/** The promise of the newest migration ever applied: the oldest release that works on this schema; null before the first. */
export async function readOldestCompatibleRelease(queries: Queries): Promise<string | null> {
  const query = queries.selectFrom("instance").select("value").where("key", "=", "oldest_compatible_release");
  return (await query.executeTakeFirst())?.value ?? null;
}

/** Runs the statements and remembers them; the caller's transaction makes it one step. */
export async function apply(queries: Queries, engine: Engine, { migration, at }: { migration: Migration; at: number }): Promise<void> {
  await createTable(queries, engine);
  for (const statement of migration.statements(engine)) await sql.raw(statement).execute(queries);
  const checksum = checksumOf(migration, engine);
  await sql`insert into schema_migration (name, checksum, applied_at) values (${migration.name}, ${checksum}, ${at})`.execute(queries);
  await remember(queries, "schema_version", migration.name);
  await remember(queries, "oldest_compatible_release", migration.oldestCompatibleRelease);
}

async function createTable(queries: Queries, engine: Engine): Promise<void> {
  const [text, int, end] = engine === "postgres" ? ['TEXT COLLATE "C"', "BIGINT", ""] : ["TEXT", "INTEGER", " STRICT, WITHOUT ROWID"];
  await sql
    .raw(
      `CREATE TABLE IF NOT EXISTS schema_migration (
        name ${text} NOT NULL,
        checksum ${text} NOT NULL,
        applied_at ${int} NOT NULL,
        CONSTRAINT schema_migration__name PRIMARY KEY (name)
      )${end}`,
    )
    .execute(queries);
}

async function remember(queries: Queries, key: string, value: string): Promise<void> {
  const row = queries.insertInto("instance").values({ key, value });
  await row.onConflict((conflict) => conflict.column("key").doUpdateSet({ value })).execute();
}

async function tableExists(queries: Queries, engine: Engine, table: string): Promise<boolean> {
  // Not by `to_regclass`: that may answer from what this connection knew before it waited for the lock.
  const query =
    engine === "postgres"
      ? sql`select relname from pg_class where relname = ${table} and pg_table_is_visible(oid)`
      : sql`select name from sqlite_schema where type = 'table' and name = ${table}`;
  return (await query.execute(queries)).rows.length > 0;
}
