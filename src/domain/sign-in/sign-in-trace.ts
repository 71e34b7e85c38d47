/**
 * The decision trace: why somebody could or could not sign in. What they tried is read from the audit, what stands in their way now from
 * the account itself. For administrators only, who may know whether an account exists.
 */
import type { Instant } from "../../storage/schema.ts";
import { type AuditEvent, searchAudit } from "../audit/audit-search.ts";
import { detailOf, networkOf, ruleOf } from "../audit/audit-shape.ts";
import { signInOperations } from "../audit/statistic.ts";
import type { CardeaContext } from "../call/context.ts";
import { findFactorLock } from "../factors/factor-guard.ts";
import { findPasswordHash } from "../password/password.ts";
import { findByIdentifier, type Identified } from "../realm/identifier.ts";
import type { User } from "../user/user.ts";
import { isClaim, stateOf } from "../user/user-state.ts";
import { findCodeLock } from "./email-code-guard.ts";
import { auditedIdentifier } from "./password-sign-in.ts";
import { findLocks, findNetworkLock } from "./sign-in-guard.ts";
import { type SignInRule, standingRules } from "./sign-in-rules.ts";

/** The newest attempts that are told. */
const mostAttempts = 20;
/** Of an identifier that is nobody's, the refusals of a day are looked through, at most so many. */
const mostRefusals = 2_000;
const dayMs = 24 * 60 * 60 * 1000;

export interface Attempt {
  readonly event: AuditEvent;
  readonly rule: string;
}

/** Something that would refuse, or hold up, a sign-in at this moment. */
export interface Obstacle {
  readonly rule: SignInRule;
  /** When it ends by itself; null: not by itself. */
  readonly until: Instant | null;
  /** What an administrator wrote down. */
  readonly reason: string | null;
}

export interface Trace {
  /** The owner, else who claims the address. */
  readonly user: User | null;
  readonly obstacles: readonly Obstacle[];
  /** The newest first. */
  readonly attempts: readonly Attempt[];
}

/** @param at attempts after this instant are left out. */
export async function traceSignIn(context: CardeaContext, identifier: string, at: Instant): Promise<Trace> {
  const { database, realm, clock } = context;
  const target = await findByIdentifier(database.queries, realm, identifier, clock.now());
  const events = target.users.length === 0 ? await attemptsOfNobody(context, target, at) : await attemptsOf(context, target.users, at);
  const attempts = events.slice(0, mostAttempts).map((event) => ({ event, rule: ruleOfAttempt(event) }));
  const obstacles = [...(await obstaclesOf(context, target)), ...(await lesserObstacles(context, target, networksOf(attempts)))];
  return { user: target.users[0] ?? null, obstacles, attempts };
}

/** Where the attempts came from, as far as the audit still knows. */
function networksOf(attempts: readonly Attempt[]): string[] {
  const networks = attempts.map(({ event }) => networkOf(event)).filter((network) => network !== null);
  return [...new Set(networks)];
}

/** What closes one way in, or the way from one place: it decides nothing for whoever comes by another. */
async function lesserObstacles(context: CardeaContext, { users: [user] }: Identified, networks: readonly string[]): Promise<Obstacle[]> {
  const obstacles: Obstacle[] = [];
  const network = await findNetworkLock(context, networks);
  if (network !== null) obstacles.push({ ...plain("network_locked"), until: network });
  const emailKey = context.realm.settings.signIn.emailLink ? (user?.email_key ?? null) : null;
  const codes = emailKey === null ? null : await findCodeLock(context, emailKey);
  if (codes !== null) obstacles.push({ ...plain("mailed_codes_locked"), until: codes });
  return obstacles;
}

async function attemptsOf({ database, realm }: CardeaContext, users: readonly User[], at: Instant): Promise<AuditEvent[]> {
  const search = { names: signInOperations, outcome: null, from: null, to: at + 1, after: null, limit: mostAttempts };
  const found = await Promise.all(users.map(({ id }) => searchAudit(database.queries, realm.id, { ...search, userId: id })));
  return found.flat().sort((a, b) => b.at - a.at);
}

async function attemptsOfNobody({ database, realm, keyRing }: CardeaContext, target: Identified, at: Instant): Promise<AuditEvent[]> {
  const name = auditedIdentifier(keyRing, target.identifierKey);
  const names = ["signInWithPassword", "issueTokens"];
  const search = { userId: null, names, outcome: "REFUSED", from: at - dayMs, to: at + 1, after: null, limit: mostRefusals } as const;
  const refused = await searchAudit(database.queries, realm.id, search);
  return refused.filter((event) => detailOf(event).identifier === name);
}

function ruleOfAttempt(event: AuditEvent): string {
  if (event.outcome !== "SUCCESS") return ruleOf(event) ?? "internal";
  const { step } = detailOf(event);
  if (step === "SECOND_FACTOR") return "second_factor_asked";
  return step === "CHANGE_PASSWORD" ? "password_change_asked" : "signed_in";
}

async function obstaclesOf(context: CardeaContext, target: Identified): Promise<Obstacle[]> {
  const { database, realm } = context;
  const [user] = target.users;
  const locks = (await findLocks(context, target)).map(({ rule, until }) => ({ rule, until, reason: null }));
  if (user === undefined) return [plain("unknown_identifier"), ...locks];
  const state = stateOf(user);
  const standing = standingRules[state];
  const obstacles: Obstacle[] = [];
  if (standing !== undefined) obstacles.push({ ...plain(standing), reason: state === "SUSPENDED" ? user.suspended_reason : null });
  if (standing === undefined && isClaim(user) && realm.settings.signIn.requireVerifiedEmail) obstacles.push(plain("email_not_verified"));
  obstacles.push(...locks);
  const factorLock = await findFactorLock(context, user);
  if (factorLock !== null) obstacles.push({ ...plain("second_factor_locked"), until: factorLock });
  if ((await findPasswordHash(database.queries, user)) === null) obstacles.push(plain("no_password"));
  if (user.password_change_required_at !== null) obstacles.push(plain("password_change_asked"));
  return obstacles;
}

function plain(rule: SignInRule): Obstacle {
  return { rule, until: null, reason: null };
}
