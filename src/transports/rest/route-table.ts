/** The route of a method and path: addresses without parameters by one look-up, the others by Hono's router. */
import { TrieRouter } from "hono/router/trie-router";
import type { Route } from "../../kernel/route.ts";

export interface RouteMatch {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface RouteTable {
  find(method: string, path: string): RouteMatch | null;
  /** The methods that a path takes, for `Allow`. */
  methodsOf(path: string): string[];
}

const none = Object.freeze({});

export function createRouteTable(routes: readonly Route[]): RouteTable {
  // By method, then path: joining the two at each request would cost more than both look-ups.
  const fixed = new Map<string, Map<string, RouteMatch>>();
  const router = new TrieRouter<Route>();
  const methods = new Set(routes.map((route) => route.method.toUpperCase()));
  for (const route of routes) {
    const method = route.method.toUpperCase();
    const ofMethod = fixed.get(method) ?? new Map<string, RouteMatch>();
    if (route.parameters.length === 0) fixed.set(method, ofMethod.set(route.path, { route, parameters: none }));
    else router.add(method, route.path.replace(/\{(\w+)\}/g, ":$1"), route);
  }

  const find = (method: string, path: string): RouteMatch | null => {
    const known = fixed.get(method)?.get(path);
    if (known !== undefined) return known;
    const [found] = router.match(method, path)[0];
    if (found === undefined) return null;
    // Without a shared parameter stash, which only another router uses, a parameter's value is itself.
    const [route, parameters] = found as [Route, Record<string, string>];
    const decoded = Object.entries(parameters).map(([name, value]) => [name, decode(value)] as const);
    return { route, parameters: Object.fromEntries(decoded) };
  };
  return { find, methodsOf: (path) => [...methods].filter((method) => find(method, path) !== null) };
}

/** What can't be decoded is left as it is: no id looks like it. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
