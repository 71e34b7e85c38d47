/**
 * Token grants: the lineage of a refresh token. The token is `grant id . generation . MAC`, so the store holds nothing to steal;
 * rotation is one conditional update, and a genuine token of an older generation proves that two hold it (RFC 9700 §4.14).
 */
import type { KeyRing } from "../../kernel/ports.ts";
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { Instant, TokenGrantTable } from "../../storage/schema.ts";
import { firstPartyClient } from "../call/access-token.ts";
import type { Realm } from "../realm/realm.ts";
import { newId, newSecret } from "../secret.ts";
import type { Session } from "../session/session.ts";

export type TokenGrant = Readonly<TokenGrantTable>;

/** Within so long after a rotation the generation just before gets the same successor again: its answer may have been lost (RTR-04). */
const graceMs = 30_000;
const purpose = "refresh-token";

export async function insertTokenGrant(queries: Queries, realm: Realm, session: Session, now: Instant): Promise<TokenGrant> {
  const { refreshIdleSeconds, refreshAbsoluteSeconds } = realm.settings.tokens;
  const expiresAt = Math.min(now + refreshAbsoluteSeconds * 1000, session.expires_at);
  const grant: TokenGrant = {
    realm_id: realm.id,
    id: newId(),
    user_id: session.user_id,
    session_id: session.id,
    client_id: firstPartyClient,
    salt: newSecret(),
    generation: 1,
    rotated_at: now,
    idle_expires_at: Math.min(now + refreshIdleSeconds * 1000, expiresAt),
    expires_at: expiresAt,
    revoked_at: null,
    created_at: now,
  };
  await queries.insertInto("token_grant").values(grant).execute();
  return grant;
}

/** The grant's current refresh token. */
export function refreshTokenOf(keyRing: KeyRing, grant: TokenGrant): string {
  return `${grant.id}.${grant.generation}.${keyRing.mac(purpose, message(grant, grant.generation))}`;
}

function message(grant: TokenGrant, generation: number): string {
  return `${grant.realm_id}.${grant.id}.${generation}.${grant.salt}`;
}

/** A refresh token whose MAC was found genuine, and the generation that it is of. */
export interface GenuineToken {
  readonly grant: TokenGrant;
  readonly generation: number;
}

const form = /^([0-9a-f-]{36})\.([1-9][0-9]{0,9})\.([A-Za-z0-9_-]{43})$/;

const grantById = prepared((queries, parameter: Parameter<{ realmId: string; id: string }>) =>
  queries.selectFrom("token_grant").selectAll().where("realm_id", "=", parameter("realmId")).where("id", "=", parameter("id")),
);

/** Looks a refresh token up. @returns null when it was never ours; a false MAC ends nothing. */
export async function findGenuineToken(queries: Queries, keyRing: KeyRing, realmId: string, token: string): Promise<GenuineToken | null> {
  const [, id = "", digits = "", mac = ""] = form.exec(token) ?? [];
  if (id === "") return null;
  const [grant] = await grantById(queries, { realmId, id });
  const generation = Number(digits);
  if (grant === undefined || !keyRing.verifyMac(purpose, message(grant, generation), mac)) return null;
  return { grant, generation };
}

interface Rotation {
  readonly realmId: string;
  readonly id: string;
  readonly generation: number;
  readonly next: number;
  readonly idle: Instant;
  readonly now: Instant;
}

const rotateIfCurrent = prepared((queries, parameter: Parameter<Rotation>) =>
  queries
    .updateTable("token_grant")
    .set({ generation: parameter("next"), rotated_at: parameter("now"), idle_expires_at: parameter("idle") })
    .where("realm_id", "=", parameter("realmId"))
    .where("id", "=", parameter("id"))
    .where("generation", "=", parameter("generation"))
    .where("revoked_at", "is", null)
    .where("idle_expires_at", ">", parameter("now"))
    .where("expires_at", ">", parameter("now"))
    .returningAll(),
);

/**
 * Moves the grant on by one generation, if it still is at this one: of many that try at once, one does.
 * @returns null when it was not moved: another call was first, or the grant has ended.
 */
export async function rotate(
  queries: Queries,
  realm: Realm,
  { grant, generation }: GenuineToken,
  now: Instant,
): Promise<TokenGrant | null> {
  const idle = Math.min(now + realm.settings.tokens.refreshIdleSeconds * 1000, grant.expires_at);
  const [rotated] = await rotateIfCurrent(queries, { realmId: grant.realm_id, id: grant.id, generation, next: generation + 1, idle, now });
  return rotated ?? null;
}

/**
 * Puts the grant under a new salt: whatever refresh token it gave before is dead at once, without a grace (FIX-03).
 * @returns null when the grant has ended.
 */
export async function renewGrant(queries: Queries, realm: Realm, grant: TokenGrant, now: Instant): Promise<TokenGrant | null> {
  const idle = Math.min(now + realm.settings.tokens.refreshIdleSeconds * 1000, grant.expires_at);
  const renewed = await queries
    .updateTable("token_grant")
    .set((set) => ({ salt: newSecret(), generation: set("generation", "+", 1), rotated_at: now, idle_expires_at: idle }))
    .where("realm_id", "=", grant.realm_id)
    .where("id", "=", grant.id)
    .where("revoked_at", "is", null)
    .where("idle_expires_at", ">", now)
    .where("expires_at", ">", now)
    .returningAll()
    .executeTakeFirst();
  return renewed ?? null;
}

/** What a genuine token is worth now. */
export type Standing = "CURRENT" | "JUST_ROTATED" | "REUSED" | "ENDED";

export function standingOf({ grant, generation }: GenuineToken, now: Instant): Standing {
  if (grant.revoked_at !== null || grant.idle_expires_at <= now || grant.expires_at <= now) return "ENDED";
  if (generation === grant.generation) return "CURRENT";
  return generation === grant.generation - 1 && now <= grant.rotated_at + graceMs ? "JUST_ROTATED" : "REUSED";
}

export async function revokeGrant(queries: Queries, grant: TokenGrant, now: Instant): Promise<void> {
  await queries
    .updateTable("token_grant")
    .set({ revoked_at: now })
    .where("realm_id", "=", grant.realm_id)
    .where("id", "=", grant.id)
    .where("revoked_at", "is", null)
    .execute();
}

/** The live grant of a session, which a client that carries tokens has. */
export async function findSessionGrant(queries: Queries, session: Session): Promise<TokenGrant | null> {
  const grant = await queries
    .selectFrom("token_grant")
    .selectAll()
    .where("realm_id", "=", session.realm_id)
    .where("session_id", "=", session.id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return grant ?? null;
}

/** Removes grants past their absolute end; until then a revoked one is remembered. @returns how many. */
export async function sweepTokenGrants(queries: Queries, now: Instant): Promise<number> {
  const swept = await queries.deleteFrom("token_grant").where("expires_at", "<=", now).executeTakeFirst();
  return Number(swept.numDeletedRows);
}
