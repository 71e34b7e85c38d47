/**
 * Invalidation: how a change of a user, session or realm reaches every node's caches within a second.
 *
 * A transaction that revokes tells about it in itself (`tellChanged`), so that the message is sent exactly when it commits.
 * Where the store can notify, each node hears its own heartbeat; without it for a while the caches are off, and every check
 * asks the store. On SQLite this process is told directly, and other processes' writes show in `foreignWrites`.
 */
import type { Clock, Log } from "../kernel/ports.ts";
import type { Database, Queries } from "../storage/database.ts";
import { newId } from "./secret.ts";

export type Change =
  | { readonly kind: "user"; readonly realmId: string; readonly id: string }
  | { readonly kind: "session"; readonly realmId: string; readonly id: string }
  | { readonly kind: "realm"; readonly realmId: string; readonly id: string };

export interface Invalidation {
  /** Caches may be believed now. */
  isTrusted(): boolean;
  /** Counts what was heard: a fill that began at another count is thrown away. */
  readonly heard: number;
  /** Tells about a change within the transaction that makes it. */
  tell(queries: Queries, change: Change): Promise<void>;
  /** Called once the transaction has committed: this process need not wait for the echo. */
  apply(changes: readonly Change[]): void;
  onChange(forget: (change: Change) => void): void;
  onReset(forgetAll: () => void): void;
  close(): void;
}

const channel = "cardea";
const beatMs = 250;
/** Three beats missed. */
const silenceMs = 750;
const lookMs = 100;

/** Starts listening. @param database where the messages travel. */
export async function startInvalidation(database: Database, clock: Clock, log: Log): Promise<Invalidation> {
  const invalidation = new BusInvalidation(database, clock, log);
  await invalidation.start();
  return invalidation;
}

class BusInvalidation implements Invalidation {
  heard = 0;
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #node = newId();
  readonly #listeners: ((change: Change) => void)[] = [];
  readonly #resetters: (() => void)[] = [];
  #lastBeatAt: number;
  #lastLookAt = 0;
  #foreignWrites = 0;
  #beat: NodeJS.Timeout | null = null;

  constructor(database: Database, clock: Clock, log: Log) {
    this.#database = database;
    this.#clock = clock;
    this.#log = log;
    this.#lastBeatAt = Number.NEGATIVE_INFINITY;
  }

  async start(): Promise<void> {
    if (!this.#database.abilities.notifies) {
      this.#foreignWrites = this.#database.foreignWrites();
      return;
    }
    const lost = () => this.#reset();
    await this.#database.listen(channel, (message) => this.#hear(message), lost);
    this.#beat = setInterval(() => void this.#sendBeat(), beatMs).unref();
    await this.#sendBeat();
  }

  isTrusted(): boolean {
    const now = this.#clock.now();
    if (this.#database.abilities.notifies) {
      if (now - this.#lastBeatAt <= silenceMs) return true;
      this.#reset();
      return false;
    }
    // A clock that a test moved back must not postpone the look.
    if (Math.abs(now - this.#lastLookAt) >= lookMs) this.#lookForForeignWrites(now);
    return true;
  }

  async tell(queries: Queries, change: Change): Promise<void> {
    if (this.#database.abilities.notifies) await this.#database.notify(queries, channel, JSON.stringify(change));
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) this.#forget(change);
  }

  onChange(forget: (change: Change) => void): void {
    this.#listeners.push(forget);
  }

  onReset(forgetAll: () => void): void {
    this.#resetters.push(forgetAll);
  }

  close(): void {
    if (this.#beat !== null) clearInterval(this.#beat);
  }

  #lookForForeignWrites(now: number): void {
    this.#lastLookAt = now;
    const writes = this.#database.foreignWrites();
    if (writes === this.#foreignWrites) return;
    this.#foreignWrites = writes;
    this.#reset();
  }

  async #sendBeat(): Promise<void> {
    try {
      await this.#database.notify(this.#database.queries, channel, JSON.stringify({ kind: "beat", node: this.#node }));
    } catch (error) {
      this.#log.debug({ error }, "The heartbeat could not be sent; the caches are off until it is heard again.");
    }
  }

  #hear(message: string): void {
    // Only this program's own messages travel on the channel, written by `tell` and `#sendBeat`.
    const heard = JSON.parse(message) as Change | { kind: "beat"; node: string };
    if (heard.kind !== "beat") this.#forget(heard);
    else if (heard.node === this.#node) this.#lastBeatAt = this.#clock.now();
  }

  #forget(change: Change): void {
    this.heard += 1;
    for (const forget of this.#listeners) forget(change);
  }

  #reset(): void {
    this.heard += 1;
    for (const forgetAll of this.#resetters) forgetAll();
  }
}
