/**
 * Routes from file names: the path below `capabilities/` (or a host's `endpoints/`) is the URL, the suffix is the kind.
 * `sign-up/confirm.post.ts` → `POST /sign-up/confirm`; `index.post.ts` is the folder itself; `[id].delete.ts` takes a parameter.
 */
import type { Operation } from "./operation.ts";

export const methods = ["get", "post", "put", "patch", "delete"] as const;
export type Method = (typeof methods)[number];

export interface Place {
  readonly method: Method;
  /** Begins with a slash; parameters as `{id}`. */
  readonly path: string;
  /** Names of the path's parameters, in order; each is a field of the operation's input. */
  readonly parameters: readonly string[];
}

export interface Route extends Place {
  readonly operation: Operation;
}

const scriptName = /\.[cm]?[jt]s$/;
const folderName = /^(?:[a-z][a-z0-9-]*|\[[a-z][A-Za-z0-9]*\])$/;

/** Where an operation's file is reached, or null when the name is not one of an operation. */
export function placeOf(file: string): Place | null {
  const name = file.replace(scriptName, "");
  const method = name === file ? undefined : methods.find((known) => name.endsWith(`.${known}`));
  if (method === undefined) return null;
  const address = name.slice(0, -`.${method}`.length);
  const segments = address === "index" ? [] : address.replace(/\/index$/, "").split("/");
  if (!segments.every((segment) => folderName.test(segment))) return null;
  const parameters = segments.flatMap((segment) => (segment.startsWith("[") ? [segment.slice(1, -1)] : []));
  const path = `/${segments.map((segment) => segment.replace(/^\[(.+)\]$/, "{$1}")).join("/")}`;
  return { method, path, parameters };
}

/** True when the operation changes nothing: it leaves no audit event. */
export function isRead(route: Route): boolean {
  return route.method === "get" || route.operation.contract.readOnly === true;
}
