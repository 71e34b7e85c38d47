/** `getSession` with a warm cookie through HTTP, beside a bare `fetch` handler behind the same adapter, each on one processor. */
import { join } from "node:path";
import type { Load, LoadResult } from "./parts/load.ts";
import { type Figure, median } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { type Part, withParts } from "./support/part.ts";
import { requestText } from "./support/requests.ts";

const rounds = 7;
const roundMs = 1_500;
const connections = 32;

interface Round {
  readonly answersPerSecond: number;
  readonly cpuMicroseconds: number;
}

export function run(): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const environment = { BENCH_HOUSE: JSON.stringify({ folder, users: 1 }) };
    const plans = {
      bare: { file: new URL("./parts/bare-server.ts", import.meta.url), core: 0 },
      cardea: { file: new URL("./parts/cardea-server.ts", import.meta.url), core: 0, environment, output: process.env["X_OUT"] ?? join(folder, "log") },
      load: { file: new URL("./parts/load.ts", import.meta.url), core: 1 },
    };
    return withParts(plans, compare);
  });
}

async function compare({ bare, cardea, load }: Record<"bare" | "cardea" | "load", Part>): Promise<Figure[]> {
  const cookie = await cardea.ask<string>("signIn", 0);
  const request = requestText({ path: "/api/session", cookie });
  const port = await cardea.ask<number>("port");
  const sample = await fetch(`http://127.0.0.1:${port}/api/session`, { headers: { cookie } });
  await bare.ask("answerWith", await sample.text());
  const measured: { bare: Round; cardea: Round }[] = [];
  // The first two warm both up.
  for (let round = -2; round < rounds; round += 1) {
    const pair = { bare: await measure(bare, load, request), cardea: await measure(cardea, load, request) };
    if (round >= 0) measured.push(pair);
  }
  return [
    share("rate, of the bare handler's", measured.map((pair) => pair.cardea.answersPerSecond / pair.bare.answersPerSecond), { atLeast: 70 }),
    share("answers per CPU second, of the bare handler's", measured.map((pair) => pair.bare.cpuMicroseconds / pair.cardea.cpuMicroseconds), { atLeast: 70 }),
    { name: "getSession, CPU per answer", value: median(measured.map((pair) => pair.cardea.cpuMicroseconds)), unit: "µs", goal: null },
    { name: "bare handler, CPU per answer", value: median(measured.map((pair) => pair.bare.cpuMicroseconds)), unit: "µs", goal: null },
    { name: "getSession", value: median(measured.map((pair) => pair.cardea.answersPerSecond)), unit: "/s", goal: null },
    { name: "bare handler", value: median(measured.map((pair) => pair.bare.answersPerSecond)), unit: "/s", goal: null },
  ];
}

function share(name: string, ratios: readonly number[], goal: { atLeast: number }): Figure {
  return { name, value: median(ratios) * 100, unit: "%", goal };
}

async function measure(server: Part, load: Part, request: string): Promise<Round> {
  const asked: Load = { port: await server.ask<number>("port"), requests: [request], connections, milliseconds: roundMs };
  const before = await server.ask<number>("cpu");
  const { answers, failures, seconds } = await load.ask<LoadResult>("run", asked);
  if (failures > 0) throw new Error(`${failures} of ${answers} answers were refusals.`);
  return { answersPerSecond: answers / seconds, cpuMicroseconds: ((await server.ask<number>("cpu")) - before) / answers };
}
