/** A user: the row, and the queries that find and change it. */
import type { Queries } from "../../storage/database.ts";
import type { Instant, UserTable } from "../../storage/schema.ts";
import { newId } from "../secret.ts";
import { Moved } from "../settled.ts";
import type { Transaction } from "../transaction.ts";
import type { EmailAddress } from "./email-address.ts";
import { isLapsed, profileOf } from "./user-state.ts";
import type { Username } from "./username.ts";

export type User = Readonly<UserTable>;

/** The profile after a change: given fields replace, null clears a field, null for all clears all (RFC 7396 on the first level). */
export function changedProfile(user: User, change: Readonly<Record<string, unknown>> | null): string {
  const fields = change === null ? [] : Object.entries({ ...profileOf(user), ...change });
  return JSON.stringify(givenFields(Object.fromEntries(fields)));
}

/** The fields of a new profile: null is none. */
export function givenFields(profile: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null));
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

/** Changes some of a user's columns. @throws UniqueViolation as `insertUser` does; Moved when the account was deleted meanwhile. */
export async function updateUser(transaction: Transaction, user: User, change: Partial<UserTable>, now: Instant): Promise<User> {
  const updated = await transaction.queries
    .updateTable("user")
    .set({ ...change, updated_at: now })
    .where("realm_id", "=", user.realm_id)
    .where("id", "=", user.id)
    // What is left of a deleted account stays empty, whatever was under way.
    .where("anonymised_at", "is", null)
    .returningAll()
    .executeTakeFirst();
  if (updated === undefined) throw new Moved("The account was deleted meanwhile.");
  await transaction.changed({ kind: "user", realmId: user.realm_id, id: user.id });
  return updated;
}

export async function findUser(queries: Queries, realmId: string, id: string): Promise<User | null> {
  return (await queries.selectFrom("user").selectAll().where("realm_id", "=", realmId).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Whoever holds the user name, claims included; a lapsed claim holds nothing. */
export async function findUserByUsername(queries: Queries, realmId: string, usernameKey: string, now: Instant): Promise<User | null> {
  const user = await queries
    .selectFrom("user")
    .selectAll()
    .where("realm_id", "=", realmId)
    .where("username_key", "=", usernameKey)
    .executeTakeFirst();
  return user === undefined || isLapsed(user, now) ? null : user;
}

/** Rows of a page. */
const pageSize = 500;

/** The users of a realm in the order in which they came, a page at a time. @param after the last one of the page before. */
export async function listUsers(queries: Queries, realmId: string, after: User | null): Promise<User[]> {
  const users = queries.selectFrom("user").selectAll().where("realm_id", "=", realmId).orderBy("created_at").orderBy("id").limit(pageSize);
  if (after === null) return users.execute();
  return users.where((is) => is(is.refTuple("created_at", "id"), ">", is.tuple(after.created_at, after.id))).execute();
}

/** Ends every session of the user by changing one row. @returns the new epoch. */
export async function bumpSessionEpoch(transaction: Transaction, user: User, now: Instant): Promise<number> {
  const bumped = await transaction.queries
    .updateTable("user")
    .set((set) => ({ session_epoch: set("session_epoch", "+", 1), updated_at: now }))
    .where("realm_id", "=", user.realm_id)
    .where("id", "=", user.id)
    .returning("session_epoch")
    .executeTakeFirst();
  if (bumped === undefined) throw new Moved("The account was deleted meanwhile.");
  await transaction.changed({ kind: "user", realmId: user.realm_id, id: user.id });
  return bumped.session_epoch;
}
