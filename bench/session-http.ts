/** `getSession` with a warm cookie through HTTP, beside a bare `fetch` handler behind the same adapter, each on the same processor. */
import { join } from "node:path";
import type { BareAnswer } from "./parts/bare-server.ts";
import { type Figure, median } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { houseIn } from "./support/house-plan.ts";
import { type Part, withParts } from "./support/part.ts";
import { measureRate, type Rate, warmUp } from "./support/rate.ts";
import { requestText } from "./support/requests.ts";

const rounds = 9;
const sessions = 50;

const servers = ["bare", "headed", "quiet", "logging"] as const;
type ServerName = (typeof servers)[number];

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
      headed: { file: part("bare-server"), core: 0 },
      quiet: house("quiet", "warn"),
      logging: house("logging", "info"),
      load: { file: part("load"), core: 1 },
    };
    return withParts(plans, compare);
  });
}

async function compare(parts: Readonly<Record<ServerName | "load", Part>>): Promise<Figure[]> {
  const quiet = await loadOf(parts.quiet);
  const loads = { bare: quiet, headed: quiet, quiet, logging: await loadOf(parts.logging) };
  const sample = await parts.quiet.ask<BareAnswer>("sample");
  await parts.bare.ask("answerWith", { ...sample, headers: { "content-type": "application/json" } });
  await parts.headed.ask("answerWith", sample);
  const measured: Record<ServerName, Rate[]> = { bare: [], headed: [], quiet: [], logging: [] };
  for (const name of servers) await warmUp(parts[name], parts.load, loads[name]);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of servers) measured[name].push(await measureRate(parts[name], parts.load, loads[name]));
  }
  return figuresOf(measured);
}

/** Each session in its turn, as a browser sends it. */
async function loadOf(cardea: Part) {
  const cookies = await cardea.ask<string[]>("signInAll", sessions);
  const requests = cookies.map((cookie) => requestText({ path: "/api/session", cookie }));
  return { requests, connections: 32, milliseconds: 700, isAwake: true };
}

function figuresOf(measured: Record<ServerName, Rate[]>): Figure[] {
  const cpu = (name: ServerName) => median(measured[name].map((rate) => rate.cpuMicroseconds));
  const perSecond = (name: ServerName) => median(measured[name].map((rate) => rate.answersPerSecond));
  const share = (of: ServerName, name: ServerName) => (100 * cpu(of)) / cpu(name);
  return [
    { name: "getSession, answers per CPU second, of the bare handler's", value: share("bare", "quiet"), unit: "%", goal: { atLeast: 70 } },
    { name: "… of a bare handler's that sends the same headers", value: share("headed", "quiet"), unit: "%", goal: null },
    { name: "… with a log line for each (production's default)", value: share("bare", "logging"), unit: "%", goal: { atLeast: 70 } },
    { name: "bare handler, CPU per answer", value: cpu("bare"), unit: "µs", goal: null },
    { name: "… with the same headers", value: cpu("headed"), unit: "µs", goal: null },
    { name: "getSession, CPU per answer", value: cpu("quiet"), unit: "µs", goal: null },
    { name: "… with a log line for each", value: cpu("logging"), unit: "µs", goal: null },
    { name: "bare handler, rate", value: perSecond("bare"), unit: "/s", goal: null },
    { name: "getSession, rate", value: perSecond("quiet"), unit: "/s", goal: null },
    { name: "… with a log line for each", value: perSecond("logging"), unit: "/s", goal: null },
  ];
}
