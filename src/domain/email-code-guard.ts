/**
 * The guard in front of mailed codes: few tries for a challenge, and a durable count for the address, whichever challenge they come
 * with (RAT-14). Anybody can ask for a code, so this count is not that of second factors (MFA-24); the link in the mail is good all the same.
 */
import { commonProblems } from "../kernel/problem.ts";
import type { CardeaContext } from "./context.ts";
import type { Challenge } from "./email-sign-in.ts";
import { type Bucket, giveSlotsBack, isOver, takeSlots } from "./throttle.ts";
import type { Transaction } from "./transaction.ts";

const minute = 60;
const day = 24 * 60 * minute;

function bucketsOf({ id, account }: Challenge): Bucket[] {
  return [
    // As long as a code lives.
    { name: `email-code.challenge.${id}`, limit: 5, windowSeconds: 10 * minute },
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
  const { database, keyRing, clock, realm } = context;
  const now = clock.now();
  const slots = await takeSlots(database.countingWrites, { keyRing, realmId: realm.id, now }, bucketsOf(challenge));
  const refused = slots.find(isOver);
  if (refused !== undefined) {
    await giveSlotsBack(database.countingWrites, realm.id, slots);
    throw context.problem(commonProblems.rateLimited, { retryAfterSeconds: Math.max(1, Math.ceil((refused.expiresAt - now) / 1000)) });
  }
  return { succeed: (transaction) => giveSlotsBack(transaction.queries, realm.id, slots) };
}
