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
}

export interface LoadResult {
  readonly answers: number;
  /** Answers with another status than 200. */
  readonly failures: number;
  readonly seconds: number;
  /** Milliseconds from request to answer, of every answer. */
  readonly latencies: readonly number[];
}

class Client {
  readonly latencies: number[] = [];
  failures = 0;
  readonly #socket: Socket;
  readonly #next: () => string;
  readonly #pauseMs: number;
  #sentAt = 0;
  #received = "";
  #isStopping = false;
  #onIdle: () => void = () => {};

  constructor(socket: Socket, next: () => string, pauseMs: number) {
    this.#socket = socket.setNoDelay(true).setEncoding("latin1");
    this.#next = next;
    this.#pauseMs = pauseMs;
    socket.on("data", (chunk: string) => this.#receive(chunk));
    socket.on("error", () => this.#onIdle());
  }

  send(): void {
    this.#sentAt = performance.now();
    this.#socket.write(this.#next(), "latin1");
  }

  /** Resolves when the answer under way is there. */
  stop(): Promise<void> {
    this.#isStopping = true;
    return new Promise((resolve) => {
      this.#onIdle = resolve;
      if (this.#sentAt === 0) resolve();
    }).then(() => void this.#socket.destroy());
  }

  #receive(chunk: string): void {
    this.#received = this.#received === "" ? chunk : this.#received + chunk;
    if (!isWhole(this.#received)) return;
    if (!this.#received.startsWith("HTTP/1.1 200 ")) this.failures += 1;
    this.#received = "";
    const now = performance.now();
    this.latencies.push(now - this.#sentAt);
    const pauseMs = this.#pauseMs - (now - this.#sentAt);
    this.#sentAt = 0;
    if (this.#isStopping) this.#onIdle();
    else if (pauseMs <= 0) this.send();
    else setTimeout(() => (this.#isStopping ? this.#onIdle() : this.send()), pauseMs);
  }
}

function isWhole(received: string): boolean {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(received) ?? [];
  if (length === undefined) return received.endsWith("0\r\n\r\n");
  return received.length >= end + 4 + Number(length);
}

async function run({ port, requests, connections, milliseconds, requestsPerSecond }: Load): Promise<LoadResult> {
  let sent = 0;
  const next = () => {
    sent += 1;
    return requests[sent % requests.length] ?? "";
  };
  const pauseMs = requestsPerSecond === undefined ? 0 : (connections / requestsPerSecond) * 1000;
  const clients = await Promise.all(Array.from({ length: connections }, async () => new Client(await open(port), next, pauseMs)));
  const startedAt = performance.now();
  for (const client of clients) client.send();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await Promise.all(clients.map((client) => client.stop()));
  const latencies = clients.flatMap((client) => client.latencies);
  const failures = clients.reduce((sum, client) => sum + client.failures, 0);
  return { answers: latencies.length, failures, seconds: (performance.now() - startedAt) / 1000, latencies };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.once("error", reject);
  });
}

answerQuestions<Load>({ run });
