/** A house behind a real port, and ways to talk to it that no well-behaved client has. */
import { once } from "node:events";
import { connect } from "node:net";
import { listen } from "../../src/adapters/node-server.ts";
import type { Route } from "../../src/kernel/route.ts";
import { routes } from "../../src/routes.generated.ts";
import { freePort } from "./cli-process.ts";
import type { HouseOptions } from "./house.ts";
import { createStage, newPerson, type Person, type SignedIn, type Stage } from "./stage.ts";

export interface HttpRoom {
  readonly stage: Stage;
  readonly port: number;
  /** Where the house believes to be, which is true. */
  readonly baseUrl: string;
  readonly person: Person;
  readonly visitor: SignedIn;
  /** The `Cookie` header of the signed-in visitor. */
  readonly cookie: string;
  /** Asks in process, as Node's server would hand it on. */
  ask(method: string, path: string, headers?: Readonly<Record<string, string>>, body?: string | Uint8Array): Promise<Response>;
  /** Asks through the port. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends bytes as they are. @returns everything that came back until the server hung up, or was silent for a while. */
  send(...pieces: readonly (string | Uint8Array)[]): Promise<string>;
  close(): Promise<void>;
}

export async function createHttpRoom(wanted: HouseOptions = {}): Promise<HttpRoom> {
  const wantedPort = await freePort();
  const baseUrl = wanted.options?.baseUrl ?? `http://127.0.0.1:${wantedPort}`;
  const stage = await createStage("rest", { ...wanted, options: { ...wanted.options, baseUrl } });
  const server = await listen(stage.cardea.fetch, { port: wantedPort, hosts: ["127.0.0.1"] });
  const person = newPerson();
  await stage.signUp(person);
  const visitor = await stage.signIn(person);
  await stage.emptyMailbox();
  return {
    stage,
    port: server.port,
    baseUrl,
    person,
    visitor,
    cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    async ask(method, path, headers = {}, body) {
      const url = path.startsWith("/") ? `${baseUrl}${path}` : path;
      const request = new Request(url, { method, headers: { ...headers }, ...(body === undefined ? {} : { body: Buffer.from(body) }) });
      return stage.cardea.fetch(request, { incoming: { headers: { ...headers }, socket: { remoteAddress: "203.0.113.7" } } });
    },
    fetch: (path, init) => fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: "manual", ...init }),
    send: (...pieces) => send(server.port, pieces),
    async close() {
      await Promise.all([server.close(), stage.close()]);
    },
  };
}

/** Between pieces, so that each arrives by itself. */
const pauseMs = 30;
/** A busy machine may leave an answer waiting for a while. */
const silenceMs = 2_000;

async function send(port: number, pieces: readonly (string | Uint8Array)[]): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    heard += chunk;
  });
  // A server that refuses may reset the line while we still talk; what it said before counts.
  socket.on("error", () => {});
  const closed = new Promise((resolve) => socket.on("close", resolve));
  await once(socket, "connect");
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) await pause(pauseMs);
    if (!socket.destroyed) socket.write(piece);
  }
  socket.setTimeout(silenceMs, () => socket.destroy());
  await closed;
  return heard;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The statuses of the answers in a raw text, in order. */
export function statusesOf(raw: string): number[] {
  return [...raw.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** Every operation that may change something, with a path that can be asked. */
export const mutations: readonly { readonly route: Route; readonly name: string; readonly method: string; readonly path: string }[] = routes
  .filter((route) => route.method !== "get")
  .map((route) => ({
    route,
    name: route.operation.contract.name,
    method: route.method.toUpperCase(),
    path: `/api${route.path.replace(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000")}`,
  }));

/** Everything in the store, by table: two dumps are equal when nothing happened. */
export async function dump({ database }: Stage): Promise<Record<string, unknown[]>> {
  const tables = [
    "instance",
    "realm",
    "user",
    "password",
    "session",
    "token_grant",
    "one_time_token",
    "throttle",
    "outbox",
    "audit_event",
    "signing_key",
    "lease",
  ] as const;
  const rows = await Promise.all(tables.map((table) => database.queries.selectFrom(table).selectAll().execute()));
  return Object.fromEntries(tables.map((table, at) => [table, rows[at] ?? []]));
}
