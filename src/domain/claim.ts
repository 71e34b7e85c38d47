/**
 * Claims: what sign-up writes. An unproven address is a claim on it, and there is at most one open claim; a second sign-up with
 * another password makes it password-less, so that whoever proves the mailbox chooses it (PRE-07; docs/adr/0008-an-unverified-address-is-a-claim.md).
 */
import type { Queries } from "../storage/database.ts";
import { type AddressHolders, deleteLapsedClaims, findAddressHolders } from "./address-holders.ts";
import type { CardeaContext } from "./context.ts";
import type { EmailAddress } from "./email-address.ts";
import { mayMail } from "./mail-budget.ts";
import { deletePassword, findPasswordHash, writePassword } from "./password.ts";
import { problems } from "./problems.ts";
import { isEqualSecret } from "./secret.ts";
import { Moved } from "./settled.ts";
import type { Transaction } from "./transaction.ts";
import { findUserByUsername, insertUser, newUser, type User, updateUser } from "./user.ts";
import { claimExpiry, mailHolders } from "./user-mail.ts";
import type { Username } from "./username.ts";

export interface WantedClaim {
  readonly email: EmailAddress;
  readonly username: Username | null;
  /** Normalised, and accepted by the policy; null to sign up without one. */
  readonly password: string | null;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly locale: string;
}

export interface PreparedClaim {
  /** For whom a session may start at once, where the realm wants that: who just chose the password. */
  readonly starter: User | null;
  /** Within a transaction. @throws Problem `username_taken`; Moved when somebody signed up with the address in between. */
  write(transaction: Transaction): Promise<void>;
}

/** Does the costly part, one hash, outside any transaction. */
export async function prepareClaim(context: CardeaContext, wanted: WantedClaim): Promise<PreparedClaim> {
  const { database, realm, clock } = context;
  const before = await findAddressHolders(database.queries, realm.id, wanted.email.key, clock.now());
  const standing = await findHashes(database.queries, before);
  const hash = wanted.password === null ? null : await context.hasher.hash(wanted.password, saltOf(context, standing));
  const isSame = hash !== null && standing.claim !== null && isEqualSecret(hash, standing.claim);
  const created = newUser(
    realm.id,
    { ...wanted, emailVerifiedAt: null, claimExpiresAt: realm.settings.signUp.emailVerification ? claimExpiry(context) : null },
    clock.now(),
  );
  const mayStart = realm.settings.signUp.startSession && !realm.settings.signIn.requireVerifiedEmail && hash !== null;
  const isFree = before.claim === null && (before.owner === null || realm.settings.signUp.emailVerification);
  return {
    starter: !mayStart ? null : isSame ? before.claim : isFree ? created : null,
    async write(transaction) {
      // Counted first, as everywhere: locks are taken in one order.
      const isMailed = await mayMail(context, transaction.queries, wanted.email.key);
      const holders = await settledHolders(context, transaction, wanted, before);
      await refuseTakenUsername(context, transaction, wanted, holders);
      const claim = await writeClaim(context, transaction, { hash, isSame, created, holders });
      if (isMailed) await mailHolders(context, transaction, { owner: holders.owner, claim });
    },
  };
}

interface Hashes {
  readonly owner: string | null;
  readonly claim: string | null;
}

async function findHashes(queries: Queries, { owner, claim }: AddressHolders): Promise<Hashes> {
  const find = async (user: User | null) => (user === null ? null : findPasswordHash(queries, user));
  return { owner: await find(owner), claim: await find(claim) };
}

/** A claim's hash takes the salt of who is there already, so that sign-in needs one hash for both (`password.ts`). */
function saltOf(context: CardeaContext, { owner, claim }: Hashes): string | undefined {
  return [claim, owner].find((hash) => hash !== null && context.hasher.understands(hash)) ?? undefined;
}

async function settledHolders(
  context: CardeaContext,
  transaction: Transaction,
  wanted: WantedClaim,
  before: AddressHolders,
): Promise<AddressHolders> {
  const { realm, clock } = context;
  const keys = { emailKey: wanted.email.key, usernameKey: wanted.username?.key ?? null };
  await deleteLapsedClaims(transaction.queries, realm.id, keys, clock.now());
  const holders = await findAddressHolders(transaction.queries, realm.id, wanted.email.key, clock.now());
  if (holders.owner?.id !== before.owner?.id || holders.claim?.id !== before.claim?.id)
    throw new Moved("Somebody signed up with the address in between.");
  return holders;
}

/** Says the same whoever stands behind the address: only a name held by somebody else is taken. */
async function refuseTakenUsername(
  context: CardeaContext,
  transaction: Transaction,
  wanted: WantedClaim,
  holders: AddressHolders,
): Promise<void> {
  if (wanted.username === null) return;
  const holder = await findUserByUsername(transaction.queries, context.realm.id, wanted.username.key, context.clock.now());
  if (holder !== null && holder.id !== holders.claim?.id) throw context.problem(problems.usernameTaken);
}

interface ClaimToWrite {
  readonly hash: string | null;
  /** The open claim has this very password: the same person again. */
  readonly isSame: boolean;
  readonly created: User;
  readonly holders: AddressHolders;
}

/** @returns the open claim, or null where the address is taken and no proof is asked for. */
async function writeClaim(context: CardeaContext, transaction: Transaction, claim: ClaimToWrite): Promise<User | null> {
  const { hash, isSame, created, holders } = claim;
  const now = context.clock.now();
  if (holders.claim === null) {
    if (holders.owner !== null && created.claim_expires_at === null) return null;
    await insertUser(transaction.queries, created);
    if (hash !== null) await writePassword(transaction.queries, created, hash, now);
    return created;
  }
  if (isSame) {
    const { username, username_key, profile, locale } = created;
    return updateUser(
      transaction,
      holders.claim,
      { username, username_key, profile, locale, claim_expires_at: created.claim_expires_at },
      now,
    );
  }
  await deletePassword(transaction.queries, holders.claim);
  return updateUser(transaction, holders.claim, { claim_expires_at: laterOf(holders.claim, created) }, now);
}

/** A stranger's sign-up makes nothing lapse sooner: an invited account lives longer than a claim. */
function laterOf({ claim_expires_at: standing }: User, { claim_expires_at: created }: User): number | null {
  return standing === null || created === null ? created : Math.max(standing, created);
}
