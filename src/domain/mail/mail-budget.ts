/** How many mails one address may get because somebody asked: strangers can't bomb it, and no answer tells that it was spared (RAT-13). */
import type { Queries } from "../../storage/database.ts";
import type { CardeaContext } from "../call/context.ts";
import { type Bucket, clearBuckets, giveSlotsBack, isOver, takeSlots } from "../call/throttle.ts";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

function buckets(addressKey: string): Bucket[] {
  return [
    { name: `mail.minute.${addressKey}`, limit: 1, windowSeconds: minute },
    { name: `mail.hour.${addressKey}`, limit: 5, windowSeconds: hour },
    { name: `mail.day.${addressKey}`, limit: 20, windowSeconds: day },
  ];
}

/** Counts one mail to an address. @returns false when it must not be sent. */
export async function mayMail(context: CardeaContext, queries: Queries, addressKey: string): Promise<boolean> {
  const slots = await takeSlots(
    queries,
    { keyRing: context.keyRing, realmId: context.realm.id, now: context.clock.now() },
    buckets(addressKey),
  );
  if (!slots.some(isOver)) return true;
  await giveSlotsBack(queries, context.realm.id, slots);
  return false;
}

/** Whoever redeems a mailed token has asked for the mail, so it was no stranger's: the next one may come at once. */
export async function clearMailBudget(context: CardeaContext, queries: Queries, addressKey: string): Promise<void> {
  const names = buckets(addressKey).map((bucket) => bucket.name);
  await clearBuckets(queries, context.keyRing, context.realm.id, names);
}
