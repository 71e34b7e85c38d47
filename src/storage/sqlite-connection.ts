/** One open SQLite file: `node:sqlite` with the settings on which the house relies, kept statements and the house's errors. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { mapSqliteError } from "./sqlite-errors.ts";

/** How long SQLite itself may wait for another process' lock. It blocks the event loop, so longer waits are asynchronous (`patiently`). */
const blockingWaitMs = 10;

/** Kept prepared statements. Queries with lists of varying length make new ones, hence a limit. */
const mostStatements = 256;

interface Statement {
  readonly run: StatementSync;
  readonly returnsRows: boolean;
}

/** What a statement did; `changes` is null for one that returned rows. */
export interface SqliteResult {
  readonly rows: unknown[];
  readonly changes: number | bigint | null;
}

/** Opens a connection; the caller sets its pragmas. */
export class SqliteConnection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, Statement>();

  /** @throws StoreUnavailable when the file can't be opened. */
  constructor(path: string, options: { readOnly: boolean }) {
    try {
      this.#database = new DatabaseSync(path, { readOnly: options.readOnly, timeout: blockingWaitMs, enableForeignKeyConstraints: true });
    } catch (error) {
      throw mapSqliteError(error);
    }
  }

  get isInTransaction(): boolean {
    return this.#database.isOpen && this.#database.isTransaction;
  }

  /** Runs one statement to its end: none stays open, so none pins an old snapshot. */
  execute(sql: string, parameters: readonly unknown[] = []): SqliteResult {
    try {
      const statement = this.#statement(sql);
      const values = parameters.map(bindable);
      if (statement.returnsRows) return { rows: statement.run.all(...values), changes: null };
      return { rows: [], changes: statement.run.run(...values).changes };
    } catch (error) {
      throw mapSqliteError(error);
    }
  }

  /** A prepared statement of the caller's own, for what must not even cost a look into the cache. */
  prepare(sql: string): StatementSync {
    return this.#database.prepare(sql);
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  /** Preparing costs two to five times the query: the least recently used statement makes room. */
  #statement(sql: string): Statement {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) {
      this.#statements.delete(sql);
      this.#statements.set(sql, kept);
      return kept;
    }
    const run = this.#database.prepare(sql);
    const statement = { run, returnsRows: run.columns().length > 0 };
    this.#statements.set(sql, statement);
    for (const oldest of this.#statements.keys()) {
      if (this.#statements.size <= mostStatements) break;
      this.#statements.delete(oldest);
    }
    return statement;
  }
}

/** Booleans and `undefined` bind differently from version to version of Node, so they never reach it. */
function bindable(value: unknown): SQLInputValue {
  if (value === undefined) return null;
  if (typeof value === "boolean") return value ? 1 : 0;
  // Whatever else can't be bound, node:sqlite refuses with a clear error of its own; its type only says so earlier.
  return value as SQLInputValue;
}
