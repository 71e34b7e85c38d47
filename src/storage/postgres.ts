/** The engine for several nodes: PostgreSQL, by a pool for transactions, a pipelined line for hot reads and a line to listen on. */
import { type Dialect, type Driver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from "kysely";
import { Pool } from "pg";
import type { Database, Queries, TransactionOptions } from "./database.ts";
import { refuseStandby } from "./postgres-client.ts";
import { PostgresPoolDriver, rerunning } from "./postgres-driver.ts";
import { FastLine, FastLineDriver } from "./postgres-fast-line.ts";
import { PostgresListener } from "./postgres-listener.ts";
import { beginStatement, clientConfig, connectTimeoutMs, fastLimits, pooledLimits } from "./postgres-settings.ts";
import type { Schema } from "./schema.ts";

const defaultPoolSize = 10;

export interface PostgresOptions {
  readonly url: string;
  /** The server itself, where `url` leads through a pooler such as PgBouncer: notifications don't pass one. */
  readonly listenUrl?: string;
  /** The most connections for transactions and lists; 10 unless given. */
  readonly poolSize?: number;
}

/** Opens without connecting: the server need not be up yet, and until it is, queries throw `StoreUnavailable`. */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  return new PostgresDatabase(options);
}

class PostgresDatabase implements Database {
  readonly abilities = { engine: "postgres", notifies: true } as const;
  readonly queries: Queries;
  readonly fastReads: Queries;
  /** The same: its commits wait together, and hold no thread of ours. */
  readonly countingWrites: Queries;
  readonly #unhurried: Queries;
  readonly #pool: Pool;
  readonly #fastLine: FastLine;
  readonly #listener: PostgresListener;

  constructor({ url, listenUrl, poolSize = defaultPoolSize }: PostgresOptions) {
    const isPooled = listenUrl !== undefined;
    this.#pool = openPool(url, poolSize, isPooled);
    this.#fastLine = new FastLine(clientConfig(url, fastLimits, { isPooled }), { answerMs: fastLimits.answerMs, isNamed: !isPooled });
    this.#listener = new PostgresListener(clientConfig(listenUrl ?? url, pooledLimits, { isPooled: false }));
    const manner = { begin: beginStatement(pooledLimits, { isPooled }), answerMs: pooledLimits.answerMs, isNamed: !isPooled };
    const unhurried = { begin: beginStatement(null, { isPooled }), answerMs: null, isNamed: false };
    this.queries = queriesOver(new PostgresPoolDriver(this.#pool, manner));
    this.countingWrites = this.queries;
    this.#unhurried = queriesOver(new PostgresPoolDriver(this.#pool, unhurried));
    this.fastReads = queriesOver(new FastLineDriver(this.#fastLine));
  }

  transaction<T>(work: (queries: Queries) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const queries = options.unhurried === true ? this.#unhurried : this.queries;
    return rerunning(() => queries.transaction().execute(work));
  }

  foreignWrites(): number {
    return 0;
  }

  async notify(queries: Queries, channel: string, message: string): Promise<void> {
    await sql`select pg_notify(${channel}, ${message})`.execute(queries);
  }

  listen(channel: string, onMessage: (message: string) => void, onLost: () => void): Promise<void> {
    return this.#listener.subscribe({ channel, onMessage, onLost });
  }

  async storeTime(): Promise<number> {
    const { rows } = await sql<{ now: number }>`select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(
      this.fastReads,
    );
    return Number(rows[0]?.now);
  }

  /** Both lines must answer. */
  async ping(): Promise<void> {
    await Promise.all([sql`select 1`.execute(this.queries), sql`select 1`.execute(this.fastReads)]);
  }

  async close(): Promise<void> {
    await Promise.all([this.#pool.end(), this.#fastLine.close(), this.#listener.close()]);
  }
}

function openPool(url: string, max: number, isPooled: boolean): Pool {
  const pool = new Pool({
    ...clientConfig(url, pooledLimits, { isPooled }),
    max,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: 30_000,
    // Now and then a new connection, so that the load finds its way back after a failover.
    maxLifetimeSeconds: 1_800,
    onConnect: refuseStandby,
  });
  // An idle connection that breaks is replaced by the pool; without listeners here, it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

function queriesOver(driver: Driver): Queries {
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (queries) => new PostgresIntrospector(queries),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return new Kysely<Schema>({ dialect });
}
