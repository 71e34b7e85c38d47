/** The embedded engine: one SQLite file, on the disk before a commit is acknowledged, over Node's own `node:sqlite`. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Dialect, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from "kysely";
import { type Database, StoreUnavailable } from "./database.ts";
import type { Schema } from "./schema.ts";
import { SqliteConnection } from "./sqlite-connection.ts";
import { type Flush, SqliteDisk } from "./sqlite-disk.ts";
import { type SqliteLines, SqliteTurnDriver } from "./sqlite-driver.ts";
import { patiently, SqliteWriter } from "./sqlite-writer.ts";

/** The longest wait for the writer, held by this process or another. */
const defaultBusyTimeoutMs = 5_000;

/** Where the file is; `:memory:` keeps everything in this process and ends with it. */
export interface SqliteOptions {
  readonly path: string;
  /** The longest wait for the lock in milliseconds; 5,000 unless given. */
  readonly busyTimeoutMs?: number;
  /** Forces the journal to the disk; `fdatasync` unless a test has a disk of its own. */
  readonly flush?: Flush;
}

/**
 * Opens the file, and makes it and its folder (readable by the owner alone) where they are missing.
 * @throws StoreUnavailable when it can't be opened, or doesn't take the settings that durability needs.
 */
export async function openSqlite({ path, busyTimeoutMs = defaultBusyTimeoutMs, flush }: SqliteOptions): Promise<Database> {
  const isFile = path !== ":memory:";
  if (isFile) createPrivately(path);
  const connection = new SqliteConnection(path, { readOnly: false });
  const linesOver = (reader: SqliteConnection | null, disk: SqliteDisk | null) => {
    const writer = new SqliteWriter(connection, disk, busyTimeoutMs);
    return { writer, reader, patienceMs: busyTimeoutMs, waitsForDisk: true };
  };
  try {
    await patiently(busyTimeoutMs, () => configure(connection, writerCacheKiB));
    if (!isFile) return new SqliteDatabase(linesOver(null, null));
    await patiently(busyTimeoutMs, () => configureDurability(connection, path));
    return new SqliteDatabase(linesOver(openReader(path), new SqliteDisk(path, flush)));
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** SQLite gives its journal files the mode of the database file, so it is enough to make that one first. */
function createPrivately(path: string): void {
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true, mode: 0o700 });
    if (existsSync(path)) return;
    closeSync(openSync(path, "a", 0o600));
    chmodSync(path, 0o600);
  } catch (error) {
    throw new StoreUnavailable(`Can't create the SQLite file ${path}.`, { cause: error });
  }
}

function openReader(path: string): SqliteConnection {
  const reader = new SqliteConnection(path, { readOnly: true });
  configure(reader, readerCacheKiB);
  return reader;
}

/** Taken page by page as the file is read. The writer keeps its pages from commit to commit; the reader's last until the next one. */
const writerCacheKiB = 65_536;
const readerCacheKiB = 4_096;

/** Memory-mapping stays off: there an I/O error kills the process instead of failing the query (docs/adr/0032-sqlite-keeps-pages.md). */
function configure(connection: SqliteConnection, cacheKiB: number): void {
  const cacheSize = `cache_size = -${cacheKiB}`;
  for (const pragma of ["foreign_keys = on", "trusted_schema = off", "temp_store = memory", cacheSize, "mmap_size = 0"]) {
    connection.execute(`pragma ${pragma}`);
  }
}

/**
 * WAL with `synchronous=NORMAL`: SQLite itself waits for the disk where the order of writes keeps the file whole, and `SqliteDisk` before a
 * commit is acknowledged. Asked for, and then checked.
 */
function configureDurability(connection: SqliteConnection, path: string): void {
  connection.execute("pragma journal_mode = wal");
  connection.execute("pragma synchronous = normal");
  // A burst of writes must not leave a huge journal behind for ever.
  connection.execute("pragma journal_size_limit = 67108864");
  const mode = pragmaValue(connection, "journal_mode");
  const synchronous = pragmaValue(connection, "synchronous");
  if (mode === "wal" && synchronous === 1) return;
  throw new StoreUnavailable(
    `${path} does not take journal_mode=WAL with synchronous=NORMAL (it has ${mode}, ${synchronous}): is it on a network drive?`,
  );
}

function pragmaValue(connection: SqliteConnection, name: string): unknown {
  const [row] = connection.execute(`pragma ${name}`).rows;
  return typeof row === "object" && row !== null ? Object.values(row)[0] : null;
}

/** Reads choose their connection by themselves (`sqlite-driver.ts`), so one Kysely serves as `queries` and `fastReads`. */
class SqliteDatabase implements Database {
  readonly abilities = { engine: "sqlite", notifies: false } as const;
  readonly queries: Kysely<Schema>;
  readonly fastReads: Kysely<Schema>;
  readonly countingWrites: Kysely<Schema>;
  readonly #lines: SqliteLines;
  /** Asked on the writer's connection, because it counts the commits of all others: there, those of other processes. */
  readonly #dataVersion;

  constructor(lines: SqliteLines) {
    this.#lines = lines;
    this.queries = new Kysely<Schema>({ dialect: dialectOver(lines) });
    this.fastReads = this.queries;
    this.countingWrites = new Kysely<Schema>({ dialect: dialectOver({ ...lines, waitsForDisk: false }) });
    this.#dataVersion = lines.writer.connection.prepare("pragma data_version");
  }

  transaction<T>(work: (queries: Kysely<Schema>) => Promise<T>): Promise<T> {
    return this.queries.transaction().execute(work);
  }

  foreignWrites(): number {
    return Number(this.#dataVersion.get()?.data_version);
  }

  async notify(): Promise<void> {}

  async listen(): Promise<void> {}

  async storeTime(): Promise<null> {
    return null;
  }

  async ping(): Promise<void> {
    this.#lines.writer.disk?.check();
    await sql`select count(*) from sqlite_schema`.execute(this.queries);
  }

  /** Waits for the transaction that runs, then closes; the last to close folds the journal into the file. */
  async close(): Promise<void> {
    await this.#lines.writer.close();
    this.#lines.reader?.close();
  }
}

function dialectOver(lines: SqliteLines): Dialect {
  return {
    createAdapter: () => new TurnTakingAdapter(),
    createDriver: () => new SqliteTurnDriver(lines),
    createIntrospector: (queries) => new SqliteIntrospector(queries),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** The driver takes turns itself, in order of arrival; Kysely's own lock would wake all who wait each time. */
class TurnTakingAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}
