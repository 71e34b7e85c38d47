/** A cheap client: keep-alive connections over raw sockets, each sending its next request when the answer is there. */
import { connect, type Socket } from "node:net";
import { answerQuestions } from "../support/part.ts";

export interface Load {
  readonly port: number;
  /** Whole requests; each is sent after the other, over and over. */
  readonly requests: readonly string[];
  readonly connections: number;
  readonly milliseconds: number;
  /** All connections together; as many as the server can answer when absent. */
  readonly requestsPerSecond?: number;
  /** Measures what the server costs, and keeps a processor busy for it (`stayAwake`). */
  readonly isAwake?: boolean;
}

export interface LoadResult {
  readonly answers: number;
  /** Answers with another status than 200. */
  readonly failures: number;
  readonly seconds: number;
  /** Milliseconds from request to answer, of every answer. */
  readonly latencies: readonly number[];
}

/** Holds any answer that is asked for. */
const bufferBytes = 64 * 1024;

/** One connection, one request at a time. */
class Client {
  readonly latencies: number[] = [];
  failures = 0;
  readonly #next: () => Buffer;
  readonly #pauseMs: number;
  #socket: Socket | null = null;
  #sentAt = 0;
  #received = "";
  /** Bytes of the last whole answer: one of the same length that comes in one piece is taken for whole without reading it. */
  #usualBytes = 0;
  #isStopping = false;
  #onIdle: () => void = () => {};

  constructor(next: () => Buffer, pauseMs: number) {
    this.#next = next;
    this.#pauseMs = pauseMs;
  }

  open(port: number): Promise<void> {
    const receive = (bytes: number, buffer: Uint8Array) => this.#receive(bytes, buffer);
    return new Promise((resolve, reject) => {
      // Reading into one buffer, over and over, is the cheapest way there is.
      const onread = { buffer: Buffer.alloc(bufferBytes), callback: (bytes: number, buffer: Uint8Array) => receive(bytes, buffer) };
      this.#socket = connect({ port, host: "127.0.0.1", noDelay: true, onread }, resolve);
      this.#socket.once("error", reject);
    });
  }

  send(): void {
    this.#sentAt = performance.now();
    this.#socket?.write(this.#next());
  }

  /** Resolves when the answer under way is there. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#sentAt !== 0) {
      await new Promise<void>((resolve) => {
        this.#onIdle = resolve;
      });
    }
    this.#socket?.destroy();
  }

  #receive(bytes: number, buffer: Uint8Array): boolean {
    if (bytes !== this.#usualBytes || this.#received !== "") {
      this.#received += Buffer.from(buffer.buffer, buffer.byteOffset, bytes).toString("latin1");
      if (!isWhole(this.#received)) return true;
      const isGood = this.#received.startsWith("HTTP/1.1 200 ");
      if (!isGood) this.failures += 1;
      this.#usualBytes = isGood ? this.#received.length : 0;
      this.#received = "";
    }
    this.#goOn(performance.now());
    return true;
  }

  #goOn(now: number): void {
    const tookMs = now - this.#sentAt;
    this.latencies.push(tookMs);
    this.#sentAt = 0;
    if (this.#isStopping) this.#onIdle();
    else if (this.#pauseMs <= tookMs) this.send();
    else setTimeout(() => (this.#isStopping ? this.#onIdle() : this.send()), this.#pauseMs - tookMs);
  }
}

function isWhole(received: string): boolean {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(received) ?? [];
  if (length === undefined) return received.endsWith("\r\n0\r\n\r\n");
  return received.length >= end + 4 + Number(length);
}

async function run({ port, requests, connections, milliseconds, requestsPerSecond, isAwake = false }: Load): Promise<LoadResult> {
  const texts = requests.map((request) => Buffer.from(request));
  let sent = 0;
  const next = () => {
    sent += 1;
    return texts[sent % texts.length] ?? Buffer.alloc(0);
  };
  const pauseMs = requestsPerSecond === undefined ? 0 : (connections / requestsPerSecond) * 1000;
  const clients = Array.from({ length: connections }, () => new Client(next, pauseMs));
  await Promise.all(clients.map((client) => client.open(port)));
  const endSpin = isAwake ? stayAwake() : () => {};
  const startedAt = performance.now();
  for (const client of clients) client.send();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await Promise.all(clients.map((client) => client.stop()));
  const seconds = (performance.now() - startedAt) / 1000;
  endSpin();
  const latencies = clients.flatMap((client) => client.latencies);
  return { answers: latencies.length, failures: clients.reduce((sum, client) => sum + client.failures, 0), seconds, latencies };
}

/** Waking a sleeping client is work for the server that answers it; a client that never sleeps costs a slow and a fast server the same. */
function stayAwake(): () => void {
  let isEnded = false;
  const spin = () => {
    if (!isEnded) setImmediate(spin);
  };
  spin();
  return () => {
    isEnded = true;
  };
}

answerQuestions<Load>({ run });
