/** Passwords that are mailed on request: made here, hashed beside the one that stands, good once and for an hour (PWD-10). */
import type { CardeaContext } from "../call/context.ts";
import { mayMail } from "../mail/mail-budget.ts";
import { mailPasswordLink, mailUser } from "../mail/user-mail.ts";
import { generatePassword } from "../password/generate-password.ts";
import { findPasswordHash, writeTemporaryPassword } from "../password/password.ts";
import type { Transaction } from "../transaction.ts";
import { findAddressHolders } from "../user/address-holders.ts";
import type { EmailAddress } from "../user/email-address.ts";
import type { User } from "../user/user.ts";
import { mayReset } from "../user/user-state.ts";

const lifeMs = 60 * 60 * 1000;
const shortestLength = 16;

export interface Regeneration {
  readonly owner: User | null;
  readonly password: string;
  /** The hash that the owner has now; null where there is nobody, or no password. */
  readonly standing: string | null;
  readonly hash: string;
}

/** Does the costly part, one hash whoever is there, outside any transaction. It takes the standing hash's salt, so that sign-in needs one for both. */
export async function prepareRegeneration(context: CardeaContext, email: EmailAddress): Promise<Regeneration> {
  const { database, hasher, realm, clock } = context;
  const { owner } = await findAddressHolders(database.queries, realm.id, email.key, clock.now());
  const standing = owner === null ? null : await findPasswordHash(database.queries, owner);
  const password = generatePassword({ length: Math.max(shortestLength, realm.settings.password.minLength) });
  const like = standing !== null && hasher.understands(standing) ? standing : undefined;
  return { owner, password, standing, hash: await hasher.hash(password, like) };
}

/** Whoever has not proven the address, or has no password, gets a link instead: the mail says which. */
export async function mailRegeneratedPassword(
  context: CardeaContext,
  transaction: Transaction,
  email: EmailAddress,
  made: Regeneration,
): Promise<void> {
  const { realm, clock } = context;
  if (!(await mayMail(context, transaction.queries, email.key))) return;
  // Looked at again: the address may have moved while the hash was computed.
  const { owner, claim } = await findAddressHolders(transaction.queries, realm.id, email.key, clock.now());
  if (owner === null && claim !== null) await mailPasswordLink(context, transaction, claim, "setPassword");
  if (owner === null || !mayReset(owner)) return;
  if (!(await mailPassword(context, transaction, owner, made))) await mailPasswordLink(context, transaction, owner, "passwordReset");
}

async function mailPassword(context: CardeaContext, { queries }: Transaction, owner: User, made: Regeneration): Promise<boolean> {
  const { standing, hash, password } = made;
  const expiresAt = context.clock.now() + lifeMs;
  if (owner.email_verified_at === null || standing === null || owner.id !== made.owner?.id) return false;
  if (!(await writeTemporaryPassword(queries, owner, { standing, hash, expiresAt }))) return false;
  await mailUser(context, queries, owner, { template: "passwordRegenerated", values: { password }, expiresAt });
  return true;
}
