/**
 * The throttle: durable counts of tries. A slot is taken by one statement before the costly work and given back on success,
 * one's own only, so that nobody's success resets what strangers have used up (RAT-06, RAT-07, RAT-09).
 */
import { sql } from "kysely";
import type { KeyRing } from "../../kernel/ports.ts";
import { commonProblems, Problem } from "../../kernel/problem.ts";
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { Instant } from "../../storage/schema.ts";
import type { CardeaContext } from "./context.ts";

/** What is counted, how often it may happen, and in which time. */
export interface Bucket {
  /** Names what is counted; stored only as an HMAC. */
  readonly name: string;
  readonly limit: number;
  /** The count starts anew after so long. */
  readonly windowSeconds: number;
  /** What the audit says when it refuses; absent where nobody's account is to blame: load, and no event. */
  readonly rule?: string;
}

/** Where and when something is counted. */
export interface ThrottlePlace {
  readonly keyRing: KeyRing;
  readonly realmId: string;
  readonly now: Instant;
}

/** One slot in one bucket. */
export interface Slot {
  readonly bucket: Bucket;
  readonly key: string;
  /** How many slots of the window are taken, this one included. */
  readonly count: number;
  readonly windowStartedAt: Instant;
  readonly expiresAt: Instant;
}

export function isOver(slot: Slot): boolean {
  return slot.count > slot.bucket.limit;
}

/** The next try would be over. */
export function isFull(slot: Slot): boolean {
  return slot.count >= slot.bucket.limit;
}

/** The buckets that are in use, as they stand; takes nothing. */
export async function findSlots(queries: Queries, { keyRing, realmId, now }: ThrottlePlace, buckets: readonly Bucket[]): Promise<Slot[]> {
  const wanted = new Map(buckets.map((bucket) => [keyRing.mac("throttle", `${realmId}.${bucket.name}`), bucket]));
  const rows = await queries
    .selectFrom("throttle")
    .selectAll()
    .where("realm_id", "=", realmId)
    .where("key", "in", [...wanted.keys()])
    .where("expires_at", ">", now)
    .execute();
  return rows.flatMap(({ key, count, window_started_at, expires_at }) => {
    const bucket = wanted.get(key);
    return bucket === undefined ? [] : [{ bucket, key, count, windowStartedAt: window_started_at, expiresAt: expires_at }];
  });
}

/** Until when the next try would be over in one of these; null when it would not. */
export async function findLock(
  { database, keyRing, realm, clock }: Pick<CardeaContext, "database" | "keyRing" | "realm" | "clock">,
  buckets: readonly Bucket[],
): Promise<Instant | null> {
  const slots = await findSlots(database.queries, { keyRing, realmId: realm.id, now: clock.now() }, buckets);
  const ends = slots.filter(isFull).map(({ expiresAt }) => expiresAt);
  return ends.length === 0 ? null : Math.max(...ends);
}

/** Takes a slot in each bucket, all in one statement. Over the limit, the slots are taken all the same: give them back. */
export async function takeSlots(queries: Queries, place: ThrottlePlace, buckets: readonly Bucket[]): Promise<Slot[]> {
  const { keyRing, realmId, now } = place;
  const wanted = buckets.map((bucket) => ({ bucket, key: keyRing.mac("throttle", `${realmId}.${bucket.name}`) }));
  const rows = wanted
    .map(({ bucket, key }) => ({ realm_id: realmId, key, count: 1, window_started_at: now, expires_at: now + bucket.windowSeconds * 1000 }))
    // Always in the same order, so that two transactions never wait for each other.
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const isOverdue = sql`throttle.expires_at <= excluded.window_started_at`;
  const taken = await queries
    .insertInto("throttle")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["realm_id", "key"]).doUpdateSet({
        count: sql`CASE WHEN ${isOverdue} THEN 1 ELSE throttle.count + 1 END`,
        window_started_at: sql`CASE WHEN ${isOverdue} THEN excluded.window_started_at ELSE throttle.window_started_at END`,
        expires_at: sql`CASE WHEN ${isOverdue} THEN excluded.expires_at ELSE throttle.expires_at END`,
      }),
    )
    .returning(["key", "count", "window_started_at", "expires_at"])
    .execute();
  return wanted.map(({ bucket, key }) => {
    const row = taken.find((candidate) => candidate.key === key);
    if (row === undefined) throw new Error("The store took a slot without saying so.");
    return { bucket, key, count: row.count, windowStartedAt: row.window_started_at, expiresAt: row.expires_at };
  });
}

/** A try that is counted: its slots, in the order of its buckets. */
export interface CountedTry {
  readonly slots: readonly Slot[];
  /** Gives one's own slots back, within the transaction that accepts what was tried. */
  giveBack(transaction: { readonly queries: Queries }): Promise<void>;
}

/**
 * Counts a try before the costly work, in a statement of its own, so that it counts whatever comes of it.
 * @param buckets with `isSilent`, a bucket that is used up refuses nothing: the caller looks at its slot.
 * @throws Problem `rate_limited`, with the slots given back.
 */
export async function countTry(
  { database, keyRing, clock }: Pick<CardeaContext, "database" | "keyRing" | "clock">,
  realmId: string,
  buckets: readonly (Bucket & { readonly isSilent?: boolean })[],
): Promise<CountedTry> {
  const now = clock.now();
  const slots = await takeSlots(database.countingWrites, { keyRing, realmId, now }, buckets);
  const refused = slots.find((slot, at) => buckets[at]?.isSilent !== true && isOver(slot));
  if (refused !== undefined) {
    await giveSlotsBack(database.countingWrites, realmId, slots);
    const { rule } = refused.bucket;
    const retryAfterSeconds = Math.max(1, Math.ceil((refused.expiresAt - now) / 1000));
    throw new Problem(commonProblems.rateLimited, { retryAfterSeconds, ...(rule === undefined ? {} : { rule }) });
  }
  return { slots, giveBack: ({ queries }) => giveSlotsBack(queries, realmId, slots) };
}

/** Gives one's own slots back; a window that has begun anew in between keeps its count. */
export async function giveSlotsBack(queries: Queries, realmId: string, slots: readonly Slot[]): Promise<void> {
  for (const slot of [...slots].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    await giveBack(queries, { realmId, key: slot.key, windowStartedAt: slot.windowStartedAt });
  }
}

const giveBack = prepared((queries, parameter: Parameter<{ realmId: string; key: string; windowStartedAt: Instant }>) =>
  queries
    .updateTable("throttle")
    .set((set) => ({ count: set("count", "-", 1) }))
    .where("realm_id", "=", parameter("realmId"))
    .where("key", "=", parameter("key"))
    .where("window_started_at", "=", parameter("windowStartedAt"))
    .where("count", ">", 0),
);

/** Empties buckets by name: only a mailed reset or an administrator does that. */
export async function clearBuckets(queries: Queries, keyRing: KeyRing, realmId: string, names: readonly string[]): Promise<void> {
  // In the order in which slots are taken, so that two transactions never wait for each other.
  const keys = names.map((name) => keyRing.mac("throttle", `${realmId}.${name}`)).sort();
  for (const key of keys) await queries.deleteFrom("throttle").where("realm_id", "=", realmId).where("key", "=", key).execute();
}

/** Removes windows that have ended. @returns how many. */
export async function sweepThrottle(queries: Queries, now: Instant): Promise<number> {
  const swept = await queries.deleteFrom("throttle").where("expires_at", "<=", now).executeTakeFirst();
  return Number(swept.numDeletedRows);
}
