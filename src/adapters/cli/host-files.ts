/** What `cardea generate` writes for a host: a map of its operations where there is no disk, and a typed client that knows them. */
import type { HostEndpoint } from "../../endpoints.ts";
import { byFile, operationTable, type TableEntry } from "./operation-table.ts";

const written = "Written by `cardea generate`; don't edit.";

/** What can't be imported under its own name: words of the language, and names that the files themselves use. */
const taken = new Set(
  (
    "await break case catch class const continue debugger default delete do else enum export extends false finally for function if " +
    "implements import in instanceof interface let new null package private protected public return static super switch this throw true " +
    "try typeof var void while with yield arguments eval endpoints hostPlaces createHostClient createClientFor places"
  ).split(" "),
);

/**
 * The map for `createCardea({ endpoints })`.
 * @param folder the endpoints folder as the file sees it: `./endpoints/`.
 */
export function mapFile(found: readonly HostEndpoint[], folder: string): string {
  const entries = entriesOf(found);
  return [
    `/** This program's own operations by place, for \`createCardea({ endpoints })\` where there is no disk. ${written} */`,
    ...entries.map(({ file, local }) => `import ${local} from ${JSON.stringify(folder + file)};`),
    "",
    "export const endpoints = {",
    ...entries.map(({ file, local }) => `  ${JSON.stringify(file.replace(/\.[cm]?[jt]s$/, ""))}: ${local},`),
    "} as const;",
    "",
  ].join("\n");
}

/**
 * The client of Cardea's operations and the host's own. It takes nothing but types from the endpoints.
 * @param clientModule where it imports Cardea's own client from: `cardea/client`.
 */
export function hostClientFile(found: readonly HostEndpoint[], folder: string, clientModule: string): string {
  const entries = entriesOf(found);
  return [
    `/** A typed client of Cardea's operations and of this program's own. ${written} No server code comes along. */`,
    `import { type ClientOf, type ClientOptions, createClientFor, type Operations, type Place, places } from ${JSON.stringify(clientModule)};`,
    ...entries.map(({ file, local }) => `import type ${local} from ${JSON.stringify(folder + file)};`),
    "",
    ...operationTable(entries, { operations: "HostOperations", places: "hostPlaces" }),
    "",
    "/** Makes a client with one method for each operation, Cardea's and the program's own. */",
    "export function createHostClient(baseUrl: string, options?: ClientOptions): ClientOf<Operations & HostOperations> {",
    "  return createClientFor<Operations & HostOperations>({ ...places, ...hostPlaces }, baseUrl, options);",
    "}",
    "",
  ].join("\n");
}

function entriesOf(found: readonly HostEndpoint[]): TableEntry[] {
  const entries = found.map(({ file, route }) => {
    const { name } = route.operation.contract;
    return { file, route, local: taken.has(name) ? `${name}Operation` : name };
  });
  return entries.sort(byFile);
}
