/**
 * Another address for an account. The new one must be proven before anything moves; the old one is told at once and can undo the
 * change for a week, whatever else has been changed by then (PRE-04; docs/adr/0026-a-change-of-address-can-be-undone.md).
 */
import type { CardeaContext } from "../call/context.ts";
import { issueOneTimeToken } from "../call/one-time-token.ts";
import { giveSlotsBack, isOver, takeSlots } from "../call/throttle.ts";
import { mayMail } from "../mail/mail-budget.ts";
import { mailUser } from "../mail/user-mail.ts";
import { enqueueMail } from "../outbox/outbox.ts";
import type { Transaction } from "../transaction.ts";
import { findAddressHolders } from "../user/address-holders.ts";
import type { EmailAddress } from "../user/email-address.ts";
import type { User } from "../user/user.ts";

const hourSeconds = 60 * 60;
/** How long the old address can undo the change. */
const revertMs = 7 * 24 * hourSeconds * 1000;
/** Each one mails two addresses, and the old one can't be spared its notice. */
const changesPerHour = 5;

/** Mails both addresses. Who has the new one already is told so in their own mailbox, and nobody else is (ENU-05). */
export async function startEmailChange(context: CardeaContext, user: User, email: EmailAddress): Promise<void> {
  const { realm, clock } = context;
  await context.commit(async (transaction) => {
    const { queries } = transaction;
    if (!(await mayAsk(context, transaction, user, email))) return;
    const { owner } = await findAddressHolders(queries, realm.id, email.key, clock.now());
    if (owner === null || owner.id === user.id) await mailNewAddress(context, transaction, user, email);
    else await mailUser(context, queries, owner, { template: "emailChangeTaken", values: {} });
    await mailOldAddress(context, transaction, user, email);
  });
}

async function mayAsk(context: CardeaContext, { queries }: Transaction, user: User, email: EmailAddress): Promise<boolean> {
  const { realm, keyRing, clock } = context;
  const own = [{ name: `email-change.${user.id}`, limit: changesPerHour, windowSeconds: hourSeconds }];
  const slots = await takeSlots(queries, { keyRing, realmId: realm.id, now: clock.now() }, own);
  const isOften = slots.some(isOver);
  if (isOften) await giveSlotsBack(queries, realm.id, slots);
  return !isOften && (await mayMail(context, queries, email.key));
}

/** The link that moves the address. It says which one, so that no other is ever proven by it (TOK-20). */
async function mailNewAddress(context: CardeaContext, { queries }: Transaction, user: User, email: EmailAddress): Promise<void> {
  const { realm, clock } = context;
  const now = clock.now();
  const expiresAt = now + realm.settings.mail.resetSeconds * 1000;
  const payload = { email: email.address, emailKey: email.key, from: user.email_key };
  const token = await issueOneTimeToken(queries, { realmId: realm.id, purpose: "CHANGE_EMAIL", userId: user.id, expiresAt, payload }, now);
  const recipient = { to: email.address, locale: user.locale ?? context.locale, userId: user.id };
  await enqueueMail(queries, context, realm, { template: "emailChange", values: { token }, expiresAt, ...recipient });
}

/** Older ways back stay: whoever took the account over can't end the owner's by another change. */
async function mailOldAddress(context: CardeaContext, { queries }: Transaction, user: User, email: EmailAddress): Promise<void> {
  if (user.email === null || user.email_key === null) return;
  const { realm, clock } = context;
  const now = clock.now();
  const expiresAt = now + revertMs;
  const payload = { email: user.email, emailKey: user.email_key, askedAt: String(now) };
  const token = await issueOneTimeToken(
    queries,
    { realmId: realm.id, purpose: "REVERT_EMAIL_CHANGE", userId: user.id, expiresAt, payload, keepsOlder: true },
    now,
  );
  const values = { token, email: email.address };
  // Nobody's, so that no later notice, which may go to another address, replaces it while it waits.
  const recipient = { to: user.email, locale: user.locale ?? context.locale, userId: null };
  await enqueueMail(queries, context, realm, { template: "emailChangeNotice", values, expiresAt, ...recipient });
}
