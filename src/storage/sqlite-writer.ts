/**
 * The one writer of a SQLite file. Who writes takes turns; what is written while others wait for their turn is committed together with
 * theirs, because a commit costs more than most of what is committed. Nobody is told of success before the common commit.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { StoreUnavailable } from "./database.ts";
import type { SqliteConnection, SqliteResult } from "./sqlite-connection.ts";
import type { SqliteDisk } from "./sqlite-disk.ts";
import { isBusy } from "./sqlite-errors.ts";
import { Turn } from "./turn.ts";

/** So many share a commit at most: more would gain little, and keep other processes from the file for longer. */
const mostTogether = 32;

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

/** A transaction of one caller: SQLite's own when it is the first, a savepoint when it shares one that is open. */
export interface Entry {
  readonly isJoined: boolean;
  readonly endTurn: () => void;
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
  /** A row inserted, changed or deleted; anything else runs in no transaction. */
  readonly isWrite: boolean;
}

export class SqliteWriter {
  readonly connection: SqliteConnection;
  /** Null in memory. */
  readonly disk: SqliteDisk | null;
  readonly #patienceMs: number;
  readonly #turn: Turn;
  /** Whose part of the open transaction is complete, and who wait for its commit. */
  #finished: Waiter[] = [];

  /** @param patienceMs the longest wait for the turn, and for another process that holds the lock. */
  constructor(connection: SqliteConnection, disk: SqliteDisk | null, patienceMs: number) {
    this.connection = connection;
    this.disk = disk;
    this.#patienceMs = patienceMs;
    this.#turn = new Turn(patienceMs);
  }

  async begin(): Promise<Entry> {
    this.disk?.check();
    const endTurn = await this.#turn.take();
    try {
      const isJoined = this.connection.isInTransaction;
      if (isJoined) this.connection.execute("savepoint entry");
      else await this.#beginAlone();
      return { isJoined, endTurn };
    } catch (error) {
      this.#leave(endTurn);
      throw error;
    }
  }

  /** Resolves when the transaction has committed; whether it is on the disk then, only `disk` knows. */
  async commit({ isJoined, endTurn }: Entry): Promise<void> {
    const committed = this.#finish(() => {
      if (isJoined) this.connection.execute("release entry");
    });
    this.#leave(endTurn);
    await committed;
  }

  rollback({ isJoined, endTurn }: Entry): void {
    try {
      // A full disk or an I/O error has rolled everything back already.
      if (!this.connection.isInTransaction) return;
      this.connection.execute(isJoined ? "rollback to entry" : "rollback");
      if (isJoined) this.connection.execute("release entry");
    } finally {
      this.#leave(endTurn);
    }
  }

  /** Runs a statement on its own. Resolves when it has committed. */
  async run({ sql, parameters, isWrite }: Statement): Promise<SqliteResult> {
    this.disk?.check();
    const endTurn = await this.#turn.take();
    let committed: Promise<void> | null = null;
    let result: SqliteResult;
    try {
      if (!isWrite) this.#commitTogether();
      else if (!this.connection.isInTransaction && this.#turn.isWaitedFor) await this.#beginAlone();
      result = await patiently(this.#patienceMs, () => this.connection.execute(sql, parameters));
      if (this.connection.isInTransaction) committed = this.#finish(() => {});
    } finally {
      this.#leave(endTurn);
    }
    await committed;
    return result;
  }

  /** Waits for whoever writes, then closes. */
  async close(): Promise<void> {
    const endTurn = await this.#turn.take();
    this.#commitTogether();
    await this.disk?.close();
    this.connection.close();
    endTurn();
  }

  /** IMMEDIATE: a transaction that takes the lock only at its first write may find its snapshot outdated and fail half-way. */
  async #beginAlone(): Promise<void> {
    await patiently(this.#patienceMs, () => this.connection.execute("begin immediate"));
  }

  #finish(complete: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      complete();
      this.#finished.push({ resolve, reject });
    });
  }

  /** Whoever is next shares the transaction, if somebody waits; the last one commits for all. */
  #leave(endTurn: () => void): void {
    try {
      const isLost = !this.connection.isInTransaction && this.#finished.length > 0;
      if (isLost)
        this.#settle((waiter) => waiter.reject(new StoreUnavailable("SQLite gave the transaction up: the disk is full or failing.")));
      else if (!this.#turn.isWaitedFor || this.#finished.length >= mostTogether) this.#commitTogether();
    } finally {
      endTurn();
    }
  }

  #commitTogether(): void {
    if (!this.connection.isInTransaction) return;
    try {
      this.connection.execute("commit");
      this.#settle((waiter) => waiter.resolve());
    } catch (error) {
      if (this.connection.isInTransaction) this.connection.execute("rollback");
      this.#settle((waiter) => waiter.reject(error));
    }
  }

  #settle(tell: (waiter: Waiter) => void): void {
    const waiting = this.#finished;
    this.#finished = [];
    for (const waiter of waiting) tell(waiter);
  }
}
