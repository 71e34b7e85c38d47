/** `signInWithPassword` through HTTP beside the machine's bare Argon2id rate, and what session checks feel of it. */
import { join } from "node:path";
import type { Load, LoadResult } from "./parts/load.ts";
import { type Figure, median, percentile } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { emailOf, password } from "./support/house.ts";
import { houseIn } from "./support/house-plan.ts";
import { type Part, withParts } from "./support/part.ts";
import { requestText } from "./support/requests.ts";

const rounds = 5;
const roundMs = 4_000;
const callers = 32;
const users = 512;
/** Session checks a second while sign-ins saturate. */
const checksPerSecond = 200;

export function run(): Promise<Figure[]> {
  return inFolder((folder) => {
    const part = (name: string) => new URL(`./parts/${name}.ts`, import.meta.url);
    const plans = {
      hashes: { file: part("hash-rate") },
      cardea: { file: part("cardea-server"), environment: houseIn(folder, { users }), output: join(folder, "log") },
      signIns: { file: part("load") },
      checks: { file: part("load") },
    };
    return withParts(plans, measure);
  });
}

async function measure({ hashes, cardea, signIns, checks }: Record<"hashes" | "cardea" | "signIns" | "checks", Part>): Promise<Figure[]> {
  const port = await cardea.ask<number>("port");
  const [cookie] = await cardea.ask<string[]>("signInAll", 1);
  const signInLoad: Load = { port, requests: signInRequests(), connections: callers, milliseconds: roundMs };
  const checkLoad: Load = {
    port,
    requests: [requestText({ path: "/api/session", ...(cookie === undefined ? {} : { cookie }) })],
    connections: 4,
    milliseconds: roundMs,
    requestsPerSecond: checksPerSecond,
  };
  const shares: number[] = [];
  const latencies: number[] = [];
  const rates: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const bare = await hashes.ask<number>("hashesPerSecond", { callers, milliseconds: roundMs });
    const signedIn = await answersPerSecond(signIns, signInLoad);
    const [, checked] = await Promise.all([answersPerSecond(signIns, signInLoad), checks.ask<LoadResult>("run", checkLoad)]);
    if (round < 0) continue;
    shares.push((signedIn / bare) * 100);
    rates.push(signedIn);
    latencies.push(...checked.latencies);
  }
  return [
    { name: "signInWithPassword, rate, of the bare Argon2id rate", value: median(shares), unit: "%", goal: { atLeast: 90 } },
    { name: "getSession while sign-ins saturate, p99", value: percentile(latencies, 0.99), unit: "ms", goal: { atMost: 50 } },
    { name: "getSession while sign-ins saturate, p50", value: median(latencies), unit: "ms", goal: null },
    { name: "signInWithPassword", value: median(rates), unit: "/s", goal: null },
  ];
}

/** Each by another user from a network of its own, so that no limit is in the way. */
function signInRequests(): string[] {
  return Array.from({ length: users }, (_, number) =>
    requestText({
      method: "POST",
      path: "/api/sign-in/password",
      json: { identifier: emailOf(number), password },
      address: `10.${number >> 8}.${number & 255}.1`,
    }),
  );
}

async function answersPerSecond(part: Part, load: Load): Promise<number> {
  const { answers, failures, seconds } = await part.ask<LoadResult>("run", load);
  if (failures > 0) throw new Error(`${failures} of ${answers} sign-ins were refused.`);
  return answers / seconds;
}
