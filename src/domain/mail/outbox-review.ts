/** Looking into the outbox: what administrators see of it, another try for what failed, and clearing out what is done. */
import { sql } from "kysely";
import type { Queries } from "../../storage/database.ts";
import type { Instant, OutboxTable } from "../../storage/schema.ts";
import { giveUpMilliseconds } from "../outbox/outbox-delivery.ts";

const day = 24 * 60 * 60 * 1000;
/** What is done stays visible for so long. */
const keptMilliseconds = 30 * day;

/** `WITHDRAWN`: of no use any more before it could be sent, because a newer one replaced it or its link had died. */
export const mailStates = ["WAITING", "DELIVERED", "FAILED", "WITHDRAWN"] as const;

export type MailState = (typeof mailStates)[number];

/** What `outbox.ts` and `outbox-delivery.ts` write down of mails that nobody needs any more. */
const withdrawals = ["superseded", "stale"];

/** A mail as administrators see it. Its payload is there for the address alone (`admin-mail.ts`); nothing else of it is theirs to read. */
export type OutboxMail = Omit<OutboxTable, "kind"> & { readonly state: MailState };

const shownColumns = [
  "realm_id",
  "id",
  "name",
  "user_id",
  "payload",
  "priority",
  "attempts",
  "available_at",
  "expires_at",
  "delivered_at",
  "failed_at",
  "last_error",
  "created_at",
] as const;

export interface MailSearch {
  readonly state: MailState | null;
  /** The last mail of the page before; null for the first page. */
  readonly after: Pick<OutboxTable, "created_at" | "id"> | null;
  readonly limit: number;
}

/** A realm's mails, newest first. The conditions are those of the indexes, as literals: else none would be used. */
export async function listMails(queries: Queries, realmId: string, { state, after, limit }: MailSearch): Promise<OutboxMail[]> {
  let query = queries
    .selectFrom("outbox")
    .select(shownColumns)
    .where("realm_id", "=", realmId)
    .where("kind", "=", sql.lit("MAIL" as const));
  if (state === "DELIVERED") query = query.where("delivered_at", "is not", null);
  if (state === "WAITING") query = query.where("delivered_at", "is", null).where("failed_at", "is", null);
  if (state === "FAILED") {
    query = query.where("failed_at", "is not", null);
    for (const reason of withdrawals) query = query.where("last_error", "<>", sql.lit(reason));
  }
  if (state === "WITHDRAWN") query = query.where("failed_at", "is not", null).where("last_error", "in", withdrawals);
  if (after !== null) {
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple("created_at", "id"), "<", tuple(after.created_at, after.id)));
  }
  const rows = await query.orderBy("created_at", "desc").orderBy("id", "desc").limit(limit).execute();
  return rows.map(withState);
}

function withState<Row extends Pick<OutboxTable, "delivered_at" | "failed_at" | "last_error">>(row: Row): Row & { state: MailState } {
  return { ...row, state: stateOf(row) };
}

function stateOf({ delivered_at, failed_at, last_error }: Pick<OutboxTable, "delivered_at" | "failed_at" | "last_error">): MailState {
  if (delivered_at !== null) return "DELIVERED";
  if (failed_at === null) return "WAITING";
  return last_error !== null && withdrawals.includes(last_error) ? "WITHDRAWN" : "FAILED";
}

/** One mail of a realm. */
export async function findMail(queries: Queries, realmId: string, id: string): Promise<OutboxMail | null> {
  const mails = queries.selectFrom("outbox").select(shownColumns).where("realm_id", "=", realmId).where("id", "=", id);
  const row = await mails.where("kind", "=", "MAIL").executeTakeFirst();
  return row === undefined ? null : withState(row);
}

/** Gives a failed mail another try, at once. @returns null when there is none, or when it is too late to be of use. */
export async function retryMail(queries: Queries, realmId: string, id: string, now: Instant): Promise<OutboxMail | null> {
  const row = await queries
    .updateTable("outbox")
    .set({ failed_at: null, attempts: 0, available_at: now })
    .where("realm_id", "=", realmId)
    .where("id", "=", id)
    .where("kind", "=", "MAIL")
    .where("delivered_at", "is", null)
    .where("failed_at", "is not", null)
    .where("payload", "is not", null)
    .where("created_at", ">", now - giveUpMilliseconds)
    .where((or) => or.or([or("expires_at", "is", null), or("expires_at", ">", now)]))
    .returning(shownColumns)
    .executeTakeFirst();
  return row === undefined ? null : withState(row);
}

/** Removes mails and events that are long done, and the content of those that can't be sent any more. @returns how many were removed. */
export async function sweepMails(queries: Queries, now: Instant): Promise<number> {
  await queries
    .updateTable("outbox")
    .set({ payload: null })
    .where("failed_at", "<=", now - giveUpMilliseconds)
    .where("delivered_at", "is", null)
    .where("payload", "is not", null)
    .execute();
  const swept = await queries
    .deleteFrom("outbox")
    .where((or) =>
      or.or([
        or("delivered_at", "<=", now - keptMilliseconds),
        or("failed_at", "<=", now - keptMilliseconds),
        // No node has a handler for it any more. A literal: the index holds only events.
        or.and([or("kind", "=", sql.lit("EVENT")), or("created_at", "<=", now - keptMilliseconds)]),
      ]),
    )
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}

/** Mails whose content is still there, of all realms, newest first: what the development mailbox shows. */
export async function listMailsWithContent(queries: Queries, limit: number): Promise<OutboxTable[]> {
  return await queries
    .selectFrom("outbox")
    .selectAll()
    .where("kind", "=", "MAIL")
    .where("payload", "is not", null)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
}

/** One of them. */
export async function findMailWithContent(queries: Queries, id: string): Promise<OutboxTable | null> {
  const row = await queries
    .selectFrom("outbox")
    .selectAll()
    .where("id", "=", id)
    .where("kind", "=", "MAIL")
    .where("payload", "is not", null)
    .executeTakeFirst();
  return row ?? null;
}
