/**
 * The guard in front of every second factor: one durable count an account for all factors together, whichever door and whichever
 * challenge they come through (MFA-04, MFA-06). It is reached only after the first factor, so nobody else can use it up (MFA-24).
 */
import type { Instant } from "../../storage/schema.ts";
import type { CardeaContext } from "../call/context.ts";
import { type Bucket, clearBuckets, countTry, findLock, type Slot } from "../call/throttle.ts";
import { mailUser } from "../mail/user-mail.ts";
import type { Transaction } from "../transaction.ts";
import type { User } from "../user/user.ts";

/**
 * Ten in a quarter of an hour suffice a person; a hundred in a month leave a guesser one chance in three thousand. The owner hears at
 * `tellAt`, well before the end: whoever comes so far has the first factor already (MFA-25).
 */
const limits = [
  { name: "soon", limit: 10, tellAt: 5, windowSeconds: 15 * 60 },
  { name: "long", limit: 100, tellAt: 100, windowSeconds: 30 * 24 * 60 * 60 },
] as const;

function bucketsOf(user: User): Bucket[] {
  return limits.map(({ name, limit, windowSeconds }) => ({
    name: `factor.${name}.${user.id}`,
    limit,
    windowSeconds,
    rule: "second_factor_locked",
  }));
}

export interface FactorTry {
  /** Gives back one's own slots, within the transaction that accepts the factor. */
  succeed(transaction: Transaction): Promise<void>;
  /** After a wrong one: the owner hears of the fifth, and of the last for long. */
  fail(): Promise<void>;
}

/** Counts a try before anything is compared. @throws Problem `rate_limited` */
export async function takeFactorTry(context: CardeaContext, user: User): Promise<FactorTry> {
  const { slots, giveBack } = await countTry(context, user.realm_id, bucketsOf(user));
  return { succeed: giveBack, fail: () => tellOwner(context, user, slots) };
}

async function tellOwner(context: CardeaContext, user: User, slots: readonly Slot[]): Promise<void> {
  if (!limits.some(({ tellAt }, at) => slots[at]?.count === tellAt)) return;
  await mailUser(context, context.database.queries, user, { template: "wrongCodes", values: {} });
  context.services.wake();
}

/** Until when an account takes no second factor; null when it does. */
export async function findFactorLock(context: CardeaContext, user: User): Promise<Instant | null> {
  return findLock(context, bucketsOf(user));
}

/** Forgets what was used up, when an administrator resets the factors. */
export async function clearFactorTries(context: CardeaContext, transaction: Transaction, user: User): Promise<void> {
  const names = bucketsOf(user).map(({ name }) => name);
  await clearBuckets(transaction.queries, context.keyRing, user.realm_id, names);
}
