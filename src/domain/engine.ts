/** The engine as the faces see it: the list of operations and the one way to run them. */
import type { Outcome } from "../kernel/invoke.ts";
import type { Route } from "../kernel/route.ts";
import type { Call, Effect } from "./context.ts";
import type { Services } from "./services.ts";

export interface Engine {
  readonly services: Services;
  readonly routes: readonly Route[];
  invoke(route: Route, call: Call, input: unknown): Promise<Outcome<Effect>>;
}
