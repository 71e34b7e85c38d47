/** Is a mail that waited still worth sending? A link's life counts from the mail that brings it, and a dead link is not sent (SMT-01, SMT-09). */
import type { Queries } from "../../storage/database.ts";
import type { Instant } from "../../storage/schema.ts";
import type { MailPayload } from "../outbox/outbox.ts";
import { type ClaimedMail, lastChance } from "../outbox/outbox-delivery.ts";
import { secretHash } from "../secret.ts";

const minute = 60 * 1000;
/** A mail that left so soon needs nothing renewed. */
const promptMilliseconds = minute;
/** While the mail server is down, links are renewed for so long; whoever asked a day ago has asked again since. */
const renewalMilliseconds = 24 * 60 * minute;

/**
 * @returns the mail to send, with its new end if its link was renewed; null when it is of no use any more: too old, or its token
 * was used or replaced while it waited.
 */
export async function freshen(queries: Queries, mail: ClaimedMail, payload: MailPayload, now: Instant): Promise<ClaimedMail | null> {
  if (lastChance(mail) <= now) return null;
  const { token } = payload.values;
  if (typeof token !== "string") return mail;
  const age = now - mail.created_at;
  const place = { realmId: mail.realm_id, tokenHash: secretHash(token), now };
  if (age < promptMilliseconds || age > renewalMilliseconds) return (await isSpendable(queries, place)) ? mail : null;
  const expiresAt = await renew(queries, place);
  if (expiresAt === null) return null;
  await queries
    .updateTable("outbox")
    .set({ expires_at: expiresAt })
    .where("realm_id", "=", mail.realm_id)
    .where("id", "=", mail.id)
    .execute();
  return { ...mail, expires_at: expiresAt };
}

interface TokenPlace {
  readonly realmId: string;
  readonly tokenHash: string;
  readonly now: Instant;
}

async function isSpendable(queries: Queries, { realmId, tokenHash, now }: TokenPlace): Promise<boolean> {
  const found = await queries
    .selectFrom("one_time_token")
    .select("id")
    .where("realm_id", "=", realmId)
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return found !== undefined;
}

/** Moves a token's whole life to now, one that is still alive; nobody but the recipient can have it. @returns its new end. */
async function renew(queries: Queries, { realmId, tokenHash, now }: TokenPlace): Promise<Instant | null> {
  const renewed = await queries
    .updateTable("one_time_token")
    .set((set) => ({ expires_at: set(set("expires_at", "-", set.ref("created_at")), "+", now), created_at: now }))
    .where("realm_id", "=", realmId)
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning(["expires_at", "user_id"])
    .executeTakeFirst();
  if (renewed === undefined) return null;
  await keepClaim(queries, { realmId, userId: renewed.user_id, until: renewed.expires_at });
  return renewed.expires_at;
}

/** A claim lapses no sooner than the link that proves it. */
async function keepClaim(queries: Queries, claim: { realmId: string; userId: string | null; until: Instant }): Promise<void> {
  await queries
    .updateTable("user")
    .set({ claim_expires_at: claim.until })
    .where("realm_id", "=", claim.realmId)
    .where("id", "=", claim.userId)
    .where("claim_expires_at", "<", claim.until)
    .execute();
}
