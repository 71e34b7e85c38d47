/** Brings the schema up to this release at start: under a lock, one transaction a step, and never by guesswork. */
import { readFileSync } from "node:fs";
import { sql } from "kysely";
import { type AppliedMigration, apply, checksumOf, readApplied, readOldestCompatibleRelease } from "./applied-migrations.ts";
import type { Database, Queries } from "./database.ts";
import { migrations as allMigrations } from "./migrations/list.ts";
import type { Engine, Migration } from "./migrations/migration.ts";
import { compareReleases } from "./release.ts";
import { snapshotSqlite } from "./sqlite-snapshot.ts";

/** The advisory lock of PostgreSQL under which one node at a time migrates. Any number, the same in all releases. */
const postgresLock = 0x63617264;

/** How long a node waits while another one migrates. */
const lockWait = "60s";

/** How long a step waits for a table that is in use; everyone who comes later waits behind it, so it gives up soon. */
const tableLockWait = "3s";

/** What is about to be applied. */
export interface MigrationProgress {
  readonly name: string;
  /** From 1. */
  readonly position: number;
  readonly total: number;
}

export interface MigrateOptions {
  /** The house's clock, in milliseconds. */
  readonly now: () => number;
  /** Told before each step. */
  readonly onProgress?: (progress: MigrationProgress) => void;
  /** For tests: other steps than this release's own. */
  readonly migrations?: readonly Migration[];
  /** For tests: another release than this package's. */
  readonly release?: string;
}

/** The schema can't be used by this release, or was changed by hand. The message says what to do. */
export class SchemaMismatch extends Error {
  override readonly name = "SchemaMismatch";
}

/**
 * Applies what is missing and returns the names of what this call applied. After a crash, calling it again goes on.
 * @throws SchemaMismatch when an applied step has changed since, or a newer release left a schema that this one may not use.
 * @throws StoreUnavailable when the store can't be reached, stays locked or is full.
 */
export async function migrate(database: Database, options: MigrateOptions): Promise<{ applied: string[] }> {
  const { engine } = database.abilities;
  const applied: string[] = [];
  // Without a lock: a node that finds nothing to do must also start on a full disk, or while another one writes.
  if ((await pendingSteps(database.queries, engine, options)).length === 0) return { applied };
  const step = () =>
    database.transaction((queries) => applyNext(queries, { engine, isFirst: applied.length === 0 }, options), { unhurried: true });
  for (let name = await step(); name !== null; name = await step()) applied.push(name);
  return { applied };
}

/** Applies the first missing step and returns its name, or null when another node was faster and nothing is left. */
async function applyNext(queries: Queries, { engine, isFirst }: { engine: Engine; isFirst: boolean }, options: MigrateOptions) {
  if (engine === "postgres") await lockPostgres(queries);
  const pending = await pendingSteps(queries, engine, options);
  const [migration] = pending;
  if (migration === undefined) return null;
  const total = (options.migrations ?? allMigrations).length;
  options.onProgress?.({ name: migration.name, position: total - pending.length + 1, total });
  if (engine === "sqlite" && isFirst) await snapshotBefore(queries, migration);
  await apply(queries, engine, { migration, at: options.now() });
  return migration.name;
}

async function lockPostgres(queries: Queries): Promise<void> {
  await sql.raw(`set local lock_timeout = '${lockWait}'`).execute(queries);
  await sql`select pg_advisory_xact_lock(${postgresLock})`.execute(queries);
  await sql.raw(`set local lock_timeout = '${tableLockWait}'`).execute(queries);
}

/** The way back: a copy of the file beside it. A new file has nothing to lose, and one in memory nowhere to lie. */
async function snapshotBefore(queries: Queries, migration: Migration): Promise<void> {
  const tables = await sql<{ count: number }>`select count(*) as count from sqlite_schema`.execute(queries);
  const { rows } = await sql<{ file: string }>`select file from pragma_database_list where name = 'main'`.execute(queries);
  const file = rows[0]?.file ?? "";
  // This transaction holds the writer's lock, so the copy is of exactly the state before the step.
  if (file !== "" && tables.rows[0]?.count !== 0) snapshotSqlite(file, `${file}.before-${migration.name}`);
}

/** The steps that are missing; throws when those that are there don't fit this release. */
async function pendingSteps(queries: Queries, engine: Engine, options: MigrateOptions): Promise<readonly Migration[]> {
  const migrations = options.migrations ?? allMigrations;
  const applied = await readApplied(queries, engine);
  const byName = new Map(applied.map((step) => [step.name, step]));
  for (const migration of migrations) refuseChanged(byName.get(migration.name), checksumOf(migration, engine));
  const pending = migrations.filter(({ name }) => !byName.has(name));
  const known = new Set(migrations.map(({ name }) => name));
  const newer = applied.filter(({ name }) => !known.has(name));
  if (newer.length > 0)
    refuseIncompatible(newer, pending, { ours: options.release ?? ownRelease(), oldest: await readOldestCompatibleRelease(queries) });
  return pending;
}

function refuseChanged(applied: AppliedMigration | undefined, checksum: string): void {
  if (applied === undefined || applied.checksum === checksum) return;
  throw new SchemaMismatch(
    `Migration ${applied.name} has changed since it was applied to this database. Applied migrations never change: restore the release that applied it, or the database from a backup.`,
  );
}

function refuseIncompatible(
  newer: readonly AppliedMigration[],
  pending: readonly Migration[],
  { ours, oldest }: { ours: string; oldest: string | null },
): void {
  const names = newer.map(({ name }) => name).join(", ");
  if (pending.length > 0) {
    throw new SchemaMismatch(
      `This database has steps that release ${ours} doesn't know (${names}) and lacks ${pending[0]?.name}: it comes from another line of releases.`,
    );
  }
  if (oldest !== null && compareReleases(ours, oldest) >= 0) return;
  throw new SchemaMismatch(
    `This database was migrated by a newer release (${names}) and needs release ${oldest ?? "unknown"} or later; this is ${ours}. Update Cardea, or restore the snapshot taken before the migration.`,
  );
}

/** The version of the package: two folders up from the source as from the compiled file. */
function ownRelease(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) return String(manifest.version);
  throw new SchemaMismatch("package.json has no version to compare with the schema.");
}
