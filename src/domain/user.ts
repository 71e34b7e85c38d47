/** A user: the row, the state that follows from its instants, and the shape that the world sees. */
import { z } from "zod";
import type { Queries } from "../storage/database.ts";
import type { Instant, UserTable } from "../storage/schema.ts";
import type { Transaction } from "./context.ts";
import type { EmailAddress } from "./email-address.ts";
import { newId } from "./secret.ts";
import { instant, toInstant } from "./shapes.ts";
import type { Username } from "./username.ts";

export type User = Readonly<UserTable>;

export const userStates = [
  "ANONYMISED",
  "DELETION_DUE",
  "SUSPENDED",
  "DEACTIVATED",
  "REJECTED",
  "ARCHIVED",
  "INVITED",
  "PENDING_APPROVAL",
  "PENDING_VERIFICATION",
  "ACTIVE",
] as const;
export type UserState = (typeof userStates)[number];

/** The state is the first that holds. */
export function stateOf(user: User): UserState {
  if (user.anonymised_at !== null) return "ANONYMISED";
  if (user.deletion_due_at !== null) return "DELETION_DUE";
  if (user.suspended_at !== null) return "SUSPENDED";
  if (user.deactivated_at !== null) return "DEACTIVATED";
  if (user.rejected_at !== null) return "REJECTED";
  if (user.archived_at !== null) return "ARCHIVED";
  if (user.invited_at !== null && user.email_verified_at === null) return "INVITED";
  if (isAwaitingApproval(user)) return "PENDING_APPROVAL";
  if (isClaim(user)) return "PENDING_VERIFICATION";
  return "ACTIVE";
}

/** The address is not proven, and the realm asks for proof: the account is only a claim on it. */
export function isClaim(user: User): boolean {
  return user.claim_expires_at !== null && user.email_verified_at === null;
}

/** Every other state ends the sessions when it begins; this is the second bolt on the door. */
export function mayBeSignedIn(user: User): boolean {
  const state = stateOf(user);
  return state === "ACTIVE" || state === "PENDING_VERIFICATION";
}

/** Nobody resets the password of an account that an administrator or its owner has ended; the link would promise what sign-in refuses. */
export function mayReset(user: User): boolean {
  const state = stateOf(user);
  return mayBeSignedIn(user) || state === "ARCHIVED" || state === "PENDING_APPROVAL";
}

export function isAwaitingApproval(user: User): boolean {
  return user.approval_requested_at !== null && user.approved_at === null;
}

export function rolesOf(user: User): string[] {
  return parseJson<string[]>(user.roles);
}

