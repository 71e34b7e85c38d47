/**
 * The guard in front of mailed codes: few tries for a challenge, and a durable count for the address, whichever challenge they come
 * with (RAT-14). Anybody can ask for a code, so this count is not that of second factors (MFA-24); the link in the mail is good all the same.
 */
import type { Instant } from "../../storage/schema.ts";
import type { CardeaContext } from "../call/context.ts";
import { type Bucket, countTry, findLock } from "../call/throttle.ts";
import type { Transaction } from "../transaction.ts";
import { type Challenge, codeAccount } from "./email-sign-in.ts";

const minute = 60;
const day = 24 * 60 * minute;

function bucketsOf({ id, account }: Challenge): Bucket[] {
  // As long as a code lives.
  return [{ name: `email-code.challenge.${id}`, limit: 5, windowSeconds: 10 * minute }, ...bucketsOfAccount(account)];
}

function bucketsOfAccount(account: string): Bucket[] {
  return [
    { name: `email-code.soon.${account}`, limit: 10, windowSeconds: 15 * minute },
    { name: `email-code.long.${account}`, limit: 100, windowSeconds: 30 * day },
  ];
}

export interface CodeTry {
  /** Gives back one's own slots, within the transaction that accepts the code. */
  succeed(transaction: Transaction): Promise<void>;
}

/** Counts a try before anything is compared, whether or not somebody stands behind the challenge. @throws Problem `rate_limited` */
export async function takeCodeTry(context: CardeaContext, challenge: Challenge): Promise<CodeTry> {
  const { giveBack } = await countTry(context, context.realm.id, bucketsOf(challenge));
  return { succeed: giveBack };
}

/** Until when no code that was mailed to an address is looked at, whichever challenge it comes with; null when they are. */
export async function findCodeLock(context: CardeaContext, emailKey: string): Promise<Instant | null> {
  return findLock(context, bucketsOfAccount(codeAccount(context, emailKey)));
}
