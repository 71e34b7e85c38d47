/** `cardea sweep`: the clean-up that a running server does every ten minutes, done now; how many rows of each kind went. */
import { parseArgs } from "node:util";
import { sweep } from "../../domain/engine/sweep.ts";
import { withEngine } from "./with-engine.ts";

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { dev: { type: "boolean", default: false } } });
  await withEngine(values.dev, async (services) => {
    const swept = await sweep(services, services.clock.now());
    for (const [kind, count] of Object.entries(swept)) console.log(`${kind}\t${count}`);
  });
}
