/** One pipelined PostgreSQL connection for reads of single rows: many on their way at once, apart from the pool's transactions. */
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from "kysely";
import { Client, type ClientConfig } from "pg";
import { StoreUnavailable } from "./database.ts";
import { endClient, refuseStandby } from "./postgres-client.ts";
import { breaksConnection, isPlanOutdated, mapPostgresError } from "./postgres-errors.ts";
import { type QueryManner, runQuery } from "./postgres-query.ts";

/** A failed attempt to connect answers for everyone who asks this soon after, so that an outage isn't met with a storm. */
const failureHoldsMs = 100;

/** Connects at its first use, and again by itself after a break. */
export class FastLine implements DatabaseConnection {
  readonly #config: ClientConfig;
  readonly #manner: QueryManner;
  #client: Promise<Client> | null = null;
  #isClosed = false;

  constructor(config: ClientConfig, manner: QueryManner) {
    this.#config = config;
    this.#manner = manner;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return await this.#run<R>(query);
    } catch (error) {
      // The plans have new names now.
      if (isPlanOutdated(error)) return this.#run<R>(query);
      throw error;
    }
  }

  streamQuery(): never {
    throw new Error("The fast line is for single rows.");
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const client = await this.#client?.catch(() => null);
    if (client != null) await endClient(client);
  }

  async #run<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#isClosed) throw new StoreUnavailable("The database is closed.");
    this.#client ??= this.#connect();
    const current = this.#client;
    const client = await current;
    try {
      return await runQuery<R>(client, query, this.#manner);
    } catch (error) {
      if (breaksConnection(error)) this.#drop(current, client);
      throw error;
    }
  }

  #connect(): Promise<Client> {
    const client = new Client({ ...this.#config, pipeline: true });
    const attempt: Promise<Client> = this.#open(client).catch((error: unknown) => {
      setTimeout(() => this.#drop(attempt, client), failureHoldsMs).unref();
      throw mapPostgresError(error);
    });
    // Without a listener, a connection that breaks would end the process.
    client.on("error", () => this.#drop(attempt, client));
    client.on("end", () => this.#drop(attempt, client));
    return attempt;
  }

  async #open(client: Client): Promise<Client> {
    await client.connect();
    await refuseStandby(client);
    return client;
  }

  /** Forgets this connection, unless another has taken its place already. */
  #drop(attempt: Promise<Client>, client: Client): void {
    if (this.#client !== attempt) return;
    this.#client = null;
    void endClient(client);
  }
}

/** Lets Kysely query over the fast line. */
export class FastLineDriver implements Driver {
  readonly #line: FastLine;

  constructor(line: FastLine) {
    this.#line = line;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#line;
  }

  async beginTransaction(): Promise<void> {
    throw new Error("The fast line carries everybody's reads: a transaction there would take them all in.");
  }

  async commitTransaction(): Promise<void> {}

  async rollbackTransaction(): Promise<void> {}

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}
