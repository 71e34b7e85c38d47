/** Kysely's driver over a pool of PostgreSQL connections: for transactions, lists and single writes. */
import { setTimeout as sleep } from "node:timers/promises";
import { AbortedTransactionError, type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult } from "kysely";
import type { Pool, PoolClient } from "pg";
import { breaksConnection, isWorthRerunning, mapPostgresError } from "./postgres-errors.ts";
import { type QueryManner, runQuery } from "./postgres-query.ts";

/** How often work that lost against other work is run again. */
const mostReruns = 5;

/** Runs `work` again after a deadlock or serialisation failure, after a random pause that grows. */
export async function rerunning<T>(work: () => Promise<T>): Promise<T> {
  for (let rerun = 1; ; rerun += 1) {
    try {
      return await work();
    } catch (error) {
      if (rerun > mostReruns || !isWorthRerunning(error)) throw error;
    }
    await sleep(Math.random() * 10 * 2 ** rerun);
  }
}

/** A connection of the pool while Kysely holds it for one query or one transaction. */
class PooledConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #manner: QueryManner;
  #isInTransaction = false;
  #isBroken = false;

  constructor(client: PoolClient, manner: QueryManner) {
    this.#client = client;
    this.#manner = manner;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const run = () => this.#watched(() => runQuery<R>(this.#client, query, this.#manner));
    // A single statement that lost leaves nothing behind; inside a transaction, all of it must be run again.
    return this.#isInTransaction ? run() : rerunning(run);
  }

  streamQuery(): never {
    throw new Error("Streaming would hold a connection for long: read page by page, by key.");
  }

  async begin(statement: string): Promise<void> {
    this.#isInTransaction = true;
    await this.#command(statement);
  }

  async commit(): Promise<void> {
    // Of a transaction in which a statement failed, PostgreSQL answers COMMIT with ROLLBACK, and not with an error.
    if ((await this.#command("commit")) === "ROLLBACK") throw new AbortedTransactionError();
  }

  async rollback(): Promise<void> {
    if (this.#isBroken) return;
    // What matters is the error that led here. A connection that can't roll back is closed, and that rolls back too.
    await this.#command("rollback").catch(() => {
      this.#isBroken = true;
    });
  }

  release(): void {
    this.#client.release(this.#isBroken);
  }

  async #command(text: string): Promise<string> {
    const { answerMs } = this.#manner;
    const config = answerMs === null ? { text } : { text, query_timeout: answerMs };
    return this.#watched(async () => (await this.#client.query(config)).command);
  }

  async #watched<T>(query: () => Promise<T>): Promise<T> {
    try {
      return await query();
    } catch (error) {
      const mapped = mapPostgresError(error);
      this.#isBroken ||= breaksConnection(mapped);
      throw mapped;
    }
  }
}

export interface PoolDriverOptions extends QueryManner {
  /** The statement that begins a transaction. */
  readonly begin: string;
}

/** The pool belongs to `postgres.ts`, which closes it. */
export class PostgresPoolDriver implements Driver {
  readonly #pool: Pool;
  readonly #options: PoolDriverOptions;

  constructor(pool: Pool, options: PoolDriverOptions) {
    this.#pool = pool;
    this.#options = options;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    try {
      return new PooledConnection(await this.#pool.connect(), this.#options);
    } catch (error) {
      throw mapPostgresError(error);
    }
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await pooled(connection).begin(this.#options.begin);
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await pooled(connection).commit();
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await pooled(connection).rollback();
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    pooled(connection).release();
  }

  async destroy(): Promise<void> {}
}

function pooled(connection: DatabaseConnection): PooledConnection {
  if (connection instanceof PooledConnection) return connection;
  throw new Error("A connection of another driver was handed to PostgreSQL's pool.");
}
