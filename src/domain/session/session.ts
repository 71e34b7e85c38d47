/** A session: one signed-in browser or client, valid while its epochs match its user's and its realm's (docs/adr/0007-sessions-with-epochs.md). */
import { z } from "zod";
import { commonProblems, Problem } from "../../kernel/problem.ts";
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { Instant, SessionTable } from "../../storage/schema.ts";
import type { Realm } from "../realm/realm.ts";
import { newId } from "../secret.ts";
import { instant, toInstant } from "../shapes.ts";
import type { Transaction } from "../transaction.ts";
import type { User } from "../user/user.ts";

export type Session = Readonly<SessionTable>;

/** Authentication methods, by their names in RFC 8176 §2, and ours for a mailed proof and a recovery code. */
export type AuthenticationMethod = "pwd" | "email" | "otp" | "recovery" | "hwk" | "user" | "host";

/** What each method shows: something known (or a mailbox read), something held, somebody present. */
const kinds: Readonly<Record<AuthenticationMethod, "knowledge" | "possession" | "person">> = {
  pwd: "knowledge",
  email: "knowledge",
  otp: "possession",
  recovery: "possession",
  hwk: "possession",
  user: "person",
  host: "knowledge",
};

/** The assurance level that methods add up to: two of a kind are one factor (MFA-21). */
export function assuranceOf(methods: readonly AuthenticationMethod[]): 1 | 2 {
  return new Set(methods.map((method) => kinds[method])).size > 1 ? 2 : 1;
}

export const sessionShape = z
  .object({
    id: z.string(),
    createdAt: instant,
    lastSeenAt: instant,
    expiresAt: instant,
    authenticatedAt: instant,
    amr: z.array(z.string()).meta({ description: "Authentication methods (RFC 8176), in the order in which they were proven." }),
    aal: z.int().min(1).max(2).meta({ description: "Authenticator assurance level (NIST SP 800-63B)." }),
    ip: z.string().nullable(),
    userAgent: z.string().nullable(),
    isCurrent: z.boolean(),
  })
  .meta({ id: "Session", description: "One signed-in browser or client." });

export function toSession(session: Session, currentId: string | null): z.input<typeof sessionShape> {
  return {
    id: session.id,
    createdAt: toInstant(session.created_at),
    lastSeenAt: toInstant(session.last_seen_at),
    expiresAt: toInstant(session.expires_at),
    authenticatedAt: toInstant(session.authenticated_at),
    amr: session.amr.split(" "),
    aal: session.aal,
    ip: session.ip,
    userAgent: session.user_agent,
    isCurrent: session.id === currentId,
  };
}

/** Neither idle for too long nor past its absolute end. */
export function isLive(session: Session, now: Instant): boolean {
  return now < session.idle_expires_at && now < session.expires_at;
}

/** How long a session lives unused: a client that carries tokens shows up only when it refreshes them. */
export function idleMs(realm: Realm, tokenHash: string | null): number {
  return 1000 * (tokenHash === null ? realm.settings.tokens.refreshIdleSeconds : realm.settings.sessions.idleSeconds);
}

export interface NewSession {
  readonly tokenHash: string | null;
  readonly methods: readonly AuthenticationMethod[];
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly startedAt: Instant;
}

/**
 * Starts a session, on the condition that neither epoch has moved since `user` and `realm` were read: one statement, so that a
 * suspension, a password change or a realm switched off can't slip in between (RAC-03). Only `authentication.ts` calls it.
 * @returns null when something moved: decide again.
 */
export async function insertSession(queries: Queries, realm: Realm, user: User, created: NewSession): Promise<Session | null> {
  const now = created.startedAt;
  const session: SessionTable = {
    realm_id: realm.id,
    id: newId(),
    user_id: user.id,
    token_hash: created.tokenHash,
    user_epoch: user.session_epoch,
    realm_epoch: realm.session_epoch,
    amr: created.methods.join(" "),
    aal: assuranceOf(created.methods),
    authenticated_at: now,
    renewals: 0,
    ip: created.ip,
    user_agent: created.userAgent,
    last_seen_at: now,
    idle_expires_at: now + idleMs(realm, created.tokenHash),
    expires_at: now + realm.settings.sessions.absoluteSeconds * 1000,
    created_at: now,
  };
  const [started] = await insertIfUnmoved(queries, session);
  return started === undefined ? null : session;
}

/** The columns that a session has under names that no user has. */
export const ownColumns = [
  "token_hash",
  "user_epoch",
  "realm_epoch",
  "amr",
  "aal",
  "authenticated_at",
  "renewals",
  "ip",
  "user_agent",
  "last_seen_at",
  "idle_expires_at",
  "expires_at",
] as const satisfies readonly (keyof SessionTable)[];

const sessionColumns = ["realm_id", "id", "user_id", ...ownColumns, "created_at"] as const satisfies readonly (keyof SessionTable)[];

