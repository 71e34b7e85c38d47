/** Writes `src/client/operations.generated.ts`: where each operation is reached, and its type by type-only imports. */

import type { Route } from "../../src/kernel/route.ts";
import { byFile } from "./routes.ts";
import type { Capabilities } from "./scan.ts";

export function clientFile({ operations }: Capabilities): string {
  return [
    "/** Where each operation is reached, and its type. Written by `scripts/generate.ts`; don't edit. No server code comes along. */",
    ...[...operations].sort(byFile).map(({ file, local }) => `import type ${local} from "../${file}";`),
    'import type { Place } from "./types.ts";',
    "",
    "/** Every operation by its name, with its exact type. */",
    "export interface Operations {",
    ...operations.map(({ local }) => `  readonly ${local}: typeof ${local};`),
    "}",
    "",
    "/** Method and path below `/api` by name; see `Place`. */",
    "export const places = {",
    ...operations.map(({ local, route }) => `  ${local}: { ${placeMembers(route).join(", ")} },`),
    "} as const satisfies Record<keyof Operations, Place>;",
    "",
  ].join("\n");
}

function placeMembers({ method, path, operation }: Route): string[] {
  const { access, input } = operation.contract;
  const takes = ["carrier", "deviceToken"].filter((field) => input?.shape[field] !== undefined).map((field) => `"${field}"`);
  return [
    `method: "${method.toUpperCase()}"`,
    `path: "${path}"`,
    ...(access.who === "anyone" ? ["isOpen: true"] : []),
    ...(takes.length === 0 ? [] : [`takes: [${takes.join(", ")}]`]),
  ];
}
