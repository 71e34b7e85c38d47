/**
 * The guard in front of every password check: counts the try before the hash, whoever it is for and whichever door it came through.
 *
 * Two buckets answer 429: the account (or, where there is none, the identifier) and the client's network. Two more look like a wrong
 * password when they are used up: the account by strangers over all time, and the account by one known device. A known device
 * doesn't count among strangers, so nobody can lock an owner out of the browser that they use (RAT-12).
 */
import type { Instant } from "../../storage/schema.ts";
import { clientNetwork } from "../call/client-network.ts";
import type { CardeaContext } from "../call/context.ts";
import { type Bucket, clearBuckets, countTry, findLock, findSlots, isFull, isOver, type Slot } from "../call/throttle.ts";
import { mailUser } from "../mail/user-mail.ts";
import type { Transaction } from "../transaction.ts";
import type { User } from "../user/user.ts";
import { isClaim } from "../user/user-state.ts";
import { isKnownDevice } from "./device.ts";

const windowSeconds = 15 * 60;
/** Guesses evaluated per account and window (NIST SP 800-63B-4 §3.2.2 allows 100 in a row; ten suffice a person). */
const accountLimit = 10;
/** Guesses by strangers over all time, until a mailed reset. */
const strangersLimit = 100;
const strangersSeconds = 100 * 365 * 24 * 60 * 60;
/** An office behind one address signs in, too. */
const networkLimit = 100;

/** Whom a try is for: the users behind the identifier, or nobody. */
export interface Target {
  /** The owner first, then an open claim. */
  readonly users: readonly User[];
  /** As it was normalised; names the account where there is none. */
  readonly identifierKey: string;
}

export interface Try {
  /** Used up: answer like a wrong password, at the same cost. */
  readonly isExhausted: boolean;
  /** It came from a browser that has signed in to the account before. */
  readonly isKnownDevice: boolean;
  /** Within the transaction that starts the session. */
  succeed(transaction: Transaction): Promise<void>;
  /** After a wrong password: tells the owner when that was the last one. */
  fail(): Promise<void>;
}

/** @throws Problem `rate_limited` */
export async function takeTry(context: CardeaContext, target: Target, deviceToken: string | null): Promise<Try> {
  const [owner] = target.users;
  const account = accountName(target);
  const isKnown = owner !== undefined && isKnownDevice(context.keyRing, owner, deviceToken);
  const silent = silentBucket(account, isKnown ? deviceToken : null);
  const loud = [
    networkBucket(clientNetwork(context.client.address)),
    ...(isKnown ? [] : [{ name: `sign-in.account.${account}`, limit: accountLimit, windowSeconds, rule: "account_locked" }]),
  ];
  const { slots, giveBack } = await countTry(context, context.realm.id, [{ ...silent, isSilent: true }, ...loud]);
  return {
    isExhausted: slots.slice(0, 1).some(isOver),
    isKnownDevice: isKnown,
    succeed: giveBack,
    fail: () => tellOwner(context, owner, slots),
  };
}

/** Users of one address share a count, however they are named: an owner and a claim on their address can't be told apart by it. */
function accountName({ users, identifierKey }: Target): string {
  const [user] = users;
  return user === undefined ? identifierKey : (user.email_key ?? user.id);
}

function silentBucket(account: string, device: string | null): Bucket {
  if (device !== null) return { name: `sign-in.device.${account}.${device}`, limit: accountLimit, windowSeconds };
  return { name: strangersName(account), limit: strangersLimit, windowSeconds: strangersSeconds };
}

function networkBucket(network: string): Bucket {
  return { name: `sign-in.network.${network}`, limit: networkLimit, windowSeconds };
}

function strangersName(account: string): string {
  return `sign-in.strangers.${account}`;
}

/** The owner hears once about each bucket that is used up. */
async function tellOwner(context: CardeaContext, owner: User | undefined, slots: readonly Slot[]): Promise<void> {
  if (owner === undefined || isClaim(owner)) return;
  const usedUp = slots.filter((slot) => !slot.bucket.name.startsWith("sign-in.network.") && slot.count === slot.bucket.limit);
  if (usedUp.length === 0) return;
  await mailUser(context, context.database.queries, owner, { template: "accountLocked", values: {} });
  context.services.wake();
}

/** Which of an account's buckets are used up at this moment, and until when; for administrators, who may know. */
export async function findLocks(
  context: CardeaContext,
  target: Target,
): Promise<{ rule: "account_locked" | "strangers_exhausted"; until: Instant }[]> {
  const { database, keyRing, realm, clock } = context;
  const account = accountName(target);
  const now = clock.now();
  const buckets = [{ name: `sign-in.account.${account}`, limit: accountLimit, windowSeconds }, silentBucket(account, null)];
  const slots = await findSlots(database.queries, { keyRing, realmId: realm.id, now }, buckets);
  return slots
    .filter(isFull)
    .map(({ bucket, expiresAt }) => ({ rule: bucket === buckets[0] ? "account_locked" : "strangers_exhausted", until: expiresAt }));
}

/** Until when one of these networks, or more, may not try any account; null when all may. */
export async function findNetworkLock(context: CardeaContext, networks: readonly string[]): Promise<Instant | null> {
  return networks.length === 0 ? null : findLock(context, networks.map(networkBucket));
}

/** Forgets what strangers used up: whoever reads the account's mail has come. */
export async function clearTries(context: CardeaContext, transaction: Transaction, user: User): Promise<void> {
  const account = user.email_key ?? user.id;
  await clearBuckets(transaction.queries, context.keyRing, context.realm.id, [strangersName(account), `sign-in.account.${account}`]);
}