export const userShape = z
  .object({
    id: z.string(),
    realm: z.string().meta({ description: "The realm's name." }),
    email: z.string().nullable(),
    username: z.string().nullable(),
    emailVerified: z.boolean(),
    approved: z.boolean(),
    state: z.enum(userStates).meta({ id: "UserState" }),
    roles: z.array(z.string()),
    profile: z.record(z.string(), z.json()).meta({ id: "ProfileFields" }),
    locale: z.string().nullable(),
    mustChangePassword: z.boolean(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "User", description: "A user as they and administrators see them." });

export function toUser(user: User, realmName: string): z.input<typeof userShape> {
  return {
    id: user.id,
    realm: realmName,
    email: user.email,
    username: user.username,
    emailVerified: user.email_verified_at !== null,
    approved: !isAwaitingApproval(user) && user.rejected_at === null,
    state: stateOf(user),
    roles: rolesOf(user),
    profile: parseJson(user.profile),
    locale: user.locale,
    mustChangePassword: user.password_change_required_at !== null,
    createdAt: toInstant(user.created_at),
    updatedAt: toInstant(user.updated_at),
  };
}

/** JSON columns hold what a schema accepted when it was written. */
function parseJson<T>(text: string): T {
  return JSON.parse(text) as T;
}

/** The profile after a change: given fields replace, null clears a field, null for all clears all (RFC 7396 on the first level). */
export function changedProfile(user: User, change: Readonly<Record<string, unknown>> | null): string {
  const fields = change === null ? [] : Object.entries({ ...parseJson<Record<string, unknown>>(user.profile), ...change });
  return JSON.stringify(Object.fromEntries(fields.filter(([, value]) => value !== null)));
}

export interface NewUser {
  readonly email: EmailAddress | null;
  readonly username: Username | null;
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly locale?: string | null;
  readonly roles?: readonly string[];
  /** Null: the address counts as proven, or needs no proof. */
  readonly claimExpiresAt: Instant | null;
  readonly emailVerifiedAt: Instant | null;
  readonly approvalRequestedAt?: Instant | null;
}

/** A user as they begin; nothing is stored yet. */
export function newUser(realmId: string, created: NewUser, now: Instant): User {
  return {
    realm_id: realmId,
    id: newId(),
    email: created.email?.address ?? null,
    email_key: created.email?.key ?? null,
    email_verified_at: created.emailVerifiedAt,
    claim_expires_at: created.claimExpiresAt,
    username: created.username?.name ?? null,
    username_key: created.username?.key ?? null,
    roles: JSON.stringify([...(created.roles ?? [])].sort()),
    profile: JSON.stringify(created.profile ?? {}),
    locale: created.locale ?? null,
    session_epoch: 1,
    approval_requested_at: created.approvalRequestedAt ?? null,
    password_change_required_at: null,
    approved_at: null,
    rejected_at: null,
    invited_at: null,
    suspended_at: null,
    suspended_reason: null,
    deactivated_at: null,
    archived_at: null,
    deletion_due_at: null,
    anonymised_at: null,
    last_sign_in_at: null,
    created_at: now,
    updated_at: now,
  };
}

/** @throws UniqueViolation on `user.email_key` or `user.username_key`. */
export async function insertUser(queries: Queries, user: User): Promise<void> {
  await queries.insertInto("user").values(user).execute();
}

/** Changes some of a user's columns. @throws UniqueViolation as `insertUser` does. */
export async function updateUser(transaction: Transaction, user: User, change: Partial<UserTable>, now: Instant): Promise<User> {
  const updated = await transaction.queries
    .updateTable("user")
    .set({ ...change, updated_at: now })
    .where("realm_id", "=", user.realm_id)
    .where("id", "=", user.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await transaction.changed({ kind: "user", realmId: user.realm_id, id: user.id });
  return updated;
}

export async function findUser(queries: Queries, realmId: string, id: string): Promise<User | null> {
  return (await queries.selectFrom("user").selectAll().where("realm_id", "=", realmId).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Whoever holds the user name, claims included; a lapsed claim holds nothing. */
export async function findUserByUsername(queries: Queries, realmId: string, usernameKey: string, now: Instant): Promise<User | null> {
  const user = await queries.selectFrom("user").selectAll().where("realm_id", "=", realmId).where("username_key", "=", usernameKey).executeTakeFirst();
  return user === undefined || isLapsed(user, now) ? null : user;
}

/** The two who may stand behind an address: who has proven it (or needed no proof), and who claims it. */
export interface AddressHolders {
  readonly owner: User | null;
  readonly claim: User | null;
}

export async function findAddressHolders(queries: Queries, realmId: string, emailKey: string, now: Instant): Promise<AddressHolders> {
  const rows = await queries.selectFrom("user").selectAll().where("realm_id", "=", realmId).where("email_key", "=", emailKey).execute();
  return {
    owner: rows.find((user) => !isClaim(user)) ?? null,
    claim: rows.find((user) => isClaim(user) && !isLapsed(user, now)) ?? null,
  };
}

function isLapsed(user: User, now: Instant): boolean {
  return isClaim(user) && user.claim_expires_at !== null && user.claim_expires_at <= now;
}

/** Removes lapsed claims on an address or a user name, which would stand in the way of a new one. */
export async function deleteLapsedClaims(queries: Queries, realmId: string, keys: { emailKey: string; usernameKey: string | null }, now: Instant): Promise<void> {
  await queries
    .deleteFrom("user")
    .where("realm_id", "=", realmId)
    .where("email_verified_at", "is", null)
    .where("claim_expires_at", "<=", now)
    .where((or) => or.or([or("email_key", "=", keys.emailKey), ...(keys.usernameKey === null ? [] : [or("username_key", "=", keys.usernameKey)])]))
    .execute();
}

/** Removes claims that were never proven. @returns how many. */
export async function sweepClaims(queries: Queries, now: Instant): Promise<number> {
  const swept = await queries.deleteFrom("user").where("email_verified_at", "is", null).where("claim_expires_at", "<=", now).executeTakeFirst();
  return Number(swept.numDeletedRows);
}

/** Ends every session of the user by changing one row. @returns the new epoch. */
export async function bumpSessionEpoch(transaction: Transaction, user: User, now: Instant): Promise<number> {
  const bumped = await transaction.queries
    .updateTable("user")
    .set((set) => ({ session_epoch: set("session_epoch", "+", 1), updated_at: now }))
    .where("realm_id", "=", user.realm_id)
    .where("id", "=", user.id)
    .returning("session_epoch")
    .executeTakeFirstOrThrow();
  await transaction.changed({ kind: "user", realmId: user.realm_id, id: user.id });
  return bumped.session_epoch;
}
