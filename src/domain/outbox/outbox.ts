/** The outbox: what must happen after a commit waits here, written in the transaction that causes it, until a worker has done it. */
import type { KeyRing } from "../../kernel/ports.ts";
import type { Queries } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";
import { newId } from "../secret.ts";
import { type MailName, type MailValues, urgencies } from "./mails.ts";

/** A mail to be sent once the transaction has committed. */
export interface NewMail<Name extends MailName> {
  readonly template: Name;
  /** One address, already judged by `domain/user/email-address.ts`. */
  readonly to: string;
  /** The language that the recipient prefers. */
  readonly locale: string;
  readonly values: MailValues[Name];
  /** Whose account it is about (for administrators' mails: the administrator). A newer mail of the same name replaces one that still waits. */
  readonly userId: string | null;
  /** Not sent later than this; null: a notice that stays true. */
  readonly expiresAt: Instant | null;
}

/** What is encrypted while it waits: the address and, often, a one-time token. */
export interface MailPayload {
  readonly to: string;
  readonly locale: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Whoever wrote a mail, for as long as it lives: most transactions write none, and then nobody need look for one. */
const writers = new WeakSet<Queries>();

/** Whether a mail was written within this transaction. */
export function hasWrittenMail(queries: Queries): boolean {
  return writers.has(queries);
}

/** Writes a mail within the caller's transaction: it is sent if, and only if, that commits. */
export async function enqueueMail<Name extends MailName>(
  queries: Queries,
  house: { readonly keyRing: KeyRing; readonly clock: { now(): Instant } },
  realm: { readonly id: string },
  mail: NewMail<Name>,
): Promise<void> {
  writers.add(queries);
  const now = house.clock.now();
  const id = newId();
  const payload: MailPayload = { to: mail.to, locale: mail.locale, values: mail.values };
  await queries
    .insertInto("outbox")
    .values({
      realm_id: realm.id,
      id,
      kind: "MAIL",
      name: mail.template,
      user_id: mail.userId,
      payload: house.keyRing.encrypt(payloadPlace(realm.id, id), JSON.stringify(payload)),
      priority: urgencies[mail.template].priority,
      attempts: 0,
      available_at:
        mail.userId === null ? now : await replaceWaiting(queries, { realmId: realm.id, name: mail.template, userId: mail.userId, now }),
      expires_at: mail.expiresAt,
      delivered_at: null,
      failed_at: null,
      last_error: null,
      created_at: now,
    })
    .execute();
}

/** Where a payload is bound to: it decrypts nowhere else. */
export function payloadPlace(realmId: string, id: string): string {
  return `outbox/${realmId}/${id}/payload`;
}

/**
 * Withdraws what the new mail replaces (a link that no longer works must not arrive after the one that does, SMT-09).
 * @returns when the new one may be sent: now, or when its spacing allows. It inherits the wait, so that a flood can't push it on for ever.
 */
async function replaceWaiting(queries: Queries, of: { realmId: string; name: MailName; userId: string; now: Instant }): Promise<Instant> {
  const withdrawn = await queries
    .updateTable("outbox")
    .set({ failed_at: of.now, last_error: "superseded", payload: null })
    .where("realm_id", "=", of.realmId)
    .where("user_id", "=", of.userId)
    .where("name", "=", of.name)
    .where("kind", "=", "MAIL")
    .where("delivered_at", "is", null)
    .where("failed_at", "is", null)
    .returning(["available_at", "attempts"])
    .execute();
  const spacing = urgencies[of.name].spacingSeconds * 1000;
  if (spacing === 0) return of.now;
  const untried = withdrawn.filter((row) => row.attempts === 0).map((row) => row.available_at);
  if (untried.length > 0) return Math.max(of.now, Math.min(...untried));
  // One that was tried may be on its way at this moment, and would not be the last that comes (ADM-08).
  if (withdrawn.length > 0) return of.now + spacing;
  return Math.max(of.now, (await lastDelivery(queries, of)) + spacing);
}

async function lastDelivery(queries: Queries, of: { realmId: string; name: string; userId: string }): Promise<Instant> {
  const row = await queries
    .selectFrom("outbox")
    .select((select) => select.fn.max("delivered_at").as("at"))
    .where("realm_id", "=", of.realmId)
    .where("user_id", "=", of.userId)
    .where("name", "=", of.name)
    .executeTakeFirst();
  return row?.at ?? 0;
}
