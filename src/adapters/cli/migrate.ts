/** `cardea migrate`: brings the schema up to this release, as `serve` does by itself at start. */
import { ConfigurationError, type ConfigurationFault } from "../../configuration-error.ts";
import { migrate } from "../../storage/migrate.ts";
import { openDatabase } from "../../storage/open-database.ts";
import { createSystemClock } from "../system-clock.ts";
import { defaultDatabase, readVariable } from "./environment.ts";

export async function run(): Promise<void> {
  const faults: ConfigurationFault[] = [];
  const url = readVariable(process.env, "CARDEA_DATABASE_URL", faults) ?? defaultDatabase;
  if (faults.length > 0) throw new ConfigurationError(faults);
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
