/** Every operation as a typed function in process: the library's face, through the same kernel as all others. */
import { randomUUID } from "node:crypto";
import type { Call } from "./domain/call/call.ts";
import type { Engine } from "./domain/engine/engine.ts";
import { mainRealm } from "./domain/realm/instance-options.ts";
import type { EndpointMap } from "./endpoints.ts";
import type { CallerInputOf, Operation, OutputOf, ProblemCodeOf } from "./kernel/operation.ts";
import type { ProblemBody } from "./kernel/problem.ts";
import type { Route } from "./kernel/route.ts";
import { type Operations, routes } from "./routes.generated.ts";
import { chooseLocale } from "./texts/locale.ts";
import { cookiesOf } from "./transports/cookies.ts";
import { type Hearer, hearerOf, sayProblem } from "./transports/problem-words.ts";
import { readCall, withCredential } from "./transports/request.ts";

export interface CallOptions {
  /** The id of the user in whose name the call is made; the host answers for it. */
  readonly as?: string;
  /** `main` unless named. */
  readonly realm?: string;
  /** The request that the call is made for: its credential, address and language. */
  readonly request?: Request;
  /** The language of problems, and of mails to whom no other is known of: a BCP 47 tag. Without it and without a request, English. */
  readonly locale?: string;
}

export type CallResult<Output, Code extends string> =
  /** `cookies` are `Set-Cookie` lines to hand on to the browser. */
  | { readonly ok: true; readonly value: Output; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly problem: ProblemBody & { readonly code: Code } };

type ContractOf<Of> = Of extends Operation<infer C> ? C : never;

/** An operation that takes nothing may be called with nothing. */
export type InProcess = { readonly [Name in keyof Operations]: InProcessCall<Operations[Name]> };

/** The same for a host's own operations, by the names in their contracts. */
export type HostCalls<Endpoints extends EndpointMap> = {
  readonly [Place in keyof Endpoints as ContractOf<Endpoints[Place]>["name"]]: InProcessCall<Endpoints[Place]>;
};

type InProcessCall<Of> = (
  input: CallerInputOf<ContractOf<Of>>,
  options?: CallOptions,
) => Promise<CallResult<OutputOf<ContractOf<Of>>, ProblemCodeOf<ContractOf<Of>>>>;

/** @param hasEndpoints the host brings operations whose names are known once the engine has started. */
export function inProcess(starting: Promise<Engine>, hasEndpoints: boolean): InProcess {
  const methodOf = (name: string) => (input: unknown, options?: CallOptions) => run(starting, name, input, options ?? {});
  const methods = routes.map(({ operation: { contract } }) => [contract.name, methodOf(contract.name)] as const);
  const own: Readonly<Record<string, ReturnType<typeof methodOf>>> = Object.freeze(Object.fromEntries(methods));
  const get = (target: typeof own, name: string | symbol) => {
    // A promise is known by its `then`, and this is none.
    if (typeof name === "symbol" || name === "then") return undefined;
    return Object.hasOwn(target, name) ? target[name] : methodOf(name);
  };
  // `Operations` is generated from these very routes, name by name.
  return (hasEndpoints ? new Proxy(own, { get }) : own) as InProcess;
}

async function run(starting: Promise<Engine>, name: string, input: unknown, options: CallOptions): Promise<CallResult<unknown, string>> {
  const engine = await starting;
  const route = routeOf(engine, name);
  const instance = engine.services.options;
  const call = callOf(engine, options);
  const outcome = await engine.invoke(route, call, input);
  if (!outcome.ok) return { ok: false, problem: (await sayProblem(outcome.problem, hearerIn(call, options, outcome.locale))).body };
  // A frozen value is shared with other calls; a host may do with its own what it likes.
  const value = Object.isFrozen(outcome.value) ? structuredClone(outcome.value) : outcome.value;
  return { ok: true, value, cookies: cookiesOf(instance, call.realm, outcome.effects) };
}

/** A program reads English, unless it says that it calls for somebody who reads another language. */
function hearerIn(call: Call, { locale, request }: CallOptions, known: string | null): Hearer {
  if (locale !== undefined) return { requestId: call.requestId, locale: chooseLocale(locale, null) };
  return request === undefined ? { requestId: call.requestId, locale: "en" } : hearerOf(call, known);
}

const byName = new WeakMap<Engine, ReadonlyMap<string, Route>>();

/** The engine's own route: what it takes and answers may depend on the instance. */
function routeOf(engine: Engine, name: string): Route {
  const known = byName.get(engine) ?? new Map(engine.routes.map((route) => [route.operation.contract.name, route]));
  byName.set(engine, known);
  const route = known.get(name);
  if (route === undefined) throw new Error(`The engine has no operation ${name}.`);
  return route;
}

function callOf(engine: Engine, { as, realm = mainRealm, request, locale }: CallOptions): Call {
  const nobody = { address: null, userAgent: null, languages: locale ?? null, deviceToken: null, browserToken: null };
  const call: Call =
    request === undefined
      ? { requestId: randomUUID(), realm, face: "library", credential: null, client: nobody }
      : readCall(engine.services.options, request, undefined, { realm, face: "library" });
  return as === undefined ? call : withCredential(call, { kind: "library", userId: as });
}
