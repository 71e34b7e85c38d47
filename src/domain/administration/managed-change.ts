/** What an administrator changes about a user: written in one transaction, told to the person concerned, and never the end of the last one. */
import { commonProblems } from "../../kernel/problem.ts";
import type { UserTable } from "../../storage/schema.ts";
import type { CardeaContext } from "../call/context.ts";
import { endTokens } from "../call/one-time-token.ts";
import { mailUser } from "../mail/user-mail.ts";
import type { AdministratorChange } from "../outbox/mails.ts";
import type { Transaction } from "../transaction.ts";
import { bumpSessionEpoch, type User } from "../user/user.ts";
import { findManagedUser } from "./admin-user.ts";
import { keepInstanceAdministrator } from "./administrators.ts";

type ActorContext = CardeaContext & { readonly user: User };

/** The user to change. @throws Problem `not_found`, for what is left of a deleted account too; `forbidden` */
export async function findChangeableUser(context: ActorContext, id: string): Promise<User> {
  const user = await findManagedUser(context, id);
  if (user.anonymised_at !== null) throw context.problem(commonProblems.notFound, { detail: "This account was deleted." });
  context.note({ targetId: user.id });
  return user;
}

export interface ManagedChange {
  readonly user: User;
  readonly set?: Partial<UserTable>;
  /** The user loses a role or the use of the account: not the last administrator of the instance. */
  readonly isLoss?: true;
  /** Ends their sessions and every link that was mailed, but for the last resorts. */
  readonly endsSessions?: true;
  /** What they are told; absent: nothing. */
  readonly tell?: AdministratorChange;
  readonly reason?: string | null;
  /** Counts that are cleared, and what hangs on them: first, by the order of locks. */
  readonly before?: (transaction: Transaction) => Promise<void>;
  /** What else belongs to the change: after the tokens, before the user. */
  readonly also?: (transaction: Transaction) => Promise<void>;
  /** What follows from the user as they are now: last, after their own mail. */
  readonly after?: (transaction: Transaction, updated: User) => Promise<void>;
}

/** Within one transaction of its own. @returns the user as they are now. */
export async function changeManagedUser(context: ActorContext, change: ManagedChange): Promise<User> {
  const { user, isLoss = false, endsSessions = false, tell, reason = null } = change;
  const changed = await context.commit(async (transaction) => {
    const { queries } = transaction;
    await change.before?.(transaction);
    if (isLoss) await keepInstanceAdministrator(transaction, user);
    if (endsSessions) await endTokens(queries, user.realm_id, user.id, "ALL");
    await change.also?.(transaction);
    if (endsSessions) await bumpSessionEpoch(transaction, user, context.clock.now());
    const updated = await updateRow(context, transaction, user, change.set ?? {});
    if (tell !== undefined)
      await mailUser(context, queries, updated, { template: "changedByAdministrator", values: { change: tell, reason } });
    await change.after?.(transaction, updated);
    return updated;
  });
  // Whoever ends their own sessions is signed out.
  if (endsSessions && context.user.id === user.id) context.effects.push({ kind: "sessionEnded" });
  return changed;
}

async function updateRow(context: CardeaContext, transaction: Transaction, user: User, set: Partial<UserTable>): Promise<User> {
  const updated = await transaction.queries
    .updateTable("user")
    .set({ ...set, updated_at: context.clock.now() })
    .where("realm_id", "=", user.realm_id)
    .where("id", "=", user.id)
    .where("anonymised_at", "is", null)
    .returningAll()
    .executeTakeFirst();
  // Deleted since it was read.
  if (updated === undefined) throw context.problem(commonProblems.notFound);
  await transaction.changed({ kind: "user", realmId: user.realm_id, id: user.id });
  return updated;
}
