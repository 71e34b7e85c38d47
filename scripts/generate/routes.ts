/** Writes `src/routes.generated.ts`: the list of operations, pages and mails, as plain imports. */
import { byFile } from "../../src/adapters/cli/operation-table.ts";
import type { Capabilities } from "./scan.ts";

export function routesFile({ operations, pages, mails }: Capabilities): string {
  const imports = [...operations, ...pages, ...mails].sort(byFile).map(({ file, local }) => `import ${local} from "./${file}";`);
  return [
    "/** The operations, pages and mails, from the file names under `capabilities/`. Written by `scripts/generate.ts`; don't edit. */",
    ...imports,
    'import type { Route } from "./kernel/route.ts";',
    "",
    "/** Every operation by its name, with its exact type. */",
    "export interface Operations {",
    ...operations.map(({ local }) => `  readonly ${local}: typeof ${local};`),
    "}",
    "",
    ...list(
      "routes: readonly Route[]",
      operations.map(({ route, local }) => {
        const parameters = JSON.stringify(route.parameters).replaceAll(",", ", ");
        return `{ method: "${route.method}", path: "${route.path}", parameters: ${parameters}, operation: ${local} }`;
      }),
      "",
    ),
    ...list(
      "pages",
      pages.map(({ path, local }) => `{ path: "${path}", page: ${local} }`),
      " as const",
    ),
    ...list(
      "mails",
      mails.map(({ local }) => local),
      " as const",
    ),
  ].join("\n");
}

function list(name: string, items: readonly string[], suffix: string): string[] {
  return items.length === 0
    ? [`export const ${name} = []${suffix};`, ""]
    : [`export const ${name} = [`, ...items.map((item) => `  ${item},`), `]${suffix};`, ""];
}
