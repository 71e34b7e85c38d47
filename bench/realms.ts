/** What ten thousand realms cost: sign-in and the list of users in any of them, beside an instance of one. */
import { join } from "node:path";
import { type Figure, median } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { houseIn } from "./support/house-plan.ts";
import { type Part, withParts } from "./support/part.ts";

const rounds = 9;
const usersPerRealm = 20;

/** A sign-in is what a person waits for; its part without the hash is told for its own sake. */
const kinds: readonly { kind: string; name: string; goal: Figure["goal"] }[] = [
  { kind: "signIn", name: "sign-in with its hash", goal: { atMost: 20 } },
  { kind: "list", name: "adminListUsers", goal: { atMost: 20 } },
  { kind: "unhashed", name: "sign-in without its hash", goal: null },
];

export function run(): Promise<Figure[]> {
  return inFolder((folder) => {
    const planOf = (side: string, realms: number) => ({
      file: new URL("./parts/realms.ts", import.meta.url),
      core: 0,
      environment: {
        ...houseIn(join(folder, side), { users: usersPerRealm, options: { log: "warn" } }),
        BENCH_REALMS: String(realms),
      },
      output: join(folder, "log"),
    });
    return withParts({ one: planOf("one", 1), many: planOf("many", 10_000) }, measure);
  });
}

async function measure({ one, many }: Readonly<Record<"one" | "many", Part>>): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { kind, name, goal } of kinds) {
    const measured = { one: [] as number[], many: [] as number[] };
    for (let round = -2; round < rounds; round += 1) {
      const inOne = await one.ask<number>(kind);
      const inMany = await many.ask<number>(kind);
      if (round < 0) continue;
      measured.one.push(inOne);
      measured.many.push(inMany);
    }
    const [alone, crowded] = [median(measured.one), median(measured.many)];
    figures.push(
      { name: `${name} in 10,000 realms, more CPU than in one`, value: (crowded / alone - 1) * 100, unit: "%", goal },
      { name: "… in 10,000 realms, CPU", value: crowded, unit: "µs", goal: null },
      { name: "… in one, CPU", value: alone, unit: "µs", goal: null },
    );
  }
  return figures;
}
