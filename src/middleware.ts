/** The middleware for a host's own handlers: only the signed-in come through. */
import { randomUUID } from "node:crypto";
import { ConfigurationError, type ConfigurationFault } from "./configuration-error.ts";
import { commonProblems, Problem } from "./kernel/problem.ts";
import { createPathTest, type PathPattern, patternFault } from "./middleware-paths.ts";
import type { Recognised, SignedIn } from "./signed-in.ts";
import { chooseLocale } from "./texts/locale.ts";
import { answerProblem } from "./transports/answer.ts";
import type { Hearer } from "./transports/problem-words.ts";
import { type Environment, headerOf } from "./transports/request.ts";

export type Connection = "http" | "websocket";

export interface MiddlewareOptions {
  /**
   * Paths that need nobody, from the root of the site: exact, a prefix that ends with `/*`, an expression that fits the whole path, or a
   * function of it. Paths that another reader could take for others (`%2f`, `..`, `//`, `;`) are never left out.
   */
  readonly exclude?: readonly PathPattern[];
  /** Methods that need nobody; `OPTIONS` by default, since browsers send it without credentials. */
  readonly excludeMethods?: readonly string[];
  /**
   * What leaves a request alone: the name of a mark that the host sets to `true` on a route (Fastify: its `config`; Hono: `c.set`;
   * Express: `res.locals`), or a function. Never anything that the client sends.
   */
  readonly optOut?: string | ((request: Request) => boolean);
  /** Which connections are checked; both by default. A handshake for a WebSocket is a request like others, and comes from trusted origins. */
  readonly connections?: readonly Connection[];
  /** Let everybody through, and only say who they are. */
  readonly optional?: boolean;
  /** Scopes that an access token must carry, all of them; a session carries every one. */
  readonly requiredScopes?: readonly string[];
}

/** What a host hands along with a request. */
export interface GuardEnvironment extends Environment {
  /** What the host itself has set on the route; looked at for `optOut`. */
  readonly route?: Readonly<Record<string, unknown>>;
}

/**
 * Runs `next` with whoever is signed in, or answers 401; 403 where a scope, a second factor or a trusted origin is missing; 503 when
 * nothing can be known.
 */
export type Middleware = (
  request: Request,
  next: (signedIn: SignedIn | null) => Response | Promise<Response>,
  environment?: GuardEnvironment,
) => Promise<Response>;

/** What the guard asks of the instance. */
export interface Doorkeeper {
  recognise(request: Request, environment?: Environment): Promise<Recognised | null>;
  isTrustedOrigin(origin: string): boolean;
}

interface Asked {
  readonly request: Request;
  readonly environment: GuardEnvironment | undefined;
}

const connectionKinds: readonly unknown[] = ["http", "websocket"];
const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff", vary: "Cookie, Authorization, Accept-Language" };

/** @throws ConfigurationError naming every wrong option. */
export function createMiddleware(doorkeeper: Doorkeeper, options: MiddlewareOptions = {}): Middleware {
  const faults = faultsOf(options);
  if (faults.length > 0) throw new ConfigurationError(faults);
  const { exclude = [], excludeMethods = ["OPTIONS"], connections = ["http", "websocket"], optOut } = options;
  const isExcluded = createPathTest(exclude);
  return async (request, next, environment) => {
    const asked: Asked = { request, environment };
    if (excludeMethods.includes(request.method) || isExcluded(request.url) || hasOptedOut(optOut, asked)) return next(null);
    const connection = connectionOf(asked);
    if (!connections.includes(connection)) return connection === "websocket" ? onlyUpgraded(asked, next) : next(null);
    const admitted = await admit(doorkeeper, options, asked);
    return admitted instanceof Problem ? answerProblem(admitted, hearerIn(asked), headers) : next(admitted);
  };
}

function hearerIn({ request, environment }: Asked): Hearer {
  return { requestId: randomUUID(), locale: chooseLocale(null, headerOf(request, environment, "accept-language")) };
}

