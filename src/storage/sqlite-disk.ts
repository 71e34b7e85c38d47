/**
 * Waits until commits are on the disk. SQLite's own wait (`synchronous=FULL`) would stop the event loop for each commit; this one runs in
 * libuv's pool and serves all commits that came before it, so that a hundred sign-ins at once share a few waits.
 */
import { closeSync, fdatasync, openSync } from "node:fs";
import { promisify } from "node:util";
import { StoreUnavailable } from "./database.ts";

/** Forces a file's content to the disk; a parameter so that a test can have a disk that fails. */
export type Flush = (file: number) => Promise<void>;

/** The journal of one database. It stays the same file as long as a connection is open. */
export class SqliteDisk {
  readonly #journal: number;
  readonly #flush: Flush;
  /** The one that runs, and the one that will start after it, for whoever commits meanwhile. */
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #failure: StoreUnavailable | null = null;
  #isClosed = false;

  /** @param path of the database; its journal must exist. */
  constructor(path: string, flush: Flush = promisify(fdatasync)) {
    this.#journal = openSync(`${path}-wal`, "r+");
    this.#flush = flush;
  }

  /**
   * Resolves when everything that was committed before this call is on the disk.
   * @throws StoreUnavailable when the disk failed once: what lies on it is then unknown until the file is opened anew, because a second
   *   flush may succeed without having written what the first one lost.
   */
  async written(): Promise<void> {
    this.check();
    if (this.#running === null) return this.#start();
    const running = this.#running;
    const following = () => {
      this.#next = null;
      return this.#start();
    };
    this.#next ??= running.then(following, following);
    return this.#next;
  }

  /** @throws StoreUnavailable after a failure: ask before each write. */
  check(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  /** Waits for whoever waits; closing twice is once. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await (this.#next ?? this.#running)?.catch(() => {});
    closeSync(this.#journal);
  }

  #start(): Promise<void> {
    this.#running = this.#flushOnce().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #flushOnce(): Promise<void> {
    this.check();
    try {
      await this.#flush(this.#journal);
    } catch (error) {
      this.#failure = new StoreUnavailable("The disk refused to write SQLite's journal: look after it, then start anew.", { cause: error });
      throw this.#failure;
    }
  }
}
