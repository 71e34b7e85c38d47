/** All files that are made from the capabilities and the texts, and which of them are out of date. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { graphqlSdl } from "../../src/transports/graphql/schema.ts";
import { openApiDocument } from "../../src/transports/openapi/document.ts";
import { clientFile } from "./client-table.ts";
import { missionFile } from "./mission.ts";
import { referenceFile } from "./reference.ts";
import { routesFile } from "./routes.ts";
import { scanCapabilities } from "./scan.ts";
import { securityFile } from "./security.ts";
import { textFiles } from "./texts.ts";

const root = join(import.meta.dirname, "..", "..");

/** Text by path from the project's root. */
export async function generateFiles(): Promise<ReadonlyMap<string, string>> {
  const capabilities = await scanCapabilities(join(root, "src"));
  const routes = capabilities.operations.map(({ route }) => route);
  // The version of the API's description is that of the package; a relative server is true wherever it is served.
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const openApi = openApiDocument(routes, { serverUrl: "/api", version });
  return new Map([
    ...textFiles(root),
    ["src/routes.generated.ts", routesFile(capabilities)],
    ["src/client/operations.generated.ts", clientFile(capabilities)],
    ["api/openapi.json", `${JSON.stringify(openApi, null, 2)}\n`],
    ["api/schema.graphql", graphqlSdl(routes)],
    ["docs/operations.md", referenceFile(routes)],
    ["docs/security/README.md", securityFile(root)],
    [
      "docs/mission.md",
      missionFile(
        root,
        routes.map(({ operation }) => operation.contract.name),
      ),
    ],
  ]);
}

/** Paths of the files that differ from what would be generated now. */
export async function findOutdated(): Promise<string[]> {
  const files = await generateFiles();
  return [...files]
    .filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text)
    .map(([path]) => path);
}
