/** The engine as the faces see it: the list of operations and the one way to run them. */
import type { Outcome } from "../../kernel/invoke.ts";
import type { Route } from "../../kernel/route.ts";
import type { MaybeLater } from "../../kernel/steps.ts";
import type { Call, Effect } from "../call/call.ts";
import type { Services } from "../call/services.ts";

export interface Engine {
  readonly services: Services;
  readonly routes: readonly Route[];
  /** At once when nothing has to be awaited: a read by somebody whose session is warm. */
  invoke(route: Route, call: Call, input: unknown): MaybeLater<Outcome<Effect>>;
}
