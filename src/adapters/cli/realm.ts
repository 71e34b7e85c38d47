/** `cardea realm create|list`: realms from the command line, by the same rules as over the API. */
import { parseArgs } from "node:util";
import { insertRealm, newRealm } from "../../domain/administration/realm-administration.ts";
import { displayNameInput, hostInput, realmNameInput } from "../../domain/administration/realm-shapes.ts";
import type { Services } from "../../domain/call/services.ts";
import { Problem } from "../../kernel/problem.ts";
import { changeRealm, UsageError, withEngine } from "./with-engine.ts";

const usage = "Use: cardea realm create <name> [--display-name <text>] [--host <host>]   or   cardea realm list";

export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { "display-name": { type: "string" }, host: { type: "string" }, dev: { type: "boolean", default: false } },
  });
  const [action, name] = positionals;
  if (action !== "list" && (action !== "create" || name === undefined)) throw new UsageError(usage);
  await withEngine(values.dev, async (services) => {
    if (action === "list") return list(services);
    await create(services, { name: name ?? "", displayName: values["display-name"] ?? name ?? "", host: values.host ?? null });
  });
}

async function create(services: Services, wanted: { name: string; displayName: string; host: string | null }): Promise<void> {
  const name = read(realmNameInput, wanted.name);
  const displayName = read(displayNameInput, wanted.displayName);
  const host = wanted.host === null ? null : read(hostInput, wanted.host);
  try {
    const realm = newRealm(services.options, { name, displayName, host }, services.clock.now());
    await changeRealm(services, realm.id, (queries) => insertRealm({ queries, changed: async () => {} }, realm));
    console.log(`Created the realm ${name} at ${realm.issuer}`);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new UsageError(error.errors[0]?.message ?? error.type.title);
  }
}

function read(
  shape: { safeParse(text: string): { success: boolean; data?: string; error?: { issues: readonly { message: string }[] } } },
  text: string,
): string {
  const { data, error } = shape.safeParse(text);
  if (data === undefined) throw new UsageError(`"${text}": ${error?.issues[0]?.message ?? usage}`);
  return data;
}

async function list({ database }: Services): Promise<void> {
  const rows = await database.queries.selectFrom("realm").selectAll().orderBy("name").execute();
  for (const { name, display_name, issuer, host, deactivated_at } of rows)
    console.log([name, deactivated_at === null ? "active" : "switched off", display_name, host ?? "-", issuer].join("\t"));
}