function hasOptedOut(optOut: MiddlewareOptions["optOut"], { request, environment }: Asked): boolean {
  if (typeof optOut === "function") return optOut(request) === true;
  const route = environment?.route;
  return optOut !== undefined && route !== undefined && Object.hasOwn(route, optOut) && route[optOut] === true;
}

const websocket = /(?:^|,)[ \t]*websocket[ \t]*(?:,|$)/i;

/**
 * A request is a handshake if it says so (RFC 6455 §4.2.1) and the server took it for one: Node answers a handshake that nobody
 * listens for like any other request, and then it must be checked like one.
 */
function connectionOf({ request, environment }: Asked): Connection {
  if (!isHandshake(request, environment)) return "http";
  return environment?.incoming === undefined || environment.incoming.upgrade === true ? "websocket" : "http";
}

function isHandshake(request: Request, environment: Environment | undefined): boolean {
  return websocket.test(headerOf(request, environment, "upgrade") ?? "");
}

/** Where nobody but the request says that it is a handshake, an answer that is none would be an ordinary page behind a forged header. */
async function onlyUpgraded(asked: Asked, next: Parameters<Middleware>[1]): Promise<Response> {
  const { environment } = asked;
  const answer = await next(null);
  if (environment?.incoming !== undefined || answer.status === 101) return answer;
  return answerProblem(new Problem(commonProblems.unauthenticated), hearerIn(asked), headers);
}

/** @returns who is let through, or why nobody is. */
async function admit(
  doorkeeper: Doorkeeper,
  options: MiddlewareOptions,
  { request, environment }: Asked,
): Promise<SignedIn | null | Problem> {
  const { optional = false, requiredScopes = [] } = options;
  if (isForeignHandshake(doorkeeper, { request, environment })) {
    return new Problem(commonProblems.forbidden, { detail: "This WebSocket is opened by a page of an origin that is not trusted." });
  }
  let known: Recognised | null;
  try {
    known = await doorkeeper.recognise(request, environment);
  } catch {
    return new Problem(commonProblems.unavailable, { retryAfterSeconds: 1 });
  }
  if (known === null) return optional ? null : new Problem(commonProblems.unauthenticated);
  const { signedIn, scopes, mustEnroll } = known;
  if (mustEnroll) return new Problem(commonProblems.secondFactorRequired);
  const missing = requiredScopes.find((scope) => scopes?.includes(scope) === false);
  if (missing === undefined) return signedIn;
  return new Problem(commonProblems.forbidden, { detail: `This access token lacks the scope "${missing}".` });
}

/** Browsers send cookies with any site's handshake, and no preflight: its origin must be looked at (RFC 6455 §10.2, CSR-10). */
function isForeignHandshake(doorkeeper: Doorkeeper, { request, environment }: Asked): boolean {
  if (!isHandshake(request, environment)) return false;
  const origin = headerOf(request, environment, "origin");
  return origin !== null && headerOf(request, environment, "authorization") === null && !doorkeeper.isTrustedOrigin(origin);
}

function faultsOf({ exclude = [], excludeMethods = [], connections = ["http"], requiredScopes = [], ...rest }: MiddlewareOptions) {
  const faults: ConfigurationFault[] = [];
  const say = (key: string, message: string | null) => message !== null && faults.push({ key: `middleware.${key}`, message });
  exclude.forEach((pattern, at) => {
    say(`exclude.${at}`, patternFault(pattern));
  });
  excludeMethods.forEach((method, at) => {
    say(`excludeMethods.${at}`, /^[A-Z]+$/.test(method) ? null : "must be a method in capitals, such as GET");
  });
  if (connections.length === 0 || !connections.every((each) => connectionKinds.includes(each)))
    say("connections", 'must name "http", "websocket" or both');
  if (requiredScopes.some((scope) => typeof scope !== "string" || scope === "")) say("requiredScopes", "must be names of scopes");
  const { optOut } = rest;
  if (optOut !== undefined && typeof optOut !== "function" && (typeof optOut !== "string" || optOut === ""))
    say("optOut", "must be the name of a mark on the route, or a function");
  return faults;
}
