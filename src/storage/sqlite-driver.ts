/** Kysely's driver for SQLite: one writer that takes turns, a second connection for reading, waits that don't stop the event loop. */
import {
  AbortedTransactionError,
  type CompiledQuery,
  type DatabaseConnection,
  DeleteQueryNode,
  type Driver,
  InsertQueryNode,
  type QueryResult,
  SelectQueryNode,
  UpdateQueryNode,
} from "kysely";
import { StoreUnavailable } from "./database.ts";
import type { SqliteConnection, SqliteResult } from "./sqlite-connection.ts";
import { isBusy } from "./sqlite-errors.ts";
import { type Entry, patiently, type SqliteWriter } from "./sqlite-writer.ts";

/** What the driver works with. */
export interface SqliteLines {
  readonly writer: SqliteWriter;
  /** For reading while the writer is in a transaction. An in-memory database has no second connection: there the reads take turns, too. */
  readonly reader: SqliteConnection | null;
  /** The longest wait for another process that holds the lock. */
  readonly patienceMs: number;
  /** Without, a write is in the journal, which a killed process leaves whole, and reaches the disk with the next that waits for it. */
  readonly waitsForDisk: boolean;
}

/** What Kysely holds while it runs one query or one transaction. */
class SqliteSession implements DatabaseConnection {
  readonly #lines: SqliteLines;
  /** Of the transaction that runs here. */
  #entry: Entry | null = null;
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
    this.#entry = await this.#lines.writer.begin();
  }

  async commit(): Promise<void> {
    if (this.#hasFailed) {
      // As on PostgreSQL: after an error that the work swallowed, nothing of it may be kept.
      this.rollback();
      throw new AbortedTransactionError();
    }
    const entry = this.#entry;
    if (entry === null) return;
    this.#entry = null;
    await this.#lines.writer.commit(entry);
    await this.#written();
  }

  /** Also whatever ended otherwise: the next in line must not find itself inside this transaction. */
  rollback(): void {
    const entry = this.#entry;
    this.#entry = null;
    if (entry !== null) this.#lines.writer.rollback(entry);
  }

  #execute(query: CompiledQuery): SqliteResult | Promise<SqliteResult> {
    if (this.#entry !== null) return this.#executeInTransaction(query);
    const { reader, patienceMs } = this.#lines;
    if (reader === null || !isRead(query)) return this.#executeInTurn(query);
    const read = () => this.#readLine(reader).execute(query.sql, query.parameters);
    try {
      return read();
    } catch (error) {
      if (!isBusy(error)) throw error;
      return patiently(patienceMs, read);
    }
  }

  /**
   * The writer's own connection between transactions: SQLite forgets the pages that it holds when another connection has written, so the
   * second one starts anew after each commit. During a transaction it is the one that sees what is committed.
   */
  #readLine(reader: SqliteConnection): SqliteConnection {
    const { connection } = this.#lines.writer;
    return connection.isInTransaction ? reader : connection;
  }

  #executeInTransaction(query: CompiledQuery): SqliteResult {
    if (this.#hasFailed) throw new Error("An earlier statement of this transaction failed: it can only be rolled back.");
    try {
      return this.#lines.writer.connection.execute(query.sql, query.parameters);
    } catch (error) {
      this.#hasFailed = true;
      throw error;
    }
  }

  async #executeInTurn({ sql, parameters, query }: CompiledQuery): Promise<SqliteResult> {
    const isWrite = InsertQueryNode.is(query) || UpdateQueryNode.is(query) || DeleteQueryNode.is(query);
    const result = await this.#lines.writer.run({ sql, parameters, isWrite });
    await this.#written();
    return result;
  }

  async #written(): Promise<void> {
    if (this.#lines.waitsForDisk) await this.#lines.writer.disk?.written();
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
    session(connection).rollback();
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
