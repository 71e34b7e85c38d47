/** `cardea migrate`: brings the schema up to this release, as `serve` does by itself at start. */
import { migrate } from "../../storage/migrate.ts";
import { openDatabase } from "../../storage/open-database.ts";
import { createSystemClock } from "../system-clock.ts";

export async function run(): Promise<void> {
  const url = process.env.CARDEA_DATABASE_URL ?? "sqlite:./data/cardea.db";
  const database = await openDatabase(url);
  const clock = createSystemClock();
  try {
    const { applied } = await migrate(database, {
      now: () => clock.now(),
      onProgress: ({ name, position, total }) => console.log(`Applying ${name} (${position} of ${total}) …`),
    });
    console.log(applied.length === 0 ? "The schema is up to date." : `The schema is up to date: ${applied.length} applied.`);
  } finally {
    await database.close();
  }
}
