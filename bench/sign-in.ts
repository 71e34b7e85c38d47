/** `signInWithPassword` through HTTP beside the machine's bare Argon2id rate, and what session checks feel of it. */
import { join } from "node:path";
import type { HashRate } from "./parts/hash-rate.ts";
import type { LoadResult } from "./parts/load.ts";
import { type Figure, median, percentile } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { emailOf, password } from "./support/house.ts";
import { houseIn } from "./support/house-plan.ts";
import { type Part, withParts } from "./support/part.ts";
import { measureRate, type Rate, warmUp } from "./support/rate.ts";
import { requestText } from "./support/requests.ts";

const rounds = 7;
const milliseconds = 3_000;
const callers = 32;
const users = 512;
/** Session checks a second while sign-ins saturate. */
const checksPerSecond = 200;
/** As many sign-ins compile what is worth compiling. */
const warmUpSignIns = 1_500;

type PartName = "hashes" | "cardea" | "signIns" | "checks";

interface Round {
  readonly hashes: HashRate;
  readonly signIns: Rate;
  /** Of session checks while sign-ins saturate, in milliseconds. */
  readonly latencies: readonly number[];
}

export function run(): Promise<Figure[]> {
  return inFolder((folder) => {
    const part = (name: string) => new URL(`./parts/${name}.ts`, import.meta.url);
    const plans = {
      hashes: { file: part("hash-rate") },
      cardea: { file: part("cardea-server"), environment: houseIn(folder, { users }), output: join(folder, "log") },
      signIns: { file: part("load") },
      checks: { file: part("load") },
    };
    return withParts(plans, async (parts) => figuresOf(await measure(parts)));
  });
}

async function measure({ hashes, cardea, signIns, checks }: Readonly<Record<PartName, Part>>): Promise<Round[]> {
  const port = await cardea.ask<number>("port");
  const [cookie = ""] = await cardea.ask<string[]>("signInAll", 1);
  const signInLoad = { requests: signInRequests(), connections: callers, milliseconds };
  const check = requestText({ path: "/api/session", cookie });
  const checkLoad = { port, requests: [check], connections: 4, milliseconds, requestsPerSecond: checksPerSecond };
  await warmUp(cardea, signIns, signInLoad, warmUpSignIns);
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bare = await hashes.ask<HashRate>("run", { callers, milliseconds });
    const alone = await measureRate(cardea, signIns, signInLoad);
    const [{ latencies }] = await Promise.all([checks.ask<LoadResult>("run", checkLoad), measureRate(cardea, signIns, signInLoad)]);
    measured.push({ hashes: bare, signIns: alone, latencies });
  }
  return measured;
}

function figuresOf(measured: readonly Round[]): Figure[] {
  const share = median(measured.map(({ hashes, signIns }) => signIns.answersPerSecond / hashes.perSecond)) * 100;
  const hashCpu = median(measured.map(({ hashes }) => hashes.cpuMicroseconds)) / 1000;
  const signInCpu = median(measured.map(({ signIns }) => signIns.cpuMicroseconds)) / 1000;
  const latencies = measured.flatMap((round) => round.latencies);
  const goal = { atLeast: 90 };
  return [
    { name: "signInWithPassword, rate, of the bare Argon2id rate", value: share, unit: "%", goal },
    { name: "the hash's share of a sign-in's CPU", value: (100 * hashCpu) / signInCpu, unit: "%", goal },
    { name: "getSession while sign-ins saturate, p99", value: percentile(latencies, 0.99), unit: "ms", goal: { atMost: 50 } },
    { name: "getSession while sign-ins saturate, p50", value: median(latencies), unit: "ms", goal: null },
    { name: "signInWithPassword, CPU", value: signInCpu, unit: "ms", goal: null },
    { name: "bare hash, CPU", value: hashCpu, unit: "ms", goal: null },
    { name: "signInWithPassword, rate", value: median(measured.map(({ signIns }) => signIns.answersPerSecond)), unit: "/s", goal: null },
  ];
}

/** Each by another user from a network of its own, so that no limit is in the way. */
function signInRequests(): string[] {
  const json = (number: number) => ({ identifier: emailOf(number), password });
  const address = (number: number) => `10.${number >> 8}.${number & 255}.1`;
  return Array.from({ length: users }, (_, number) =>
    requestText({ method: "POST", path: "/api/sign-in/password", json: json(number), address: address(number) }),
  );
}
