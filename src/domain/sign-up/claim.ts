/**
 * Claims: what sign-up writes. An unproven address is a claim on it, and there is at most one open claim; a second sign-up with
 * another password makes it password-less, so that whoever proves the mailbox chooses it (PRE-07; docs/adr/0008-an-unverified-address-is-a-claim.md).
 */
import type { Queries } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";
import type { CardeaContext } from "../call/context.ts";
import { endTokens } from "../call/one-time-token.ts";
import { mayMail } from "../mail/mail-budget.ts";
import { claimExpiry, mailHolders } from "../mail/user-mail.ts";
import { deletePassword, findPasswordHash, writePassword } from "../password/password.ts";
import { problems } from "../problems.ts";
import type { Realm } from "../realm/realm.ts";
import { isEqualSecret } from "../secret.ts";
import { Moved } from "../settled.ts";
import { clearFactors } from "../sign-in/second-factor.ts";
import type { Transaction } from "../transaction.ts";
import { type AddressHolders, deleteLapsedClaims, findAddressHolders } from "../user/address-holders.ts";
import type { EmailAddress } from "../user/email-address.ts";
import { bumpSessionEpoch, findUserByUsername, insertUser, newUser, type User, updateUser } from "../user/user.ts";
import { mayBeSignedIn, rolesOf } from "../user/user-state.ts";
import type { Username } from "../user/username.ts";
import { acceptInvitation, invitedRoles, type ShownInvitation } from "./invitation.ts";
import { askForApproval } from "./sign-up-approval.ts";

export interface WantedClaim {
  readonly email: EmailAddress;
  readonly username: Username | null;
  /** Normalised, and accepted by the policy; null to sign up without one. */
  readonly password: string | null;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly locale: string;
  /** It gives roles, spares the approval and, if it came by mail, proves the mailbox. */
  readonly invitation: ShownInvitation | null;
}

export interface PreparedClaim {
  /** For whom a session may start at once, where the realm wants that: who just chose the password. */
  readonly starter: User | null;
  /** Within a transaction. @throws Problem `username_taken`, `invalid_token`; Moved when somebody signed up with the address in between. */
  write(transaction: Transaction): Promise<void>;
}

/** What is known before anything is written. */
interface Plan {
  readonly wanted: WantedClaim;
  readonly before: AddressHolders;
  /** The user as they would begin. */
  readonly created: User;
  readonly hash: string | null;
  /** The open claim has this very password: the same person again. */
  readonly isSame: boolean;
  /** Whose row will be the account: the open claim's or a new one; null where the address is taken and no proof is still to come. */
  readonly taker: User | null;
}

/** Does the costly part, one hash, outside any transaction. */
export async function prepareClaim(context: CardeaContext, wanted: WantedClaim): Promise<PreparedClaim> {
  const { database, realm, clock } = context;
  const before = await findAddressHolders(database.queries, realm.id, wanted.email.key, clock.now());
  const standing = await findHashes(database.queries, before);
  const hash = wanted.password === null ? null : await context.hasher.hash(wanted.password, saltOf(context, standing));
  const isSame = hash !== null && standing.claim !== null && isEqualSecret(hash, standing.claim);
  const created = beginning(context, wanted);
  const taker = before.owner !== null && created.claim_expires_at === null ? null : (before.claim ?? created);
  const plan = { wanted, before, created, hash, isSame, taker };
  return { starter: starterOf(context, plan), write: (transaction) => write(context, transaction, plan) };
}

function beginning(context: CardeaContext, wanted: WantedClaim): User {
  const { realm, clock } = context;
  const { invitation } = wanted;
  const now = clock.now();
  const isProven = invitation?.provesMailbox === true;
  const steps = stepsOf(realm, invitation);
  const begun = {
    ...wanted,
    roles: invitation === null ? [] : invitedRoles(invitation.invitation),
    emailVerifiedAt: isProven ? now : null,
    claimExpiresAt: steps.emailVerification ? claimExpiry(context) : null,
    approvalRequestedAt: steps.approval ? now : null,
  };
  return newUser(realm.id, begun, now);
}