const insertIfUnmoved = prepared((queries, parameter: Parameter<SessionTable>) =>
  queries
    .insertInto("session")
    .columns(sessionColumns)
    .expression((from) =>
      from
        .selectFrom("user")
        .innerJoin("realm", "realm.id", "user.realm_id")
        .select(sessionColumns.map((column) => parameter(column).as(column)))
        .where("user.realm_id", "=", parameter("realm_id"))
        .where("user.id", "=", parameter("user_id"))
        .where("user.session_epoch", "=", parameter("user_epoch"))
        .where("realm.session_epoch", "=", parameter("realm_epoch"))
        .where("realm.deactivated_at", "is", null),
    )
    .returning("id"),
);

/**
 * Ends the oldest sessions beyond `keep`, never the one that has just begun, and counts only what still lives.
 * Counted under the user's row, which the caller has locked. @returns those that were ended.
 */
export async function endSurplusSessions(transaction: Transaction, begun: Session, keep: number): Promise<Session[]> {
  const { realm_id, user_id, created_at } = begun;
  const sessions = await listUserSessions(transaction.queries, realm_id, user_id);
  const others = sessions.filter((session) => session.id !== begun.id && isLive(session, created_at));
  const surplus = others.slice(keep - 1);
  for (const session of surplus) await endSession(transaction, realm_id, user_id, session.id);
  return surplus;
}

/** The user's sessions, the newest first; those whose epochs have passed are not among them. */
export async function listUserSessions(queries: Queries, realmId: string, userId: string): Promise<Session[]> {
  return queries
    .selectFrom("session")
    .innerJoin("user", (join) => join.onRef("user.realm_id", "=", "session.realm_id").onRef("user.id", "=", "session.user_id"))
    .innerJoin("realm", "realm.id", "session.realm_id")
    .selectAll("session")
    .where("session.realm_id", "=", realmId)
    .where("session.user_id", "=", userId)
    .whereRef("session.user_epoch", "=", "user.session_epoch")
    .whereRef("session.realm_epoch", "=", "realm.session_epoch")
    .orderBy("session.created_at", "desc")
    .orderBy("session.id")
    .execute();
}

/** Ends one session of a user; its grants die with it. @returns false when the user has no such session. */
export async function endSession(transaction: Transaction, realmId: string, userId: string, id: string): Promise<boolean> {
  const ended = await transaction.queries
    .deleteFrom("session")
    .where("realm_id", "=", realmId)
    .where("user_id", "=", userId)
    .where("id", "=", id)
    .executeTakeFirst();
  await transaction.changed({ kind: "session", realmId, id });
  return ended.numDeletedRows > 0n;
}

function methodsOf(session: Session): AuthenticationMethod[] {
  // The column holds what `insertSession` and `restampSession` joined.
  return session.amr.split(" ") as AuthenticationMethod[];
}

export interface Stamp {
  /** What this transaction has just bumped the user's epoch to. */
  readonly userEpoch?: number;
  /** A new token: the old one is dead (FIX-03). */
  readonly tokenHash?: string;
  readonly authenticatedAt?: Instant;
  /** Access tokens from before are dead: their carrier is told new ones. */
  readonly renewsTokens?: boolean;
  /** Proven in addition, in this session. */
  readonly methods?: readonly AuthenticationMethod[];
}

/**
 * Stamps a session anew, to keep it through a bump of its user's epoch or after another proof.
 * @returns it as it is now.
 * @throws Problem `unauthenticated` when the session has ended or was stamped anew since the call was let in: a call under way brings none back (FIX-10).
 */
export async function restampSession(transaction: Transaction, session: Session, stamp: Stamp): Promise<Session> {
  const { userEpoch } = stamp;
  // Another bump came between: it has ended this session, or stamped it anew for a call that was faster, and this one's credential is dead.
  if (userEpoch !== undefined && userEpoch !== session.user_epoch + 1) throw new Problem(commonProblems.unauthenticated);
  const methods = [...new Set([...methodsOf(session), ...(stamp.methods ?? [])])];
  const change = {
    amr: methods.join(" "),
    aal: assuranceOf(methods),
    user_epoch: userEpoch ?? session.user_epoch,
    token_hash: stamp.tokenHash ?? session.token_hash,
    authenticated_at: stamp.authenticatedAt ?? session.authenticated_at,
  };
  const stamped = await transaction.queries
    .updateTable("session")
    .set((column) => ({ ...change, renewals: column("renewals", "+", stamp.renewsTokens === true ? 1 : 0) }))
    .where("realm_id", "=", session.realm_id)
    .where("id", "=", session.id)
    .where("user_epoch", "=", session.user_epoch)
    .returning("renewals")
    .executeTakeFirst();
  if (stamped === undefined) throw new Problem(commonProblems.unauthenticated);
  await transaction.changed({ kind: "session", realmId: session.realm_id, id: session.id });
  return { ...session, ...change, renewals: stamped.renewals };
}

/** Removes sessions that have ended by time. @returns how many. */
export async function sweepSessions(queries: Queries, now: Instant): Promise<number> {
  const swept = await queries
    .deleteFrom("session")
    .where((or) => or.or([or("expires_at", "<=", now), or("idle_expires_at", "<=", now)]))
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}
