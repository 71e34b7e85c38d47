/**
 * Whoever reads a mailbox owns what stands behind its address. What gathered there before the first proof may be a stranger's: its
 * sessions, factors and pending changes end with it, whichever way the proof came (PRE-02, PRE-06, PRE-08).
 */
import type { CardeaContext } from "../call/context.ts";
import { clearMailBudget } from "../mail/mail-budget.ts";
import { Moved } from "../settled.ts";
import { clearFactors } from "../sign-in/second-factor.ts";
import { askForApproval } from "../sign-up/sign-up-approval.ts";
import type { Transaction } from "../transaction.ts";
import { findAddressHolders } from "../user/address-holders.ts";
import { bumpSessionEpoch, type User, updateUser } from "../user/user.ts";
import { isClaim } from "../user/user-state.ts";

/** The user as they are once the mailbox is proven, for what is decided before it is written. */
export function asProven(user: User, now: number): User {
  return { ...user, email_verified_at: user.email_verified_at ?? now, claim_expires_at: null };
}

/** The user only claimed the address, and somebody else has proven it since the mail was sent. */
export async function isSomebodyElses(transaction: Transaction, user: User, now: number): Promise<boolean> {
  if (user.email_key === null || user.email_verified_at !== null) return false;
  const { owner } = await findAddressHolders(transaction.queries, user.realm_id, user.email_key, now);
  return owner !== null && owner.id !== user.id;
}

/** The mail was asked for by its reader, so the next one may come at once. Its rows are locked before all others: call it first. */
export async function forgetMails(context: CardeaContext, transaction: Transaction, user: User): Promise<void> {
  if (user.email_key !== null) await clearMailBudget(context, transaction.queries, user.email_key);
}

/**
 * The address is proven, and every session of the user ends. Their tokens, locked before, the caller has ended already.
 * @throws Moved when the user's epoch is not the one that was read: what was decided on them may be true no more.
 */
export async function writeProof(context: CardeaContext, transaction: Transaction, user: User, change: Partial<User> = {}): Promise<User> {
  const now = context.clock.now();
  // What somebody set up who had not proven the address must not keep its owner out.
  if (user.email_verified_at === null) await clearFactors(context, transaction, user);
  const epoch = await bumpSessionEpoch(transaction, user, now);
  if (epoch !== user.session_epoch + 1) throw new Moved("An epoch moved since the user was read.");
  const { email_verified_at, claim_expires_at } = asProven(user, now);
  const proven = await updateUser(transaction, user, { ...change, email_verified_at, claim_expires_at }, now);
  // Whoever waits for approval can be decided about now; without a claim, the administrators were told at sign-up.
  if (isClaim(user)) await askForApproval(context, transaction, proven);
  return proven;
}
