/** The one door to the tables: typed queries by Kysely, over whichever engine stands behind it. */
import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** What a query needs: the database itself, or a transaction on it. */
export type Queries = Kysely<Schema>;

/** What an engine can do, where the two differ; rules ask for the ability, never for the engine's name. */
export interface Abilities {
  /** For logs and messages only. */
  readonly engine: "sqlite" | "postgres";
  /** `notify` reaches every node; where it doesn't, `foreignWrites` tells that another process wrote. */
  readonly notifies: boolean;
}

/** How a transaction runs, where the usual is not enough. */
export interface TransactionOptions {
  /** Lifts the time limits of its statements: for migrations, imports and other long work, never for a request. */
  readonly unhurried?: boolean;
}

export interface Database {
  readonly abilities: Abilities;
  /** Reads, and writes of one statement. */
  readonly queries: Queries;
  /** Hot single-row reads: their own connection, so that busy transactions don't delay them. */
  readonly fastReads: Queries;
  /**
   * Single statements that outlive a killed process at once, but a power cut only with the next write that waits for the disk: for counts
   * on which nothing rests that was acknowledged. They wait for nothing.
   */
  readonly countingWrites: Queries;
  /**
   * Runs `work` in one transaction. Await nothing inside but its queries: it holds a connection, on SQLite the only writer.
   * A deadlock or serialisation failure runs it again, a bounded number of times.
   * @throws StoreUnavailable when the store can't be reached, is full or stays locked.
   */
  transaction<T>(work: (queries: Queries) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** A number that changes when another process wrote to the same SQLite file; always 0 on PostgreSQL, which notifies instead. */
  foreignWrites(): number;
  /** Tells every node; a no-op on SQLite. Inside a transaction it is sent at its commit. */
  notify(queries: Queries, channel: string, message: string): Promise<void>;
  /** Hears what any node tells, this one included. `onLost` is called when the line breaks, then it is taken up again. */
  listen(channel: string, onMessage: (message: string) => void, onLost: () => void): Promise<void>;
  /** The store's own clock in milliseconds, which all nodes follow; null on SQLite, where the machine's clock is the only one. */
  storeTime(): Promise<number | null>;
  /** Resolves when the store answers; throws StoreUnavailable else. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The store can't be reached, is full or stays locked: answered as 503, never as success. */
export class StoreUnavailable extends Error {
  override readonly name = "StoreUnavailable";
}

/** A unique index refused a row. `constraint` is `table.column`, the last column of the index, on both engines alike. */
export class UniqueViolation extends Error {
  override readonly name = "UniqueViolation";
  readonly constraint: string;
  constructor(constraint: string, options?: ErrorOptions) {
    super(`Unique index ${constraint} refused a row.`, options);
    this.constraint = constraint;
  }
}
