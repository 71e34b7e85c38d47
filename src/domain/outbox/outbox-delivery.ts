/** Taking mails and events out of the outbox: claim, then mark as delivered, put off, or give up. A claim is a lease, so a crash loses nothing. */
import { randomInt } from "node:crypto";
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { Instant, OutboxTable } from "../../storage/schema.ts";

const second = 1000;
const minute = 60 * second;

/** Who takes a row has so long to deliver it; then another may. Longer than a send may take. */
export const leaseMilliseconds = minute;
/** What finds no way in so long is given up; mail servers, too, try for days (RFC 5321 §4.5.4.1). */
export const giveUpMilliseconds = 3 * 24 * 60 * minute;
/** The first retry comes after so long, each next one after twice that, up to the longest. */
const firstRetryMilliseconds = 5 * second;
/** Short, so that mails flow soon after an outage, and a link's life is renewed before it ends. */
const longestRetryMilliseconds = 15 * minute;
/** A recipient's server that hangs is given a rest for so long. */
const restMilliseconds = 15 * second;
/** Every priority of a mail: named, so that the index of due rows is searched and not scanned. */
const priorities = [0, 1, 2];
/** Of an event: after all mails in the index of due rows, so that neither worker reads past what the other has to do. */
export const eventPriority = 3;

/** A row in this worker's hands. `available_at` is the end of its lease, and proves that the lease still is ours. */
export type ClaimedMail = Pick<
  OutboxTable,
  "realm_id" | "id" | "name" | "payload" | "attempts" | "available_at" | "expires_at" | "priority" | "created_at"
>;

const claimedColumns = ["realm_id", "id", "name", "payload", "attempts", "available_at", "expires_at", "priority", "created_at"] as const;

export interface Claim {
  /** The most urgent first, and the oldest first among equals. */
  readonly mails: ClaimedMail[];
  /** As many were due as were asked for, so there may be more. */
  readonly mayHaveMore: boolean;
}

/** Asked after every commit. */
const findDue = prepared((queries, parameter: Parameter<{ now: Instant; limit: number }>) =>
  queries
    .selectFrom("outbox")
    .select(["realm_id", "id"])
    .where("delivered_at", "is", null)
    .where("failed_at", "is", null)
    .where("priority", "in", priorities)
    .where("available_at", "<=", parameter("now"))
    .where("kind", "=", "MAIL")
    .orderBy("priority")
    .orderBy("available_at")
    .limit(parameter("limit")),
);

/**
 * Takes due mails. The update repeats the condition of the search: of two workers that found the same row, one gets it (SMT-07).
 * @param limit at least 1.
 */
export async function claimDue(queries: Queries, now: Instant, limit: number): Promise<Claim> {
  const due = await findDue(queries, { now, limit });
  if (due.length === 0) return { mails: [], mayHaveMore: false };
  const mails = await queries
    .updateTable("outbox")
    .set((set) => ({ available_at: now + leaseMilliseconds, attempts: set("attempts", "+", 1) }))
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple("realm_id", "id"),
        "in",
        due.map((row) => tuple(row.realm_id, row.id)),
      ),
    )
    .where("delivered_at", "is", null)
    .where("failed_at", "is", null)
    .where("available_at", "<=", now)
    .returning(claimedColumns)
    .execute();
  return { mails: mails.sort((a, b) => a.priority - b.priority || a.created_at - b.created_at), mayHaveMore: due.length === limit };
}

/**
 * Takes the oldest event that is due, of those that this node has a handler for.
 * @returns null when there is none.
 */
