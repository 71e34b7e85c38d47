/** The first administrator: there is at most one, by a row of the instance, so that two links or two nodes can't make two. */
import { commonProblems, Problem } from "../../kernel/problem.ts";
import type { Queries } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";
import { issueOneTimeToken } from "../call/one-time-token.ts";
import { instanceAdministrator } from "../call/roles.ts";
import { writePassword } from "../password/password.ts";
import type { Transaction } from "../transaction.ts";
import type { EmailAddress } from "../user/email-address.ts";
import { insertUser, newUser, type User } from "../user/user.ts";

const instanceKey = "first_administrator";
/** The one-time link lives an hour. */
const linkMs = 60 * 60 * 1000;

export async function hasFirstAdministrator(queries: Queries): Promise<boolean> {
  return (await queries.selectFrom("instance").select("value").where("key", "=", instanceKey).executeTakeFirst()) !== undefined;
}

/** Whoever holds the link has the operator's word, so the address counts as proven. */
export function newAdministrator(realmId: string, email: EmailAddress, now: Instant): User {
  return newUser(realmId, { email, username: null, roles: [instanceAdministrator], claimExpiresAt: null, emailVerifiedAt: now }, now);
}

/** @throws Problem `not_found` when somebody was first. */
export async function insertFirstAdministrator(transaction: Transaction, user: User, hash: string, now: Instant): Promise<void> {
  if (!(await markAdministrator(transaction.queries, user))) throw new Problem(commonProblems.notFound);
  await insertUser(transaction.queries, user);
  await writePassword(transaction.queries, user, hash, now);
}

/** From now on there is an administrator, and no set-up page. @returns false when there was one already. */
export async function markAdministrator(queries: Queries, user: User): Promise<boolean> {
  const marked = await queries
    .insertInto("instance")
    .values({ key: instanceKey, value: user.id })
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("key")
    .executeTakeFirst();
  return marked !== undefined;
}

/** Whoever counts instance administrators to take one away holds this row until the end of the transaction. */
export async function lockInstanceAdministrators(queries: Queries): Promise<void> {
  await queries
    .updateTable("instance")
    .set((set) => ({ value: set.ref("value") }))
    .where("key", "=", instanceKey)
    .execute();
}

/** A new link for the operator; the one before is dead. @returns null when there is an administrator. */
export async function issueSetupToken(queries: Queries, realmId: string, now: Instant): Promise<string | null> {
  if (await hasFirstAdministrator(queries)) return null;
  return issueOneTimeToken(queries, { realmId, purpose: "FIRST_ADMINISTRATOR", userId: null, expiresAt: now + linkMs }, now);
}
