/** Mails to a user, in their language, written in the caller's transaction: links that prove an address or set a password, and notices. */
import type { Queries } from "../../storage/database.ts";
import type { CardeaContext } from "../call/context.ts";
import { issueOneTimeToken } from "../call/one-time-token.ts";
import type { MailName, MailValues } from "../outbox/mails.ts";
import { enqueueMail } from "../outbox/outbox.ts";
import type { Session } from "../session/session.ts";
import { toInstant } from "../shapes.ts";
import type { Transaction } from "../transaction.ts";
import type { AddressHolders } from "../user/address-holders.ts";
import { type User, updateUser } from "../user/user.ts";
import { isClaim, stateOf } from "../user/user-state.ts";
import { mayMail } from "./mail-budget.ts";

/** When a claim made or renewed now lapses. */
export function claimExpiry(context: CardeaContext): number {
  return context.clock.now() + context.realm.settings.signUp.claimSeconds * 1000;
}

/**
 * Mails whoever stands behind an address: the owner is told that somebody signed up with it, a claim gets its link and lives on
 * as long as the link does. Nobody there: only the count. The caller's answer is the same in each case.
 */
export async function mailAddressHolders(
  context: CardeaContext,
  transaction: Transaction,
  emailKey: string,
  { owner, claim }: AddressHolders,
): Promise<void> {
  if (await mayMail(context, transaction.queries, emailKey)) await mailHolders(context, transaction, { owner, claim });
}

/** The same, where the mail is counted already. */
export async function mailHolders(context: CardeaContext, transaction: Transaction, { owner, claim }: AddressHolders): Promise<void> {
  if (owner !== null) await mailStanding(context, transaction.queries, owner);
  else if (claim !== null) await mailConfirmation(context, transaction, claim, "signUpConfirm");
}

/** Tells the owner of an address how their account stands: only the mailbox hears it. */
function mailStanding(context: CardeaContext, queries: Queries, owner: User): Promise<void> {
  const state = stateOf(owner);
  if (state === "PENDING_APPROVAL") return mailUser(context, queries, owner, { template: "signUpWaiting", values: {} });
  if (state === "REJECTED") return mailUser(context, queries, owner, { template: "signUpRejected", values: { reason: null } });
  return mailUser(context, queries, owner, { template: "signUpExisting", values: {} });
}

/** Mails a link that proves the address. */
export async function mailConfirmation(
  context: CardeaContext,
  transaction: Transaction,
  user: User,
  template: "signUpConfirm" | "emailVerify",
): Promise<void> {
  const expiresAt = claimExpiry(context);
  const now = context.clock.now();
  // An invited account lives longer than this link, whoever asked for it.
  if (user.claim_expires_at !== null && user.claim_expires_at < expiresAt)
    await updateUser(transaction, user, { claim_expires_at: expiresAt }, now);
  const issued = { realmId: user.realm_id, purpose: "VERIFY_EMAIL", userId: user.id, expiresAt } as const;
  const token = await issueOneTimeToken(transaction.queries, issued, now);
  await mailUser(context, transaction.queries, user, { template, values: { token }, expiresAt });
}

/** Mails a link that sets a password: a new one, or the first one. A claim lives at least as long as its link. */
export async function mailPasswordLink(
  context: CardeaContext,
  transaction: Transaction,
  user: User,
  template: "passwordReset" | "setPassword",
): Promise<void> {
  const now = context.clock.now();
  const expiresAt = now + context.realm.settings.mail.resetSeconds * 1000;
  const claimEndsAt = user.claim_expires_at;
  if (claimEndsAt !== null && claimEndsAt < expiresAt) await updateUser(transaction, user, { claim_expires_at: expiresAt }, now);
  const purpose = template === "passwordReset" ? "RESET_PASSWORD" : "SET_PASSWORD";
  const issued = { realmId: user.realm_id, purpose, userId: user.id, expiresAt } as const;
  const token = await issueOneTimeToken(transaction.queries, issued, now);
  await mailUser(context, transaction.queries, user, { template, values: { token }, expiresAt });
}

interface UserMail<Name extends MailName> {
  readonly template: Name;
  readonly values: MailValues[Name];
  /** Of no use later; absent: a notice that stays true. */
  readonly expiresAt?: number;
  /** The last mail: its row doesn't say whose it was, because the account is gone with it. */
  readonly isFarewell?: true;
}

/** Queues one mail to a user's stored address; a user without one gets none. */
export async function mailUser<Name extends MailName>(
  context: CardeaContext,
  queries: Queries,
  user: User,
  mail: UserMail<Name>,
): Promise<void> {
  if (user.email === null) return;
  const { template, values, expiresAt = null, isFarewell = false } = mail;
  const recipient = { to: user.email, locale: user.locale ?? context.locale, userId: isFarewell ? null : user.id };
  await enqueueMail(queries, context, context.realm, { template, values, expiresAt, ...recipient });
}

/** Tells the owner of an address which session a new one has ended; a claim's address is nobody's yet. */
export async function mailSurplus(context: CardeaContext, queries: Queries, user: User, ended: Session): Promise<void> {
  if (isClaim(user)) return;
  const values = { userAgent: ended.user_agent, lastSeenAt: toInstant(ended.last_seen_at) };
  await mailUser(context, queries, user, { template: "sessionSurplus", values });
}