/** What a sign-up must still pass: neither depends on the other, and they come in either order. */
export function stepsOf(realm: Realm, invitation: ShownInvitation | null): { emailVerification: boolean; approval: boolean } {
  const { mode, emailVerification } = realm.settings.signUp;
  return {
    emailVerification: emailVerification && invitation?.provesMailbox !== true,
    approval: mode === "approval" && invitation === null,
  };
}

function starterOf({ realm }: CardeaContext, { hash, isSame, created, taker }: Plan): User | null {
  const { signUp, signIn } = realm.settings;
  if (!signUp.startSession || hash === null || taker === null || (taker !== created && !isSame)) return null;
  if (created.claim_expires_at !== null && signIn.requireVerifiedEmail) return null;
  // Nobody comes in before they are approved; an older claim may have to wait where a new one would not.
  return mayBeSignedIn(created) && mayBeSignedIn(taker) && taker.email_verified_at === created.email_verified_at ? taker : null;
}

async function write(context: CardeaContext, transaction: Transaction, plan: Plan): Promise<void> {
  const { wanted, before, taker } = plan;
  const { invitation } = wanted;
  // Counted first, as everywhere: locks are taken in one order.
  const isMailed = await mayMail(context, transaction.queries, wanted.email.key);
  if (invitation !== null && taker !== null) {
    const isAccepted = await acceptInvitation(transaction.queries, invitation.invitation, taker.id, context.clock.now());
    if (!isAccepted) throw context.problem(problems.invalidToken);
  }
  const holders = await settledHolders(context, transaction, wanted, before);
  await refuseTakenUsername(context, transaction, wanted, holders);
  const written = taker === null ? null : await writeClaim(context, transaction, plan, holders.claim);
  const isProven = written !== null && invitation?.provesMailbox === true;
  if (isMailed && !isProven) await mailHolders(context, transaction, { owner: holders.owner, claim: written });
  if (written !== null) await askForApproval(context, transaction, written);
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

async function writeClaim(context: CardeaContext, transaction: Transaction, plan: Plan, claim: User | null): Promise<User> {
  const { created, hash, isSame, wanted } = plan;
  const now = context.clock.now();
  if (claim === null) {
    await insertUser(transaction.queries, created);
    if (hash !== null) await writePassword(transaction.queries, created, hash, now);
    return created;
  }
  const { username, username_key, profile, locale } = created;
  const standing = { ...standingOf(claim, plan, now), claim_expires_at: laterOf(claim, created) };
  if (wanted.invitation?.provesMailbox === true) {
    await endGathered(context, transaction, claim);
    if (hash !== null) await writePassword(transaction.queries, claim, hash, now);
    const { email_verified_at } = created;
    return updateUser(transaction, claim, { ...standing, username, username_key, profile, locale, email_verified_at }, now);
  }
  if (isSame) return updateUser(transaction, claim, { ...standing, username, username_key, profile, locale }, now);
  await deletePassword(transaction.queries, claim);
  return updateUser(transaction, claim, standing, now);
}

/** An invitation settles it; else a claim waits if either sign-up had to, and one that was rejected asks anew: nobody had proven it. */
function standingOf(claim: User, { created, wanted }: Plan, now: Instant): Partial<User> {
  if (wanted.invitation !== null) return { roles: rolesOfBoth(claim, created), approved_at: now, rejected_at: null };
  // An administrator made the account, which is approval enough.
  if (claim.invited_at !== null) return {};
  return { approval_requested_at: claim.approval_requested_at ?? created.approval_requested_at, rejected_at: null };
}

/** What an administrator gave before, an invitation does not take away. */
function rolesOfBoth(claim: User, created: User): string {
  return JSON.stringify([...new Set([...rolesOf(claim), ...rolesOf(created)])].sort());
}

/** A stranger's sign-up makes nothing lapse sooner: an invited account lives longer than a claim. */
function laterOf({ claim_expires_at: standing }: User, { claim_expires_at: created }: User): number | null {
  return standing === null || created === null ? created : Math.max(standing, created);
}

/** The mailbox is proven: what strangers gathered on the claim before is gone (PRE-02, PRE-06). */
async function endGathered(context: CardeaContext, transaction: Transaction, claim: User): Promise<void> {
  await endTokens(transaction.queries, claim.realm_id, claim.id, "ALL");
  await deletePassword(transaction.queries, claim);
  await clearFactors(context, transaction, claim);
  await bumpSessionEpoch(transaction, claim, context.clock.now());
}
