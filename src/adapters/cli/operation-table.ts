/** The table that a typed client is made from, as code: one way of writing it for Cardea's own operations and for a host's. */
import type { Route } from "../../kernel/route.ts";

/** An operation's file, and what its default export is called where it is imported. */
export interface TableEntry {
  /** With forward slashes and its ending: `sign-up/index.post.ts`. */
  readonly file: string;
  readonly local: string;
  readonly route: Route;
}

export interface TableNames {
  /** What the interface of operations is called. */
  readonly operations: string;
  /** What the constant of places is called. */
  readonly places: string;
}

/** The two tables, line by line: each operation's type, and where it is reached. */
export function operationTable(entries: readonly TableEntry[], names: TableNames): string[] {
  return [
    "/** Every operation by its name, with its exact type. */",
    `export interface ${names.operations} {`,
    ...entries.map(({ local, route }) => `  readonly ${nameOf(route)}: typeof ${local};`),
    "}",
    "",
    "/** Method and path below `/api` by name; see `Place`. */",
    `export const ${names.places} = {`,
    ...entries.map(({ route }) => `  ${nameOf(route)}: { ${placeMembers(route).join(", ")} },`),
    `} as const satisfies Record<keyof ${names.operations}, Place>;`,
  ];
}

/** Folder by folder, as the formatter orders imports: what lies in `[id]/` before `[id].get.ts`. */
export function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  const inOrder = ({ file }: { readonly file: string }) => file.replaceAll("/", "\0");
  return inOrder(a) < inOrder(b) ? -1 : 1;
}

function nameOf({ operation }: Route): string {
  return operation.contract.name;
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
