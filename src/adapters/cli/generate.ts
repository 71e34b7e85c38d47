/** `cardea generate`: what a host's own operations give beside their routes, written as files; `--check` only says which differ. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { withProfileFields } from "../../domain/realm/profile-fields.ts";
import { type HostEndpoint, hostEndpoints } from "../../endpoints.ts";
import type { CardeaOptions } from "../../options.ts";
import { routes } from "../../routes.generated.ts";
import { graphqlSdl } from "../../transports/graphql/schema.ts";
import { openApiDocument } from "../../transports/openapi/document.ts";
import { packageVersion } from "../../transports/package-version.ts";
import { readConfigurationFile } from "./environment.ts";
import { hostClientFile, mapFile } from "./host-files.ts";
import { UsageError } from "./with-engine.ts";

const choices = {
  endpoints: { type: "string" },
  out: { type: "string" },
  client: { type: "string", default: "cardea/client" },
  openapi: { type: "boolean", default: false },
  graphql: { type: "boolean", default: false },
  check: { type: "boolean", default: false },
} as const;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: choices });
  const configured = await readConfigurationFile();
  const folder = endpointsFolder(values.endpoints ?? configured.endpoints);
  // The folder itself holds nothing but operations.
  const out = values.out === undefined ? dirname(folder) : resolve(values.out);
  const files = await hostFiles({ folder, out, configured, ...values });
  const differing = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text);
  for (const [path, text] of differing) {
    const shown = relative("", path);
    if (values.check) console.error(`${shown} is out of date: run cardea generate.`);
    else write(path, text, shown);
  }
  if (values.check && differing.length > 0) process.exitCode = 1;
  if (differing.length === 0) console.log("Everything is up to date.");
}

function write(path: string, text: string, shown: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`Wrote ${shown}.`);
}

function endpointsFolder(endpoints: CardeaOptions["endpoints"]): string {
  if (endpoints instanceof URL) return fileURLToPath(endpoints).replace(/[\\/]$/, "");
  if (typeof endpoints === "string") return resolve(endpoints);
  throw new UsageError("Name the folder of your operations: `endpoints` in cardea.config.ts, or cardea generate --endpoints <folder>");
}

interface Wanted {
  readonly folder: string;
  readonly out: string;
  readonly configured: Partial<CardeaOptions>;
  readonly client: string;
  readonly openapi: boolean;
  readonly graphql: boolean;
}

/** Text by path. @throws ConfigurationError naming every file of the folder that doesn't fit. */
async function hostFiles({ folder, out, configured, client, openapi, graphql }: Wanted): Promise<Map<string, string>> {
  const { profileFields, baseUrl, basePath = "" } = configured;
  const own = profileFields === undefined ? routes : withProfileFields(routes, profileFields);
  const found: HostEndpoint[] = await hostEndpoints(relative("", folder) || ".", own);
  const all = [...own, ...found.map(({ route }) => route)];
  const seen = `${relative(out, folder).replaceAll("\\", "/")}/`;
  const prefix = seen.startsWith(".") ? seen : `./${seen}`;
  const files = new Map([
    [join(out, "endpoints.generated.ts"), mapFile(found, prefix)],
    [join(out, "client.generated.ts"), hostClientFile(found, prefix, client)],
  ]);
  const document = () => openApiDocument(all, { serverUrl: `${baseUrl ?? ""}${basePath}/api`, version: packageVersion });
  if (openapi) files.set(join(out, "openapi.json"), `${JSON.stringify(document(), null, 2)}\n`);
  if (graphql) files.set(join(out, "schema.graphql"), graphqlSdl(all));
  return files;
}
