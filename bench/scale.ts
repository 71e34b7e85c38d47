/** What a million users and sessions cost those who sign in and call: two look-ups, beside the same among a thousand. */
import { join } from "node:path";
import { type Figure, median } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { houseIn } from "./support/house-plan.ts";
import { type Part, withParts } from "./support/part.ts";

const rounds = 9;
const kinds = { address: "look-up of an address", session: "check of a session that is not in memory" };

export function run(): Promise<Figure[]> {
  return inFolder((folder) => {
    const planOf = (side: string, users: number) => ({
      file: new URL("./parts/scale.ts", import.meta.url),
      core: 0,
      environment: houseIn(join(folder, side), { users, options: { log: "warn" } }),
      output: join(folder, "log"),
    });
    return withParts({ few: planOf("few", 1_000), many: planOf("many", 1_000_000) }, measure);
  });
}

async function measure({ few, many }: Readonly<Record<"few" | "many", Part>>): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [kind, name] of Object.entries(kinds)) {
    const measured = { few: [] as number[], many: [] as number[] };
    for (let round = -2; round < rounds; round += 1) {
      const amongFew = await few.ask<number>(kind);
      const amongMany = await many.ask<number>(kind);
      if (round < 0) continue;
      measured.few.push(amongFew);
      measured.many.push(amongMany);
    }
    const [alone, crowded] = [median(measured.few), median(measured.many)];
    figures.push(
      { name: `${name} among 1,000,000, more CPU than among 1,000`, value: (crowded / alone - 1) * 100, unit: "%", goal: { atMost: 10 } },
      { name: "… among 1,000,000, CPU", value: crowded, unit: "µs", goal: null },
      { name: "… among 1,000, CPU", value: alone, unit: "µs", goal: null },
    );
  }
  return figures;
}
