/** From a file and what it exports to a route, for our own capabilities and for a host's endpoints alike. */
import { isOperation } from "./operation.ts";
import { placeOf, type Route } from "./route.ts";

/** @returns the route, or what is wrong with the file, as the end of a sentence that begins with its name. */
export function routeOfFile(file: string, exported: unknown): Route | string {
  const place = placeOf(file);
  if (place === null)
    return "must be named like confirm.post.ts: folders and names are lower case with hyphens, parameters are [name], the method comes last";
  if (!isOperation(exported)) return "does not default-export an operation";
  const { input } = exported.contract;
  const missing = place.parameters.filter((parameter) => input?.shape[parameter] === undefined);
  if (missing.length > 0) return `must have ${missing.join(", ")} of its path as a field of its input`;
  return { ...place, operation: exported };
}

/** Whether some request could mean either: the same method, and addresses that differ in nothing but parameters. */
export function areAlike(a: Route, b: Route): boolean {
  if (a.method !== b.method) return false;
  const [left, right] = [a.path.split("/"), b.path.split("/")];
  if (left.length !== right.length) return false;
  return left.every((segment, at) => segment === right[at] || segment.startsWith("{") || right[at]?.startsWith("{") === true);
}
