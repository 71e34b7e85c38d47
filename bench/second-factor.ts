/** What a second factor adds to a sign-in's processor time, the password hash left aside. */
import { join } from "node:path";
import { type Figure, median } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { houseIn } from "./support/house-plan.ts";
import { type Part, withParts } from "./support/part.ts";

const rounds = 5;

export function run(): Promise<Figure[]> {
  return inFolder((folder) => {
    const environment = houseIn(folder, { users: 50, options: { log: "warn" } });
    const factors = { file: new URL("./parts/second-factor.ts", import.meta.url), environment, output: join(folder, "log") };
    return withParts({ factors }, (parts) => measure(parts.factors));
  });
}

async function measure(factors: Part): Promise<Figure[]> {
  const kinds = { withPassword: [] as number[], withTotp: [] as number[], withRecoveryCode: [] as number[] };
  for (let round = -1; round < rounds; round += 1) {
    for (const [kind, measured] of Object.entries(kinds)) {
      const microseconds = await factors.ask<number>(kind);
      if (round >= 0) measured.push(microseconds / 1000);
    }
  }
  const alone = median(kinds.withPassword);
  const goal = { atMost: 2 };
  return [
    { name: "an authenticator's code adds, CPU", value: median(kinds.withTotp) - alone, unit: "ms", goal },
    { name: "a recovery code adds, CPU", value: median(kinds.withRecoveryCode) - alone, unit: "ms", goal },
    { name: "sign-in without its hash, CPU", value: alone, unit: "ms", goal: null },
  ];
}
