/** What a million users and sessions cost those who sign in and call, beside a thousand; on both engines. */
import { join } from "node:path";
import { startPostgres } from "../test/support/postgres-cluster.ts";
import { createDatabases } from "./support/crowd-postgres.ts";
import { type Figure, median } from "./support/figures.ts";
import { inFolder } from "./support/folder.ts";
import { houseIn } from "./support/house-plan.ts";
import { type Part, withParts } from "./support/part.ts";

const rounds = 15;
const most = 10;

/** What people and callers wait for has the goal; the look-ups in it are told for their own sake. */
const kinds: readonly { kind: string; name: string; goal: Figure["goal"] }[] = [
  { kind: "signIn", name: "sign-in with its hash", goal: { atMost: most } },
  { kind: "warm", name: "check of a session, warm", goal: { atMost: most } },
  { kind: "cold", name: "check of a session, cold", goal: { atMost: most } },
  { kind: "address", name: "sign-in's statement that finds an address", goal: null },
  { kind: "session", name: "cold check's statement", goal: null },
];

export async function run(): Promise<Figure[]> {
  return [...(await onSqlite()), ...(await onPostgres())];
}

function onSqlite(): Promise<Figure[]> {
  return inFolder((folder) => compare("SQLite, CPU", (side) => ({ folder: join(folder, side), database: null, log: join(folder, "log") })));
}

/** In a throw-away server, as the tests have. */
async function onPostgres(): Promise<Figure[]> {
  const cluster = await startPostgres();
  try {
    const urls = await createDatabases(cluster.url, ["few", "many"]);
    return await inFolder((folder) =>
      compare("PostgreSQL, time", (side) => ({ folder, database: urls[side] ?? null, log: join(folder, "log") })),
    );
  } finally {
    await cluster.stop();
  }
}

interface Place {
  readonly folder: string;
  /** Null: a SQLite file in the folder. */
  readonly database: string | null;
  readonly log: string;
}

function compare(engine: string, placeOf: (side: "few" | "many") => Place): Promise<Figure[]> {
  const planOf = (side: "few" | "many", users: number) => {
    const { folder, database, log } = placeOf(side);
    return {
      file: new URL("./parts/scale.ts", import.meta.url),
      core: 0,
      environment: houseIn(folder, { users, options: { log: "warn", ...(database === null ? {} : { database }) } }),
      output: log,
    };
  };
  return withParts({ few: planOf("few", 1_000), many: planOf("many", 1_000_000) }, (parts) => measure(engine, parts));
}

async function measure(engine: string, { few, many }: Readonly<Record<"few" | "many", Part>>): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { kind, name, goal } of kinds) {
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
      { name: `${engine}: ${name}, more among 1,000,000 than among 1,000`, value: (crowded / alone - 1) * 100, unit: "%", goal },
      { name: "… among 1,000,000", value: crowded, unit: "µs", goal: null },
      { name: "… among 1,000", value: alone, unit: "µs", goal: null },
    );
  }
  return figures;
}
