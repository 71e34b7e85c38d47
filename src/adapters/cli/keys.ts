/** `cardea keys rotate`: the next signing key of a realm, published at once and used ten minutes later; no token is refused. */
import { parseArgs } from "node:util";
import { mainRealm } from "../../domain/realm/instance-options.ts";
import { changeRealm, findOpenRealm, UsageError, withEngine } from "./with-engine.ts";

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { realm: { type: "string", default: mainRealm }, dev: { type: "boolean", default: false } },
  });
  if (positionals.join(" ") !== "rotate") throw new UsageError("Use: cardea keys rotate [--realm <name>]");
  await withEngine(values.dev, async (services) => {
    const realm = await findOpenRealm(services, values.realm);
    let isNew = false;
    await changeRealm(services, realm.id, async (queries) => {
      isNew = await services.signingKeys.rotate(queries, realm);
    });
    if (!isNew) console.log("A rotation is under way already.");
    for (const { id, algorithm, activatesAt, retiresAt } of await services.signingKeys.of(realm)) {
      const until = retiresAt === null ? "" : ` until ${new Date(retiresAt).toISOString()}`;
      console.log(`${id}\t${algorithm}\tsigns from ${new Date(activatesAt).toISOString()}${until}`);
    }
  });
}
