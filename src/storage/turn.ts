/** A fair queue for something that only one can have at a time: SQLite's writer. */
import { setImmediate } from "node:timers";
import { StoreUnavailable } from "./database.ts";

/** More than this many waiting is overload: the next is refused at once instead of waiting in vain. */
const longestQueue = 10_000;

interface Waiter {
  readonly start: () => void;
  readonly timer: NodeJS.Timeout;
}

/** First come, first served; nobody waits longer than the given time. */
export class Turn {
  readonly #patienceMs: number;
  readonly #waiting = new Set<Waiter>();
  #isTaken = false;

  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  /** Somebody waits, and will certainly take it next. */
  get isWaitedFor(): boolean {
    return this.#waiting.size > 0;
  }

  /**
   * Resolves when it is the caller's turn, with the function that ends it; calling that again does nothing.
   * @throws StoreUnavailable when the turn doesn't come in time: too much to do, or a transaction that waits for itself.
   */
  async take(): Promise<() => void> {
    if (this.#isTaken) await this.#queue();
    this.#isTaken = true;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#pass();
    };
  }

  #queue(): Promise<void> {
    if (this.#waiting.size >= longestQueue) throw new StoreUnavailable(`More than ${longestQueue} writers wait for the store.`);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(waiter);
        reject(new StoreUnavailable(`The store stayed taken for ${this.#patienceMs} ms.`));
      }, this.#patienceMs);
      const waiter: Waiter = { start: resolve, timer };
      this.#waiting.add(waiter);
    });
  }

  #pass(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#isTaken = false;
      return;
    }
    this.#waiting.delete(next);
    clearTimeout(next.timer);
    // One writer for each round of the event loop: a long queue of writes must not starve everyone who only reads.
    setImmediate(next.start);
  }
}
