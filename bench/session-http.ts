/** `getSession` with a warm cookie through HTTP, beside a bare `fetch` handler behind the same adapter, each on the same processor. */
import { join } from "node:path";
import type { Load, LoadResult } from "./parts/load.ts";
import { type Figure, median } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { houseIn } from "./support/house-plan.ts";
import { type Part, withParts } from "./support/part.ts";
import { requestText } from "./support/requests.ts";

const rounds = 9;
const roundMs = 700;
const connections = 32;
const sessions = 50;
/** Before this many answers the compilers are still at work. */
const warmUpAnswers = 80_000;

const servers = ["bare", "quiet", "logging"] as const;
type ServerName = (typeof servers)[number];

interface Round {
  readonly answersPerSecond: number;
  readonly cpuMicroseconds: number;
}

export function run(): Promise<Figure[]> {
  return inFolder((folder) => {
    const part = (name: string) => new URL(`./parts/${name}.ts`, import.meta.url);
    const house = (name: string, log: "warn" | "info") => ({
      file: part("cardea-server"),
      core: 0,
      environment: houseIn(join(folder, name), { users: sessions, options: { log } }),
      output: join(folder, `${name}.log`),
    });
    const plans = {
      bare: { file: part("bare-server"), core: 0 },
      quiet: house("quiet", "warn"),
      logging: house("logging", "info"),
      load: { file: part("load"), core: 1 },
    };
    return withParts(plans, compare);
  });
}

async function compare(parts: Readonly<Record<ServerName | "load", Part>>): Promise<Figure[]> {
  const requests = {
    bare: await requestsOf(parts.quiet),
    quiet: await requestsOf(parts.quiet),
    logging: await requestsOf(parts.logging),
  };
  await parts.bare.ask("answerWith", await parts.quiet.ask<string>("sample"));
  const measured: Record<ServerName, Round[]> = { bare: [], quiet: [], logging: [] };
  for (const name of servers) await warmUp(parts[name], parts.load, requests[name]);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of servers) measured[name].push((await measure(parts[name], parts.load, requests[name])).round);
  }
  return figuresOf(measured);
}

function figuresOf(measured: Record<ServerName, Round[]>): Figure[] {
  const cpu = (name: ServerName) => median(measured[name].map((round) => round.cpuMicroseconds));
  const rate = (name: ServerName) => median(measured[name].map((round) => round.answersPerSecond));
  const share = (name: ServerName) => (100 * cpu("bare")) / cpu(name);
  return [
    { name: "getSession, answers per CPU second, of the bare handler's", value: share("quiet"), unit: "%", goal: { atLeast: 70 } },
    { name: "… with a log line for each (production's default)", value: share("logging"), unit: "%", goal: { atLeast: 70 } },
    { name: "bare handler, CPU per answer", value: cpu("bare"), unit: "µs", goal: null },
    { name: "getSession, CPU per answer", value: cpu("quiet"), unit: "µs", goal: null },
    { name: "… with a log line for each", value: cpu("logging"), unit: "µs", goal: null },
    { name: "bare handler, rate on one busy core", value: rate("bare"), unit: "/s", goal: null },
    { name: "getSession, rate on one busy core", value: rate("quiet"), unit: "/s", goal: null },
    { name: "… with a log line for each", value: rate("logging"), unit: "/s", goal: null },
  ];
}

/** Each session in its turn, as a browser sends it. */
async function requestsOf(cardea: Part): Promise<string[]> {
  const cookies = await cardea.ask<string[]>("signInAll", sessions);
  return cookies.map((cookie) => requestText({ path: "/api/session", cookie }));
}

async function warmUp(server: Part, load: Part, requests: readonly string[]): Promise<void> {
  for (let answered = 0; answered < warmUpAnswers; ) answered += (await measure(server, load, requests)).answers;
}

async function measure(server: Part, load: Part, requests: readonly string[]): Promise<{ answers: number; round: Round }> {
  const asked: Load = { port: await server.ask<number>("port"), requests, connections, milliseconds: roundMs, isAwake: true };
  const before = await server.ask<number>("cpu");
  const { answers, failures, seconds } = await load.ask<LoadResult>("run", asked);
  if (failures > 0) throw new Error(`${failures} of ${answers} answers were refusals.`);
  const cpuMicroseconds = ((await server.ask<number>("cpu")) - before) / answers;
  return { answers, round: { answersPerSecond: answers / seconds, cpuMicroseconds } };
}
