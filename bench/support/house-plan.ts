/** How a benchmark tells a part which house to open: through its environment. */
import type { HouseOptions } from "./house.ts";

const variable = "BENCH_HOUSE";

/** The environment of a part that opens a house in the folder. */
export function houseIn(folder: string, options: Omit<HouseOptions, "folder">): Record<string, string> {
  return { [variable]: JSON.stringify({ ...options, folder }) };
}

/** In the part: the house it is to open. */
export function plannedHouse(): HouseOptions {
  const text = process.env[variable];
  if (text === undefined) throw new Error(`This part of a benchmark needs ${variable}; run it by \`npm run bench\`.`);
  // Written by `houseIn`.
  return JSON.parse(text) as HouseOptions;
}
