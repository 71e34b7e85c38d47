/** The end of an account: at once, after a grace in which its owner can take it back, or only out of use; and what is erased with it. */
import type { Queries } from "../../storage/database.ts";
import type { Instant, UserTable } from "../../storage/schema.ts";
import { erasePersonalFields } from "../call/audit-event.ts";
import type { CardeaContext } from "../call/context.ts";
import { endTokens, issueOneTimeToken } from "../call/one-time-token.ts";
import { mailUser } from "../mail/user-mail.ts";
import { Moved } from "../settled.ts";
import type { Transaction } from "../transaction.ts";
import { bumpSessionEpoch, type User, updateUser } from "../user/user.ts";

/** Whose account it is. */
type Owner = Pick<User, "realm_id" | "id">;

/** Ends the account as the realm's setting says, within the transaction. @returns when it will be deleted for good; null: at once or never. */
export async function endAccount(context: CardeaContext, transaction: Transaction, user: User): Promise<Instant | null> {
  const { deletion, graceSeconds, anonymise } = context.realm.settings.account;
  if (deletion === "grace") return beginGrace(context, transaction, user, context.clock.now() + graceSeconds * 1000);
  if (deletion === "deactivate") await deactivate(context, transaction, user);
  else await deleteForGood(context, transaction, user, anonymise);
  return null;
}

async function beginGrace(context: CardeaContext, transaction: Transaction, user: User, dueAt: Instant): Promise<Instant> {
  const { clock } = context;
  const { queries } = transaction;
  await endTokens(queries, user.realm_id, user.id, "ALL");
  const issued = { realmId: user.realm_id, purpose: "RESTORE_ACCOUNT", userId: user.id, expiresAt: dueAt } as const;
  const token = await issueOneTimeToken(queries, issued, clock.now());
  await updateUser(transaction, user, { deletion_due_at: dueAt }, clock.now());
  await bumpSessionEpoch(transaction, user, clock.now());
  const values = { token, dueAt: new Date(dueAt).toISOString() };
  await mailUser(context, queries, user, { template: "accountDeletionDue", values, expiresAt: dueAt });
  return dueAt;
}

async function deactivate(context: CardeaContext, transaction: Transaction, user: User): Promise<void> {
  const { clock } = context;
  await endTokens(transaction.queries, user.realm_id, user.id, "ALL");
  await updateUser(transaction, user, { deactivated_at: clock.now() }, clock.now());
  await bumpSessionEpoch(transaction, user, clock.now());
  await mailUser(context, transaction.queries, user, { template: "accountDeactivated", values: {} });
}

/** Deletes the account now, and tells its owner by a mail that no longer knows whose account it was. */
export async function deleteForGood(context: CardeaContext, transaction: Transaction, user: User, anonymise: boolean): Promise<void> {
  const { queries } = transaction;
  await eraseUser(queries, user, { anonymise, now: context.clock.now() });
  await transaction.changed({ kind: "user", realmId: user.realm_id, id: user.id });
  await mailUser(context, queries, user, { template: "accountDeleted", values: {}, isFarewell: true });
}

export interface Erasure {
  /** The row stays, without anything personal, for hosts that refer to its id. */
  readonly anonymise: boolean;
  readonly now: Instant;
  /** Only while the account's grace is over: of a restore and the clean-up at the same moment, one wins. */
  readonly onlyIfDue?: true;
}

/**
 * Removes everything of a user: address and user name are free again, nothing of theirs signs in. The audit stays, without what is personal.
 * @throws Moved when the account is not due any more, or is gone already.
 */
export async function eraseUser(queries: Queries, user: Owner, { anonymise, now, onlyIfDue }: Erasure): Promise<void> {
  // In the order of locks (`transaction.ts`); with the row, the rest would go by itself.
  for (const table of ["one_time_token", "password"] as const) await deleteRowsOf(queries, user, table);
  const isDue = onlyIfDue === true ? { dueBy: now } : {};
  const isGone = anonymise ? await anonymiseRow(queries, user, { now, ...isDue }) : await deleteRow(queries, user, isDue);
  if (!isGone) throw new Moved("The account is not due for deletion any more.");
  if (anonymise) {
    for (const table of ["session", "token_grant", "totp_device", "recovery_code", "passkey"] as const)
      await deleteRowsOf(queries, user, table);
  }
  await queries
    .deleteFrom("outbox")
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("kind", "=", "MAIL")
    .execute();
  await queries
    .updateTable("invitation")
    .set({ email: null, email_key: null })
    .where("realm_id", "=", user.realm_id)
    .where("accepted_by", "=", user.id)
    .execute();
  await erasePersonalFields(queries, user);
}

type OwnedTable = "one_time_token" | "password" | "session" | "token_grant" | "totp_device" | "recovery_code" | "passkey";

async function deleteRowsOf(queries: Queries, user: Owner, table: OwnedTable): Promise<void> {
  await queries.deleteFrom(table).where("realm_id", "=", user.realm_id).where("user_id", "=", user.id).execute();
}

async function deleteRow(queries: Queries, user: Owner, { dueBy }: { dueBy?: Instant }): Promise<boolean> {
  const row = queries.deleteFrom("user").where("realm_id", "=", user.realm_id).where("id", "=", user.id);
  const deleted = await (dueBy === undefined ? row : row.where("deletion_due_at", "<=", dueBy)).executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}

/** Everything about a person, emptied. */
const nobody = {
  email: null,
  email_key: null,
  email_verified_at: null,
  claim_expires_at: null,
  username: null,
  username_key: null,
  roles: "[]",
  profile: "{}",
  locale: null,
  suspended_reason: null,
  last_sign_in_at: null,
  deletion_due_at: null,
} as const satisfies Partial<UserTable>;

async function anonymiseRow(queries: Queries, user: Owner, { now, dueBy }: { now: Instant; dueBy?: Instant }): Promise<boolean> {
  const row = queries
    .updateTable("user")
    .set((set) => ({ ...nobody, anonymised_at: now, updated_at: now, session_epoch: set("session_epoch", "+", 1) }))
    .where("realm_id", "=", user.realm_id)
    .where("id", "=", user.id)
    .where("anonymised_at", "is", null);
  const anonymised = await (dueBy === undefined ? row : row.where("deletion_due_at", "<=", dueBy)).executeTakeFirst();
  return anonymised.numUpdatedRows > 0n;
}

/** Takes the account back, while its grace lasts. @returns false when it is over. */
export async function restoreInGrace(transaction: Transaction, user: Owner, now: Instant): Promise<boolean> {
  const restored = await transaction.queries
    .updateTable("user")
    .set({ deletion_due_at: null, updated_at: now })
    .where("realm_id", "=", user.realm_id)
    .where("id", "=", user.id)
    .where("deletion_due_at", ">", now)
    .executeTakeFirst();
  await transaction.changed({ kind: "user", realmId: user.realm_id, id: user.id });
  return restored.numUpdatedRows > 0n;
}
