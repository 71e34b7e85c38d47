/** What the store is asked: a cold session check, refreshes beside bare durable commits; and how soon a test has a house. */
import { join } from "node:path";
import { type Figure, median } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { houseIn } from "./support/house-plan.ts";
import { type Part, withParts } from "./support/part.ts";

const rounds = 7;
const houses = 30;
const users = 32;

export function run(): Promise<Figure[]> {
  return inFolder((folder) => {
    const environment = houseIn(folder, { users, options: { log: "warn" } });
    const store = { file: new URL("./parts/store.ts", import.meta.url), environment, output: join(folder, "log") };
    return withParts({ store }, (parts) => measure(parts.store));
  });
}

async function measure(store: Part): Promise<Figure[]> {
  const coldQueries = await store.ask<number>("coldQueries");
  const commits: number[] = [];
  const refreshes: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const committed = await store.ask<number>("commits");
    const refreshed = await store.ask<number>("refreshes");
    if (round < 0) continue;
    commits.push(committed);
    refreshes.push(refreshed);
  }
  const houseMs: number[] = [];
  for (let made = 0; made < houses; made += 1) houseMs.push(await store.ask<number>("houseMs"));
  const share = median(refreshes.map((refreshed, round) => refreshed / (commits[round] ?? Number.NaN)));
  return [
    { name: "cold getSession", value: coldQueries, unit: "queries", goal: { atMost: 1 } },
    { name: "a test's house in memory, median", value: median(houseMs), unit: "ms", goal: { atMost: 50 } },
    { name: "refreshTokens, of the rate of bare durable commits", value: share * 100, unit: "%", goal: { atLeast: 50 } },
    { name: "refreshTokens", value: median(refreshes), unit: "/s", goal: null },
    { name: "bare durable commits", value: median(commits), unit: "/s", goal: null },
  ];
}