export async function claimDueEvent(queries: Queries, now: Instant, names: readonly string[]): Promise<ClaimedMail | null> {
  for (;;) {
    const due = await queries
      .selectFrom("outbox")
      .select(["realm_id", "id"])
      .where("delivered_at", "is", null)
      .where("failed_at", "is", null)
      .where("priority", "=", eventPriority)
      .where("available_at", "<=", now)
      .where("kind", "=", "EVENT")
      .where("name", "in", names)
      .orderBy("available_at")
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    if (due === undefined) return null;
    const claimed = await queries
      .updateTable("outbox")
      .set((set) => ({ available_at: now + leaseMilliseconds, attempts: set("attempts", "+", 1) }))
      .where("realm_id", "=", due.realm_id)
      .where("id", "=", due.id)
      .where("delivered_at", "is", null)
      .where("failed_at", "is", null)
      .where("available_at", "<=", now)
      .returning(claimedColumns)
      .executeTakeFirst();
    // Another node was first; the next one may be ours.
    if (claimed !== undefined) return claimed;
  }
}

/**
 * Marks a mail as sent, an event as handled. Its payload goes, unless the development mailbox shows it.
 * @returns false when it was marked so already.
 */
export async function markDelivered(queries: Queries, mail: ClaimedMail, now: Instant, keepPayload: boolean): Promise<boolean> {
  const marked = await queries
    .updateTable("outbox")
    .set({ delivered_at: now, failed_at: null, last_error: null, ...(keepPayload ? {} : { payload: null }) })
    .where("realm_id", "=", mail.realm_id)
    .where("id", "=", mail.id)
    .where("delivered_at", "is", null)
    .executeTakeFirst();
  return marked.numUpdatedRows > 0n;
}

/** A try that failed and may go better later: waits, but never past half of what life is left; near its end it is given up. */
export async function postpone(queries: Queries, mail: ClaimedMail, now: Instant, error: string): Promise<"postponed" | "failed"> {
  const remaining = lastChance(mail) - now;
  if (remaining < firstRetryMilliseconds) {
    return (await markFailed(queries, mail, now, error)) ? "failed" : "postponed";
  }
  const wait = Math.min(retryMilliseconds(mail.attempts), Math.floor(remaining / 2));
  await release(queries, mail, { available_at: now + wait, last_error: error });
  return "postponed";
}

/** Gives a mail back untried, because its recipient's server hangs. */
export async function putBack(queries: Queries, mail: ClaimedMail, now: Instant): Promise<void> {
  await release(queries, mail, { available_at: now + withJitter(restMilliseconds), attempts: mail.attempts - 1 });
}

/** Refused for good: stays visible with its payload, so that an administrator can try again. @returns false when it is ours no more. */
export function markFailed(queries: Queries, mail: ClaimedMail, now: Instant, error: string): Promise<boolean> {
  return release(queries, mail, { failed_at: now, last_error: error });
}

/** No longer of use: will never be sent, so nothing of it is kept. */
export async function abandon(queries: Queries, mail: ClaimedMail, now: Instant): Promise<void> {
  await release(queries, mail, { failed_at: now, last_error: "stale", payload: null });
}

/** After this instant a mail is not sent any more. */
export function lastChance(mail: Pick<OutboxTable, "created_at" | "expires_at">): Instant {
  return Math.min(mail.expires_at ?? Number.POSITIVE_INFINITY, mail.created_at + giveUpMilliseconds);
}

/** Changes a row only while its lease is ours: whoever took it after us decides. @returns whether it still was. */
async function release(
  queries: Queries,
  mail: ClaimedMail,
  change: Partial<Pick<OutboxTable, "available_at" | "attempts" | "failed_at" | "last_error" | "payload">>,
): Promise<boolean> {
  const released = await queries
    .updateTable("outbox")
    .set(change)
    .where("realm_id", "=", mail.realm_id)
    .where("id", "=", mail.id)
    .where("available_at", "=", mail.available_at)
    .where("delivered_at", "is", null)
    .where("failed_at", "is", null)
    .executeTakeFirst();
  return released.numUpdatedRows > 0n;
}

/** Exponential, with jitter: mails that failed together don't come back together. */
function retryMilliseconds(attempts: number): number {
  const exponent = Math.min(Math.max(attempts - 1, 0), 20);
  return withJitter(Math.min(firstRetryMilliseconds * 2 ** exponent, longestRetryMilliseconds));
}

/** Between three quarters and five quarters. */
function withJitter(milliseconds: number): number {
  return Math.round((milliseconds * (750 + randomInt(501))) / 1000);
}
