/** One small answer by each face, and what it costs the server: REST, GraphQL with a document it has seen, pages; and what a browser loads to sign in. */
import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { type Figure, median } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { houseIn } from "./support/house-plan.ts";
import { type Part, withParts } from "./support/part.ts";
import { measureRate, warmUp } from "./support/rate.ts";
import { type RequestParts, requestText } from "./support/requests.ts";

const rounds = 5;
const warmUpAnswers = 10_000;
/** µs of CPU. */
const mostForPage = 3_000;
/** KB, compressed where the server compresses. */
const mostForSignIn = 30;
const document = "{ getSession { user { id email } } }";

export function run(): Promise<Figure[]> {
  return inFolder((folder) => {
    const part = (name: string) => new URL(`./parts/${name}.ts`, import.meta.url);
    const plans = {
      cardea: {
        file: part("cardea-server"),
        core: 0,
        environment: houseIn(folder, { users: 1, options: { log: "warn" } }),
        output: join(folder, "log"),
      },
      load: { file: part("load"), core: 1 },
    };
    return withParts(plans, compare);
  });
}

async function compare({ cardea, load }: Readonly<Record<"cardea" | "load", Part>>): Promise<Figure[]> {
  const [cookie = ""] = await cardea.ask<string[]>("signInAll", 1);
  const requests: Readonly<Record<string, RequestParts>> = {
    "REST, getSession": { path: "/api/session", cookie },
    "GraphQL, two fields of getSession, document seen before": { method: "POST", path: "/graphql", cookie, json: { query: document } },
    "page, /sign-in": { path: "/sign-in" },
    "page, /account": { path: "/account", cookie },
  };
  const faces = Object.entries(requests).map(([name, request]) => {
    const load = { requests: fromEverywhere(request), connections: 16, milliseconds: 700, isAwake: true };
    return { name, measured: [] as number[], load };
  });
  for (const face of faces) await warmUp(cardea, load, face.load, warmUpAnswers);
  for (let round = 0; round < rounds; round += 1) {
    for (const face of faces) face.measured.push((await measureRate(cardea, load, face.load)).cpuMicroseconds);
  }
  const costs = faces.map(({ name, measured }): Figure => {
    const goal = name.startsWith("page") ? { atMost: mostForPage } : null;
    return { name: `${name}, CPU per answer`, value: median(measured), unit: "µs", goal };
  });
  return [...costs, await transferOfSignIn(await cardea.ask<number>("port"))];
}

/** The body of the page and of every file that it names, as they go over the wire. */
async function transferOfSignIn(port: number): Promise<Figure> {
  const page = await load(port, "/sign-in");
  const files = [...page.toString().matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = ""]) => path);
  if (files.length === 0) throw new Error("The page names no file.");
  const loaded = await Promise.all(files.map((path) => load(port, path)));
  const bytes = [page, ...loaded].reduce((sum, { length }) => sum + length, 0);
  return { name: "all that /sign-in loads", value: bytes / 1000, unit: "KB", goal: { atMost: mostForSignIn } };
}

/** As it is sent: `fetch` would open what is compressed. */
async function load(port: number, path: string): Promise<Buffer> {
  const headers = { host: "localhost:3000", "accept-encoding": "gzip" };
  const [answer] = (await once(get({ host: "127.0.0.1", port, path, headers }), "response")) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}.`);
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** From many networks, so that no limit is in the way. */
function fromEverywhere(request: RequestParts): string[] {
  return Array.from({ length: 20_000 }, (_, number) => requestText({ ...request, address: `10.${number >> 8}.${number & 255}.1` }));
}
