/** `createCardea`: the whole system as one value, for a host's own program as for the server. */
import type { AccessTokenClaims } from "./domain/call/access-token.ts";
import { type BeforeHandler, createBeforeHooks } from "./domain/call/before-hooks.ts";
import { createHostEvents, type EventHandler } from "./domain/call/host-events.ts";
import { type Swept, sweep } from "./domain/engine/sweep.ts";
import { findByIdentifier } from "./domain/realm/identifier.ts";
import { mainRealm } from "./domain/realm/instance-options.ts";
import { toUser } from "./domain/user/user-state.ts";
import type { EndpointMap } from "./endpoints.ts";
import { logOf, type RunningEngine, type StartHooks, startEngine } from "./engine.ts";
import { type AllBeforeHandlers, type EventName, isEvent, unknownNames } from "./hooks.ts";
import { type IssueOptions, issueInName, verifiedClaims } from "./host-tokens.ts";
import { type HostCalls, type InProcess, inProcess } from "./in-process.ts";
import { createMiddleware, type Middleware, type MiddlewareOptions } from "./middleware.ts";
import { type CardeaOptions, readOptions } from "./options.ts";
import { mails, pages } from "./routes.generated.ts";
import { recognise, type SignedIn } from "./signed-in.ts";
import { StoreUnavailable } from "./storage/database.ts";
import { migrate } from "./storage/migrate.ts";
import { isTrustedOrigin } from "./transports/cross-site.ts";
import { answerHeaders } from "./transports/headers.ts";
import { createHttp, type HttpHandler } from "./transports/http.ts";
import { createInstanceDoor } from "./transports/instance-door.ts";
import type { Environment } from "./transports/request.ts";

export interface Cardea<Endpoints extends EndpointMap = Record<never, never>> {
  /** Answers any request below the base path: API, GraphQL, pages. `environment` is what `@hono/node-server` hands along. */
  fetch(request: Request, environment?: Environment): Response | Promise<Response>;
  /** Every operation in process, typed, the host's own among them: `call.getAccount({}, { as: userId })`. */
  readonly call: InProcess & HostCalls<Endpoints>;
  /** Who sent a request, or null. */
  session(request: Request, environment?: Environment): Promise<SignedIn | null>;
  /** Lets only the signed-in through to a host's own handlers. */
  middleware(options?: MiddlewareOptions): Middleware;
  /**
   * Issues an access token (RFC 9068) in a user's name, signed with the realm's published keys. The host answers for who that is: no password
   * or factor is asked for. It stands on a session of its own, which the user sees and can end, and which ends with it.
   * @throws Problem `unauthenticated` when no such user may be signed in, `invalid_request` for a validity out of its range,
   *   `invalid_challenge` when the user must choose a new password first.
   */
  issueAccessToken(userId: string, options?: IssueOptions): Promise<string>;
  /**
   * Verifies an access token: signature, issuer, expiry, and that its session and user still live.
   * @returns its claims, times in seconds since 1970 (RFC 7519 §2); null for anything else. It never throws for what it is given.
   */
  verifyAccessToken(token: string, options?: RealmOption): Promise<AccessTokenClaims | null>;
  /**
   * The user whom an identifier means: a user name first, case-insensitive, then an e-mail address.
   * @returns null when there is none. An address that nobody has proven finds whoever claims it: look at `emailVerified`.
   */
  findUserByIdentifier(identifier: string, options?: RealmOption): Promise<SignedIn["user"] | null>;
  /**
   * Hears of operations that changed something, by their names: `cardea.on("confirmSignUp", (event) => …)`. The event is written with the
   * change itself and handed over soon after its commit, at least once: again after a crash, and when a handler rejects or takes more
   * than ten seconds. Reads and refusals are no events. Register on every node, before traffic: what nobody here listens to is not written.
   */
  on(event: EventName<Endpoints>, handler: EventHandler): void;
  /**
   * Has a word before an operation runs, on every face: `cardea.before("startSignUp", ({ input }) => …)`. The input is right and the caller
   * may call; a `Problem` of a type of your own refuses, anything else that is thrown is `internal`, and after two seconds the call is
   * `unavailable`. It is never asked inside a transaction. Register on every node, before traffic; a name that is none ends the start.
   */
  before<Name extends keyof AllBeforeHandlers<Endpoints>>(operation: Name, handler: AllBeforeHandlers<Endpoints>[Name]): void;
  /** The same for an operation of an endpoints folder. */
  before(operation: EventName<Endpoints>, handler: BeforeHandler): void;
  /** Removes what has lapsed, as a job does every ten minutes. @returns how many rows of each kind. */
  sweep(): Promise<Swept>;
  /** Brings the schema up to this release, as the start does. @returns the names of what this call applied. @throws SchemaMismatch */
  migrate(): Promise<{ applied: string[] }>;
  /** Resolves when the schema is up and everything runs; rejects when it can't. Answers before that are 503. */
  readonly ready: Promise<void>;
  /** Sends the mails that are due. @returns how many were delivered. */
  deliverMail(): Promise<number>;
  /** What the command line needs of a running instance. */
  engine(): Promise<RunningEngine>;
  /** Ends gracefully: what was acknowledged is written, what waits stays in the store. */
  close(): Promise<void>;
}

export interface RealmOption {
  /** `main` unless named. */
  readonly realm?: string;
}

/** Doubles from here while the store can't be reached at start. */
const firstRetryMs = 100;
const lastRetryMs = 5_000;

