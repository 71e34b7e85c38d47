/**
 * Kysely's driver for SQLite: one writer that takes turns, a second connection for reading, waits that don't stop the event loop.
 * A turn ends with the commit and not with the wait for the disk, so that the next can write while the last are being flushed together.
 */
import { setTimeout as sleep } from "node:timers/promises";
import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  SelectQueryNode,
} from "kysely";
import { StoreUnavailable } from "./database.ts";
import type { SqliteConnection, SqliteResult } from "./sqlite-connection.ts";
import type { SqliteDisk } from "./sqlite-disk.ts";
import { isBusy } from "./sqlite-errors.ts";
import type { Turn } from "./turn.ts";

/** What the driver works with; an in-memory database has no second connection, there the reads take turns too, and no disk. */
export interface SqliteLines {
  readonly writer: SqliteConnection;
  readonly reader: SqliteConnection | null;
  readonly disk: SqliteDisk | null;
  readonly turn: Turn;
  /** The longest wait for another process that holds the lock. */
  readonly patienceMs: number;
}

/** Runs `attempt` again while another process holds the lock, with growing pauses; the last `StoreUnavailable` goes through. */
export async function patiently<T>(patienceMs: number, attempt: () => T): Promise<T> {
  let waitedMs = 0;
  for (let pauseMs = 2; ; pauseMs = Math.min(pauseMs * 2, 50)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error) || waitedMs >= patienceMs) throw error;
    }
    // Jitter, so that two processes don't knock at the same moments.
    await sleep(pauseMs * (0.5 + Math.random()));
    waitedMs += pauseMs;
  }
}

/** What Kysely holds while it runs one query or one transaction. */
class SqliteSession implements DatabaseConnection {
  readonly #lines: SqliteLines;
  #endTurn: (() => void) | null = null;
  #hasFailed = false;

  constructor(lines: SqliteLines) {
    this.#lines = lines;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    // The rows have the shape that the query was compiled with; Kysely's types vouch for it.
    return queryResult(await this.#execute(query)) as QueryResult<R>;
  }

  streamQuery(): never {
    throw new Error("Streaming would pin an old snapshot: read page by page, by key.");
  }

  async begin(): Promise<void> {
    this.#lines.disk?.check();
    this.#endTurn = await this.#lines.turn.take();
    // IMMEDIATE: a transaction that takes the lock only at its first write may find its snapshot outdated and fail half-way.
    await patiently(this.#lines.patienceMs, () => this.#lines.writer.execute("begin immediate"));
  }

  async commit(): Promise<void> {
    if (this.#hasFailed) {
      // As on PostgreSQL: after an error that the work swallowed, nothing of it may be kept.
      this.rollback();
      throw new AbortedTransactionError();
    }
    this.#lines.writer.execute("commit");
    this.release();
    await this.#lines.disk?.written();
  }

  rollback(): void {
    // A full disk or an I/O error has rolled it back already.
    if (this.#lines.writer.isInTransaction) this.#lines.writer.execute("rollback");
  }

  release(): void {
    if (this.#endTurn === null) return;
    const endTurn = this.#endTurn;
    this.#endTurn = null;
    try {
      // Whatever ended it, the next in line must not find itself inside this transaction.
      this.rollback();
    } finally {
      endTurn();
    }
  }

  #execute(query: CompiledQuery): SqliteResult | Promise<SqliteResult> {
    if (this.#endTurn !== null) return this.#executeInTransaction(query);
    const { reader, patienceMs } = this.#lines;
    if (reader === null || !isRead(query)) return this.#executeInTurn(query);
    try {
      return reader.execute(query.sql, query.parameters);
    } catch (error) {
      if (!isBusy(error)) throw error;
      return patiently(patienceMs, () => reader.execute(query.sql, query.parameters));
    }
  }

  #executeInTransaction(query: CompiledQuery): SqliteResult {
    if (this.#hasFailed) throw new Error("An earlier statement of this transaction failed: it can only be rolled back.");
    try {
      return this.#lines.writer.execute(query.sql, query.parameters);
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  async #executeInTurn(query: CompiledQuery): Promise<SqliteResult> {
    const { writer, disk, turn, patienceMs } = this.#lines;
    disk?.check();
    const endTurn = await turn.take();
    let result: SqliteResult;
    try {
      result = await patiently(patienceMs, () => writer.execute(query.sql, query.parameters));
    } finally {
      endTurn();
    }
    await disk?.written();
    return result;
  }
}

/** Kysely calls this; the connections are opened and closed by `sqlite.ts`. */
export class SqliteTurnDriver implements Driver {
  readonly #lines: SqliteLines;

  constructor(lines: SqliteLines) {
    this.#lines = lines;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new SqliteSession(this.#lines);
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await session(connection).begin();
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await session(connection).commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    session(connection).rollback();
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    session(connection).release();
  }

  async destroy(): Promise<void> {}
}

/** A SELECT of SQLite can't write; one that Kysely didn't build is known by its first word. */
function isRead(query: CompiledQuery): boolean {
  return SelectQueryNode.is(query.query) || query.sql.startsWith("select ");
}

function session(connection: DatabaseConnection): SqliteSession {
  if (connection instanceof SqliteSession) return connection;
  throw new StoreUnavailable("A connection of another driver was handed to SQLite's.");
}

function queryResult({ rows, changes }: SqliteResult): QueryResult<unknown> {
  return changes === null ? { rows } : { rows, numAffectedRows: BigInt(changes) };
}
