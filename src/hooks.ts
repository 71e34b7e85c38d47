/** What a host hooks into operations by name: handlers after a change (`on`) and before a call (`before`), typed by what each takes. */
import { ConfigurationError } from "./configuration-error.ts";
import type { BeforeHandler } from "./domain/call/before-hooks.ts";
import type { EventHandler } from "./domain/call/host-events.ts";
import type { EndpointMap } from "./endpoints.ts";
import type { HostCalls, InProcess } from "./in-process.ts";
import type { InputOf, Operation } from "./kernel/operation.ts";
import { isRead, type Route } from "./kernel/route.ts";
import type { Operations } from "./routes.generated.ts";

/** The name of an operation; one from an endpoints folder is known at start only. */
export type EventName<Endpoints extends EndpointMap = Record<never, never>> =
  | keyof InProcess
  | (keyof HostCalls<Endpoints> & string)
  | (string & Record<never, never>);

type ContractOf<Of> = Of extends Operation<infer C> ? C : never;

/** Handlers by the names of Cardea's own operations. */
export type BeforeHandlers = { readonly [Name in keyof Operations]?: BeforeHandler<InputOf<ContractOf<Operations[Name]>>> };

/** The same with the operations of a map of endpoints. */
export type AllBeforeHandlers<Endpoints extends EndpointMap> = Required<BeforeHandlers> & {
  readonly [Place in keyof Endpoints as ContractOf<Endpoints[Place]>["name"]]: BeforeHandler<InputOf<ContractOf<Endpoints[Place]>>>;
};

/** Handlers of events by name. */
export type EventHandlers = Readonly<Record<string, EventHandler>>;

/** Whether an operation's changes are events. */
export function isEvent(routes: readonly Route[], name: string): boolean {
  const route = routes.find(({ operation }) => operation.contract.name === name);
  return name === "sweepDeletions" || (route !== undefined && !isRead(route));
}

/** Names under which no operation can be found: a guard that is misspelt would guard nothing. */
export function unknownNames(routes: readonly Route[], names: readonly string[]): string[] {
  const known = new Set(routes.map(({ operation }) => operation.contract.name));
  return names.filter((name) => !known.has(name));
}

/** @throws ConfigurationError naming each handler before what is no operation. */
export function checkHookNames(routes: readonly Route[], names: readonly string[]): void {
  const misspelt = unknownNames(routes, names);
  if (misspelt.length === 0) return;
  throw new ConfigurationError(
    misspelt.map((name) => ({ key: `before.${name}`, message: "names no operation, so it would guard nothing" })),
  );
}