/**
 * Creates an instance. It starts at once; requests that come before it is ready are answered with 503.
 * @throws ConfigurationError naming every wrong key.
 * @example
 * const cardea = createCardea({ baseUrl: "http://localhost:3000", mode: "development", database: "sqlite:./data/cardea.db", secret });
 * serve({ fetch: cardea.fetch, port: 3000 });
 */
export function createCardea<Endpoints extends EndpointMap = Record<never, never>>(
  options: CardeaOptions<Endpoints>,
  hooks: StartHooks = {},
): Cardea<Endpoints> {
  const read = readOptions(options);
  const log = logOf(options);
  const { events, before } = hooksOf(options);
  const headers = answerHeaders(read.instance);
  let isClosed = false;
  let http: HttpHandler | null = null;

  const start = async (): Promise<RunningEngine> => {
    for (let waitMs = firstRetryMs; ; waitMs = Math.min(waitMs * 2, lastRetryMs)) {
      try {
        const engine = await startEngine(options, read, { ...hooks, log, events, before });
        http = createHttpFor(engine);
        return engine;
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || isClosed) throw error;
        log.warn({ error, waitMs }, "The store can't be reached; starting waits for it.");
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    }
  };
  const starting = start();
  const ready = starting.then(() => undefined);
  // Whoever waits for `ready` hears of it; without a listener it must not end the process.
  ready.catch((error: unknown) => log.error({ error }, "Cardea could not start."));

  const known = async (request: Request, environment?: Environment) => recognise(await starting, request, environment, mainRealm);

  return {
    fetch: (request, environment) => (http === null ? notReady(headers.api) : http(request, environment)),
    // Each name of the map is a route of the engine, or it does not start.
    call: inProcess(starting, options.endpoints !== undefined) as InProcess & HostCalls<Endpoints>,
    session: async (request, environment) => (await known(request, environment))?.signedIn ?? null,
    middleware: (wanted) =>
      createMiddleware({ recognise: known, isTrustedOrigin: (origin) => isTrustedOrigin(read.instance, origin) }, wanted),
    issueAccessToken: async (userId, options = {}) => issueInName(await starting, userId, { realm: mainRealm, ...options }),
    verifyAccessToken: async (token, { realm = mainRealm } = {}) => verifiedClaims(await starting, token, realm),
    findUserByIdentifier: async (identifier, { realm = mainRealm } = {}) => findIdentified(await starting, identifier, realm),
    on(event, handler) {
      events.on(event, handler);
      starting.then((engine) => checkEventName(engine, event)).catch(() => {});
    },
    before(operation: string, handler: BeforeHandler) {
      before.add(operation, handler);
      // The start looks at what is there by then.
      starting.then((engine) => checkHookName(engine, operation)).catch(() => {});
    },
    async sweep() {
      const { services } = await starting;
      return await sweep(services, services.clock.now());
    },
    async migrate() {
      const { database, clock } = (await starting).services;
      return await migrate(database, { now: () => clock.now() });
    },
    ready,
    deliverMail: async () => (await starting).worker.drain(),
    engine: () => starting,
    async close() {
      isClosed = true;
      const engine = await starting.catch(() => null);
      await engine?.close();
    },
  };
}

function notReady(headers: Readonly<Record<string, string>>): Response {
  return new Response(JSON.stringify({ status: "starting" }), {
    status: 503,
    headers: { ...headers, "content-type": "application/json", "retry-after": "1" },
  });
}

/** What the options hook in, before the start looks at it. */
function hooksOf(options: CardeaOptions) {
  const events = createHostEvents();
  const before = createBeforeHooks();
  for (const [name, handler] of Object.entries(options.on ?? {})) events.on(name, handler);
  for (const [name, handler] of Object.entries(options.before ?? {})) before.add(name, handler as BeforeHandler);
  return { events, before };
}

function checkHookName({ routes, services }: RunningEngine, operation: string): void {
  if (unknownNames(routes, [operation]).length === 0) return;
  services.log.error({ operation }, "A handler was registered before what is no operation; it guards nothing.");
}

/** A slip of the pen would wait for ever. */
function checkEventName({ routes, services }: RunningEngine, name: string): void {
  if (isEvent(routes, name)) return;
  services.log.warn({ event: name }, "A handler was registered for what is no operation that changes anything; it will never be called.");
}

async function findIdentified({ services }: RunningEngine, identifier: string, realmName: string): Promise<SignedIn["user"] | null> {
  const realm = await services.realms.find(realmName);
  if (realm === null) return null;
  const { users } = await findByIdentifier(services.database.queries, realm, identifier, services.clock.now());
  return users[0] === undefined ? null : toUser(users[0], realm.name);
}

/** The HTTP face; pages, GraphQL and the mailbox are loaded when first asked for. */
function createHttpFor(engine: RunningEngine): HttpHandler {
  const { services } = engine;
  const mailbox = once(async () => {
    const [{ createMailbox }, { mailTemplates }] = await Promise.all([
      import("./transports/mailbox.ts"),
      import("./domain/mail/mail-composition.ts"),
    ]);
    return createMailbox(services, mailTemplates(mails));
  });
  return createHttp({
    engine,
    pages: once(async () => (await import("./transports/pages/pages.ts")).createPages(engine, pages)),
    graphql: once(async () => (await import("./transports/graphql/handler.ts")).createGraphqlHandler(engine)),
    instance: createInstanceDoor({ engine, metrics: engine.metrics, mailbox: services.options.mode === "development" ? mailbox : null }),
  });
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
