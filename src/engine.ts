/** Joins the parts: opens the store, brings the schema up, makes the caches, starts the workers. What a running instance is made of. */
import { createArgon2Hasher } from "./adapters/argon2-hasher.ts";
import { createCaptcha } from "./adapters/captchas/create-captcha.ts";
import { createKeyRing } from "./adapters/key-ring.ts";
import { createMailboxMailer } from "./adapters/mailbox-mailer.ts";
import { createMemoryLimiter } from "./adapters/memory-limiter.ts";
import { createPinoLog } from "./adapters/pino-log.ts";
import { createSystemClock } from "./adapters/system-clock.ts";
import { captchaOperationsOf, checkCaptchaOperations } from "./captcha-operations.ts";
import { ConfigurationError } from "./configuration-error.ts";
import { createRefusalAudit, type RefusalAudit } from "./domain/audit/refusal-audit.ts";
import type { BeforeHooks } from "./domain/call/before-hooks.ts";
import type { Call } from "./domain/call/call.ts";
import { warnOfLostCaptchas } from "./domain/call/captcha.ts";
import type { HostEvents } from "./domain/call/host-events.ts";
import { createMetrics, type Metrics } from "./domain/call/metrics.ts";
import type { Services } from "./domain/call/services.ts";
import type { Engine } from "./domain/engine/engine.ts";
import { createHouse } from "./domain/engine/house.ts";
import { type Jobs, startJobs } from "./domain/engine/jobs.ts";
import { startInvalidation } from "./domain/invalidation.ts";
import { createEventWorker, type EventWorker } from "./domain/mail/event-worker.ts";
import { createMailWorker, type MailWorker } from "./domain/mail/mail-worker.ts";
import { withProfileFields } from "./domain/realm/profile-fields.ts";
import { ensureMainRealm } from "./domain/realm/realm.ts";
import { createRealmCache } from "./domain/realm/realm-cache.ts";
import { createRealmHosts } from "./domain/realm/realm-hosts.ts";
import { createSessionCache } from "./domain/session/session-cache.ts";
import { createSessionTouches } from "./domain/session/session-touches.ts";
import { createSigningKeys } from "./domain/session/signing-keys.ts";
import { hostRoutes } from "./endpoints.ts";
import { checkHookNames } from "./hooks.ts";
import { invocation } from "./kernel/invoke.ts";
import type { Captcha, Clock, KeyRing, Log, Mailer } from "./kernel/ports.ts";
import type { Route } from "./kernel/route.ts";
import { runSteps } from "./kernel/steps.ts";
import type { CardeaOptions, ReadOptions } from "./options.ts";
import { mails, routes } from "./routes.generated.ts";
import type { Database } from "./storage/database.ts";
import { type MigrationProgress, migrate } from "./storage/migrate.ts";
import { openDatabase } from "./storage/open-database.ts";

/** A running instance, from inside. */
export interface RunningEngine extends Engine {
  readonly metrics: Metrics;
  readonly worker: MailWorker;
  readonly eventWorker: EventWorker;
  readonly refusals: RefusalAudit;
  close(): Promise<void>;
}

export interface StartHooks {
  /** Told before each migration. */
  readonly onMigration?: (progress: MigrationProgress) => void;
}

/** What a start is given beside the options. */
export interface StartWith extends StartHooks {
  readonly log: Log;
  readonly events: HostEvents;
  readonly before: BeforeHooks;
}

export function logOf(options: CardeaOptions): Log {
  if (typeof options.log === "object") return options.log;
  return createPinoLog(options.log ?? (options.mode === "development" ? "warn" : "info"));
}

/**
 * @throws ConfigurationError when a file of the endpoints folder does not fit, or the secret is not the one that the store was made with.
 * @throws SchemaMismatch when the store's schema is not for this release.
 * @throws StoreUnavailable when the store can't be reached: try again.
 */
export async function startEngine(
  options: CardeaOptions,
  read: ReadOptions,
  { log, events, before, ...hooks }: StartWith,
): Promise<RunningEngine> {
  const { profileFields } = read.instance;
  const own = profileFields === null ? routes : withProfileFields(routes, profileFields);
  const all = [...own, ...(await hostRoutes(options.endpoints, own))];
  checkCaptchaOperations(read.instance, captchaOperationsOf(all));
  checkHookNames(all, before.names());
  const keyRing = createKeyRing(read.secrets);
  const listenUrl = options.databaseListenUrl === undefined ? {} : { listenUrl: options.databaseListenUrl };
  const isOwnDatabase = typeof options.database === "string";
  const database = typeof options.database === "string" ? await openDatabase(options.database, listenUrl) : options.database;
  try {
    const systemClock = createSystemClock();
    const clock = options.ports?.clock ?? systemClock;
    await migrate(database, { now: () => clock.now(), ...(hooks.onMigration === undefined ? {} : { onProgress: hooks.onMigration }) });
    if (clock === systemClock) await systemClock.follow(database);
    await checkSecret(database, keyRing);
    await ensureMainRealm(database.queries, read.instance, clock.now());
    const mailer = await mailerOf(options, read);
    return await joinParts({
      options,
      routes: all,
      read,
      log,
      events,
      before,
      keyRing,
      database,
      clock,
      mailer,
      isOwnDatabase,
      follow: clock === systemClock ? () => systemClock.follow(database) : null,
    });
  } catch (error) {
    if (isOwnDatabase) await database.close();
    throw error;
  }
}

