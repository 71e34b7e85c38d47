/** Everything that is kept about one user, in a form that they can read and take along (GDPR, articles 15 and 20). No secret is in it. */
import { z } from "zod";
import type { Queries } from "../../storage/database.ts";
import type { AuditEventTable, Instant } from "../../storage/schema.ts";
import { auditOutcomeShape } from "../audit/audit-shape.ts";
import { findTotpDevice } from "../factors/totp.ts";
import { listUserSessions, sessionShape, toSession } from "../session/session.ts";
import { instant, toInstant } from "../shapes.ts";
import type { User } from "../user/user.ts";
import { toUser, userShape } from "../user/user-state.ts";

/** The newest of each kind; nobody has more by ordinary use. */
const maxRows = 10_000;

export const exportShape = z
  .object({
    user: userShape.extend({
      lastSignInAt: instant.nullable(),
      emailVerifiedAt: instant.nullable(),
      approvedAt: instant.nullable(),
      invitedAt: instant.nullable(),
    }),
    sessions: z.array(sessionShape),
    tokenGrants: z.array(
      z.object({
        id: z.string(),
        client: z.string(),
        createdAt: instant,
        rotatedAt: instant,
        expiresAt: instant,
        revokedAt: instant.nullable(),
      }),
    ),
    passkeys: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        relyingParty: z.string(),
        isBackedUp: z.boolean(),
        createdAt: instant,
        lastUsedAt: instant.nullable(),
      }),
    ),
    totp: z.object({ isConfigured: z.boolean(), activatedAt: instant.nullable() }),
    recoveryCodes: z.object({ left: z.int() }),
    invitations: z.array(z.object({ id: z.string(), email: z.string().nullable(), createdAt: instant, acceptedAt: instant.nullable() })),
    mails: z.array(z.object({ name: z.string(), createdAt: instant, deliveredAt: instant.nullable() })),
    audit: z.array(
      z.object({
        at: instant,
        name: z.string().meta({ description: "The operation." }),
        outcome: auditOutcomeShape,
        code: z.string().nullable(),
        byOneself: z.boolean(),
        ip: z.string().nullable(),
        userAgent: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "AccountExport", description: "Everything that is kept about a user; no secret is in it." });

export type AccountExport = z.input<typeof exportShape>;

export async function exportUser(
  queries: Queries,
  { user, realmName, sessionId }: { readonly user: User; readonly realmName: string; readonly sessionId: string | null },
): Promise<AccountExport> {
  const sessions = await listUserSessions(queries, user.realm_id, user.id);
  const device = await findTotpDevice(queries, user);
  return {
    user: {
      ...toUser(user, realmName),
      lastSignInAt: instantOf(user.last_sign_in_at),
      emailVerifiedAt: instantOf(user.email_verified_at),
      approvedAt: instantOf(user.approved_at),
      invitedAt: instantOf(user.invited_at),
    },
    sessions: sessions.map((session) => toSession(session, sessionId)),
    tokenGrants: await tokenGrantsOf(queries, user),
    passkeys: await passkeysOf(queries, user),
    totp: { isConfigured: device !== null && device.secret !== null, activatedAt: instantOf(device?.activated_at ?? null) },
    recoveryCodes: { left: await recoveryCodesLeft(queries, user) },
    invitations: await invitationsOf(queries, user),
    mails: await mailsOf(queries, user),
    audit: await eventsOf(queries, user),
  };
}

function instantOf(at: Instant | null): string | null {
  return at === null ? null : toInstant(at);
}

async function tokenGrantsOf(queries: Queries, user: User): Promise<AccountExport["tokenGrants"]> {
  const grants = await queries
    .selectFrom("token_grant")
    .select(["id", "client_id", "created_at", "rotated_at", "expires_at", "revoked_at"])
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .orderBy("created_at", "desc")
    .limit(maxRows)
    .execute();
  return grants.map((grant) => ({
    id: grant.id,
    client: grant.client_id,
    createdAt: toInstant(grant.created_at),
    rotatedAt: toInstant(grant.rotated_at),
    expiresAt: toInstant(grant.expires_at),
    revokedAt: instantOf(grant.revoked_at),
  }));
}

async function recoveryCodesLeft(queries: Queries, user: User): Promise<number> {
  const codes = await queries
    .selectFrom("recovery_code")
    .select("used_at")
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("used_at", "is", null)
    .execute();
  return codes.length;
}

async function passkeysOf(queries: Queries, user: User): Promise<AccountExport["passkeys"]> {
  const passkeys = await queries
    .selectFrom("passkey")
    .select(["id", "name", "rp_id", "backed_up", "created_at", "last_used_at"])
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .orderBy("created_at", "desc")
    .execute();
  return passkeys.map((passkey) => ({
    id: passkey.id,
    name: passkey.name,
    relyingParty: passkey.rp_id,
    isBackedUp: passkey.backed_up === 1,
    createdAt: toInstant(passkey.created_at),
    lastUsedAt: instantOf(passkey.last_used_at),
  }));
}

async function invitationsOf(queries: Queries, user: User): Promise<AccountExport["invitations"]> {
  const accepted = await queries
    .selectFrom("invitation")
    .select(["id", "email", "created_at", "accepted_at"])
    .where("realm_id", "=", user.realm_id)
    .where("accepted_by", "=", user.id)
    .execute();
  return accepted.map(({ id, email, created_at, accepted_at }) => ({
    id,
    email,
    createdAt: toInstant(created_at),
    acceptedAt: instantOf(accepted_at),
  }));
}

/** Names and times: what was in them is not kept. */
async function mailsOf(queries: Queries, user: User): Promise<AccountExport["mails"]> {
  const mails = await queries
    .selectFrom("outbox")
    .select(["name", "created_at", "delivered_at"])
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("kind", "=", "MAIL")
    .orderBy("created_at", "desc")
    .limit(maxRows)
    .execute();
  return mails.map(({ name, created_at, delivered_at }) => ({
    name,
    createdAt: toInstant(created_at),
    deliveredAt: instantOf(delivered_at),
  }));
}

async function eventsOf(queries: Queries, user: User): Promise<AccountExport["audit"]> {
  const events = queries.selectFrom("audit_event").selectAll().where("realm_id", "=", user.realm_id).orderBy("at", "desc").limit(maxRows);
  const happened = await events.where("target_id", "=", user.id).execute();
  const done = await events.where("actor_id", "=", user.id).whereRef("actor_id", "<>", "target_id").execute();
  return [...happened, ...done].sort((a, b) => b.at - a.at).map((event) => toEvent(event, user));
}

/** Address and browser only where they are the user's own or nobody's: those of an administrator are not theirs to read. */
function toEvent({ at, name, outcome, code, actor_id, personal }: AuditEventTable, user: User): AccountExport["audit"][number] {
  const byOneself = actor_id === user.id;
  // Written by `insertAuditEvent` alone.
  const seen =
    personal === null || !(byOneself || actor_id === null) ? null : (JSON.parse(personal) as Partial<Record<string, string | null>>);
  return { at: toInstant(at), name, outcome, code, byOneself, ip: seen?.ip ?? null, userAgent: seen?.userAgent ?? null };
}
