/** Writes `src/client/operations.generated.ts`: where each operation is reached, and its type by type-only imports. */
import { byFile, operationTable } from "../../src/adapters/cli/operation-table.ts";
import type { Capabilities } from "./scan.ts";

export function clientFile({ operations }: Capabilities): string {
  return [
    "/** Where each operation is reached, and its type. Written by `scripts/generate.ts`; don't edit. No server code comes along. */",
    ...[...operations].sort(byFile).map(({ file, local }) => `import type ${local} from "../${file}";`),
    'import type { Place } from "./types.ts";',
    "",
    ...operationTable(operations, { operations: "Operations", places: "places" }),
    "",
  ].join("\n");
}
