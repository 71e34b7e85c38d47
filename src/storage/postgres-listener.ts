/** Hears PostgreSQL's notifications over a connection of its own, and takes the line up again when it breaks. */
import { Client, type ClientConfig, escapeIdentifier } from "pg";
import { endClient } from "./postgres-client.ts";

/** The first pause before connecting again; it doubles up to the longest. */
const firstPauseMs = 50;
const longestPauseMs = 2_000;

/** How often the line is tried, and how long the answer may take: a half-open connection would stay silent for hours. */
const trialEveryMs = 5_000;
const trialAnswerMs = 2_000;

interface Subscription {
  readonly channel: string;
  readonly onMessage: (message: string) => void;
  readonly onLost: () => void;
}

/** Connects at the first subscription. */
export class PostgresListener {
  readonly #config: ClientConfig;
  readonly #subscriptions: Subscription[] = [];
  #client: Client | null = null;
  #opening: Promise<void> | null = null;
  #pauseMs = firstPauseMs;
  #retry: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(config: ClientConfig) {
    // Pipelined only so that a trial and a new subscription may be on their way together.
    this.#config = { ...config, query_timeout: trialAnswerMs, pipeline: true };
  }

  /** Resolves when the line is up; when it can't be now, `onLost` is called, and it is tried on in the background. */
  async subscribe(subscription: Subscription): Promise<void> {
    while (this.#opening !== null) await this.#opening;
    if (this.#isClosed) return;
    this.#subscriptions.push(subscription);
    const client = this.#client;
    if (client !== null) await listenTo(client, subscription.channel).catch(() => this.#lose(client));
    else if (this.#retry === null) await this.#open();
    else subscription.onLost();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
    await this.#opening;
    const client = this.#client;
    this.#client = null;
    if (client !== null) await endClient(client);
  }

  #open(): Promise<void> {
    this.#retry = null;
    this.#opening ??= this.#connect().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #connect(): Promise<void> {
    const client = new Client(this.#config);
    this.#client = client;
    client.on("error", () => this.#lose(client));
    client.on("end", () => this.#lose(client));
    client.on("notification", ({ channel, payload }) => this.#deliver(channel, payload ?? ""));
    try {
      await client.connect();
      for (const channel of new Set(this.#subscriptions.map((subscription) => subscription.channel))) await listenTo(client, channel);
      this.#pauseMs = firstPauseMs;
      this.#tryRegularly(client);
    } catch {
      this.#lose(client);
    }
  }

  #deliver(channel: string, message: string): void {
    for (const subscription of this.#subscriptions) if (subscription.channel === channel) subscription.onMessage(message);
  }

  #tryRegularly(client: Client): void {
    const timer = setInterval(() => client.query("select 1").catch(() => this.#lose(client)), trialEveryMs).unref();
    client.once("end", () => clearInterval(timer));
  }

  /** Says once for each break that messages may be missed, and comes back later; the pauses differ, so that nodes don't come all at once. */
  #lose(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    void endClient(client);
    if (this.#isClosed) return;
    this.#retry = setTimeout(() => void this.#open(), this.#pauseMs * (0.5 + Math.random()));
    this.#retry.unref();
    this.#pauseMs = Math.min(this.#pauseMs * 2, longestPauseMs);
    for (const subscription of this.#subscriptions) subscription.onLost();
  }
}

async function listenTo(client: Client, channel: string): Promise<void> {
  await client.query(`listen ${escapeIdentifier(channel)}`);
}
