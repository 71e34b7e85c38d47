/**
 * Approval: administrators are told once an account can be decided about, each with a link of their own, and one decision wins.
 * Where a realm asks for proof of the address, that is once the mailbox is proven, so that nobody floods them with invented ones.
 */
import { sql } from "kysely";
import type { Queries } from "../../storage/database.ts";
import type { CardeaContext } from "../call/context.ts";
import { issueOneTimeToken } from "../call/one-time-token.ts";
import { isAdministrator } from "../call/roles.ts";
import { takeSlots } from "../call/throttle.ts";
import { mailConfirmation, mailUser } from "../mail/user-mail.ts";
import type { Transaction } from "../transaction.ts";
import { findAddressHolders } from "../user/address-holders.ts";
import { bumpSessionEpoch, type User } from "../user/user.ts";
import { isAwaitingApproval, isClaim, stateOf } from "../user/user-state.ts";

/** A link to decide lives a week; whoever comes later finds the applicant in the console. */
const linkMs = 7 * 24 * 60 * 60 * 1000;
/** The store needs a window for each count; this one limits nothing. */
const digestSeconds = 15 * 60;

/** Tells the administrators that somebody waits for them; nobody, where nobody waits. Its locks come last in the transaction. */
export async function askForApproval(context: CardeaContext, transaction: Transaction, applicant: User): Promise<void> {
  if (isClaim(applicant) || stateOf(applicant) !== "PENDING_APPROVAL") return;
  const { queries } = transaction;
  const { realm, keyRing, clock } = context;
  const now = clock.now();
  // One at a time: two at once would not see each other's mail, and both would be sent in spite of the digest (ADM-08).
  const digest = { name: "approval.digest", limit: 1, windowSeconds: digestSeconds };
  await takeSlots(queries, { keyRing, realmId: realm.id, now }, [digest]);
  const waiting = await countWaiting(queries, realm.id);
  const expiresAt = now + linkMs;
  for (const administrator of await findAdministrators(queries, realm.id)) {
    const issued = { realmId: realm.id, purpose: "DECIDE_SIGN_UP", userId: administrator.id, expiresAt } as const;
    const decisionToken = await issueOneTimeToken(queries, { ...issued, payload: { applicant: applicant.id }, keepsOlder: true }, now);
    const values = { email: applicant.email ?? applicant.username ?? "", waiting, decisionToken };
    await mailUser(context, queries, administrator, { template: "approvalNeeded", values, expiresAt });
  }
}

/** Whoever may decide and can be told, in the order in which their mails are locked. */
async function findAdministrators(queries: Queries, realmId: string): Promise<User[]> {
  const candidates = await queries
    .selectFrom("user")
    .selectAll()
    .where("realm_id", "=", realmId)
    // Word for word as in the index, which holds nobody else.
    .where(sql<boolean>`roles LIKE '%admin%'`)
    .orderBy("id")
    .execute();
  return candidates.filter(mayDecide);
}

/** An administrator who may be signed in at all; roles and standing count as they are at the moment of the decision. */
export function mayDecide(user: User): boolean {
  return isAdministrator(user) && stateOf(user) === "ACTIVE";
}

async function countWaiting(queries: Queries, realmId: string): Promise<number> {
  const row = await queries
    .selectFrom("user")
    .select((select) => select.fn.countAll().as("count"))
    .where("realm_id", "=", realmId)
    .where("approval_requested_at", "is not", null)
    .where("approved_at", "is", null)
    .where("rejected_at", "is", null)
    .where((or) => or.or([or("claim_expires_at", "is", null), or("email_verified_at", "is not", null)]))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type Decision = "APPROVE" | "REJECT";

/** What was decided about a user; null while they wait. Who never had to wait counts as approved. */
export function decisionOn(user: User): Decision | null {
  if (user.rejected_at !== null) return "REJECT";
  return isAwaitingApproval(user) ? null : "APPROVE";
}

/** A decision, as somebody makes it who has just seen the user in this state. */
export interface NewDecision {
  readonly user: User;
  readonly decision: Decision;
  readonly reason: string | null;
}

/**
 * Decides by one statement and tells the applicant.
 * @returns null when the user no longer waits, or somebody has decided since they were read.
 */
export async function writeDecision(
  context: CardeaContext,
  transaction: Transaction,
  { user, decision, reason }: NewDecision,
): Promise<User | null> {
  const now = context.clock.now();
  const change = decision === "APPROVE" ? { approved_at: now, rejected_at: null } : { rejected_at: now };
  const decided = await transaction.queries
    .updateTable("user")
    .set({ ...change, updated_at: now })
    .where("realm_id", "=", user.realm_id)
    .where("id", "=", user.id)
    .where("approval_requested_at", "is not", null)
    .where("approved_at", "is", null)
    .where("rejected_at", user.rejected_at === null ? "is" : "=", user.rejected_at)
    .returningAll()
    .executeTakeFirst();
  if (decided === undefined) return null;
  await transaction.changed({ kind: "user", realmId: user.realm_id, id: user.id });
  if (decision === "REJECT") await bumpSessionEpoch(transaction, decided, now);
  await tellApplicant(context, transaction, decided, { decision, reason });
  return decided;
}

/** A claim on somebody else's address brings its owner no word: they never asked. */
async function tellApplicant(
  context: CardeaContext,
  transaction: Transaction,
  user: User,
  { decision, reason }: Pick<NewDecision, "decision" | "reason">,
): Promise<void> {
  const { queries } = transaction;
  const isUnproven = isClaim(user);
  if (isUnproven && user.email_key !== null) {
    const { owner } = await findAddressHolders(queries, user.realm_id, user.email_key, context.clock.now());
    if (owner !== null) return;
  }
  if (decision === "REJECT") return mailUser(context, queries, user, { template: "signUpRejected", values: { reason } });
  await mailUser(context, queries, user, { template: "signUpApproved", values: { isUnproven } });
  // The first link may have lapsed while the administrators took their time (ADM-05).
  if (isUnproven) await mailConfirmation(context, transaction, user, "signUpConfirm");
}