interface Parts {
  readonly options: CardeaOptions;
  readonly routes: readonly Route[];
  readonly read: ReadOptions;
  readonly log: Log;
  readonly events: HostEvents;
  readonly before: BeforeHooks;
  readonly keyRing: KeyRing;
  readonly database: Database;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly isOwnDatabase: boolean;
  readonly follow: (() => Promise<void>) | null;
}

async function joinParts(parts: Parts): Promise<RunningEngine> {
  const { options, read, log, keyRing, database, clock } = parts;
  const invalidation = await startInvalidation(database, clock, log);
  let worker: MailWorker | null = null;
  const services: Services = {
    options: read.instance,
    database,
    clock,
    keyRing,
    log,
    captcha: captchaOf(read, keyRing),
    captchaOperations: captchaOperationsOf(parts.routes),
    hasher: options.ports?.hasher ?? createArgon2Hasher(),
    limiter: options.ports?.limiter ?? createMemoryLimiter(),
    realms: createRealmCache(database, read.instance, invalidation),
    hosts: createRealmHosts(database, invalidation),
    sessions: createSessionCache(invalidation),
    touches: createSessionTouches(database, clock, log),
    signingKeys: createSigningKeys(database, keyRing, clock, invalidation),
    invalidation,
    events: parts.events,
    before: parts.before,
    wake: () => worker?.wake(),
  };
  await warnOfLostCaptchas(services);
  worker = createMailWorker(services, mails, parts.mailer, { keepPayload: read.instance.mode === "development" });
  const eventWorker = createEventWorker(services);
  const refusals = createRefusalAudit(database, clock);
  const jobs = startJobs(services, refusals, parts.follow);
  return runningEngine(parts, services, { worker, eventWorker, refusals, jobs });
}

interface Workers {
  readonly worker: MailWorker;
  readonly eventWorker: EventWorker;
  readonly refusals: RefusalAudit;
  readonly jobs: Jobs;
}

function runningEngine(
  { routes: all, database, isOwnDatabase }: Parts,
  services: Services,
  { worker, eventWorker, refusals, jobs }: Workers,
): RunningEngine {
  const metrics = createMetrics();
  const house = createHouse(services, refusals);
  const { clock, log } = services;
  const measured = function* (route: Route, call: Call, input: unknown) {
    const startedAt = clock.now();
    const outcome = yield* invocation(house, route, call, input);
    const { name } = route.operation.contract;
    const milliseconds = clock.now() - startedAt;
    metrics.count(name, outcome.ok ? "ok" : outcome.problem.type.code, milliseconds);
    if (outcome.ok && log.isLevelEnabled?.("info") !== false) {
      const { requestId, realm, face } = call;
      log.info({ requestId, operation: name, realm, face, milliseconds }, "The operation succeeded.");
    }
    return outcome;
  };
  return {
    services,
    routes: all,
    metrics,
    worker,
    eventWorker,
    refusals,
    invoke: (route, call, input) => runSteps(measured(route, call, input)),
    async close() {
      await jobs.close();
      await Promise.all([worker.close(), eventWorker.close()]);
      await services.touches.close();
      services.invalidation.close();
      if (isOwnDatabase) await database.close();
    },
  };
}

/** Answers may be given on our own pages and on those of trusted origins. */
function captchaOf({ captcha, instance }: ReadOptions, keyRing: KeyRing): Captcha | null {
  if (captcha === null) return null;
  return createCaptcha(captcha, {
    keyRing,
    hostnames: [instance.baseUrl, ...instance.trustedOrigins].map((origin) => new URL(origin).hostname),
  });
}

async function mailerOf(options: CardeaOptions, read: ReadOptions): Promise<Mailer> {
  if (options.mail?.mailer !== undefined) return options.mail.mailer;
  if (read.smtpUrl === null) return createMailboxMailer();
  const { createSmtpMailer } = await import("./adapters/smtp-mailer.ts");
  return createSmtpMailer({ url: read.smtpUrl, host: new URL(read.instance.baseUrl).hostname });
}

const checkKey = "secret_check";

/** A store made with another secret would seem to work and verify nothing: it is refused at start. */
async function checkSecret(database: Database, keyRing: KeyRing): Promise<void> {
  const { queries } = database;
  const value = keyRing.mac("check", "cardea");
  await queries
    .insertInto("instance")
    .values({ key: checkKey, value })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .execute();
  const stored = await queries.selectFrom("instance").select("value").where("key", "=", checkKey).executeTakeFirstOrThrow();
  if (keyRing.verifyMac("check", "cardea", stored.value)) return;
  throw new ConfigurationError([
    { key: "secret", message: "is not the one that this database was made with; give that one, or both with the new one first" },
  ]);
}
