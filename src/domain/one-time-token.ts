/** One-time tokens: mailed or handed out for one purpose, stored as a hash, spent by one statement, ended by a newer one. */
import type { Queries } from "../storage/database.ts";
import type { Instant, OneTimeTokenTable } from "../storage/schema.ts";
import { newId, newSecret, secretHash } from "./secret.ts";

/** What a token may be spent on; at any other door it is refused (TOK-07). */
export type TokenPurpose =
  | "VERIFY_EMAIL"
  | "RESET_PASSWORD"
  | "SET_PASSWORD"
  | "CHANGE_EMAIL"
  | "REVERT_EMAIL_CHANGE"
  | "RESTORE_ACCOUNT"
  | "DECIDE_SIGN_UP"
  | "FIRST_ADMINISTRATOR"
  | "EMAIL_SIGN_IN"
  // Challenges: the next step of somebody who is on their way.
  | "SIGN_IN"
  | "PASSKEY_SIGN_IN"
  | "PASSKEY_REGISTRATION"
  | "REAUTHENTICATE";

/** What its owner must be able to use after whoever took the account over has changed everything else. */
const lastResorts: readonly TokenPurpose[] = ["REVERT_EMAIL_CHANGE", "RESTORE_ACCOUNT"];

export type OneTimeToken = Readonly<OneTimeTokenTable>;

export interface NewOneTimeToken {
  readonly realmId: string;
  readonly purpose: TokenPurpose;
  /** Null for a token that is nobody's yet. */
  readonly userId: string | null;
  readonly expiresAt: Instant;
  /** What the purpose needs to remember. Never a secret. */
  readonly payload?: Readonly<Record<string, string | null>>;
  /** Older ones of the same purpose and user live on: a person may be on their way in two browsers at once. */
  readonly keepsOlder?: true;
}

/** Issues a token; an older one of the same purpose and user is dead from now on (TOK-06), unless it is to be kept. @returns the token, which is stored nowhere. */
export async function issueOneTimeToken(queries: Queries, issued: NewOneTimeToken, now: Instant): Promise<string> {
  if (issued.keepsOlder !== true) await endTokens(queries, issued.realmId, issued.userId, [issued.purpose]);
  const token = newSecret();
  await queries
    .insertInto("one_time_token")
    .values({
      realm_id: issued.realmId,
      id: newId(),
      purpose: issued.purpose,
      token_hash: secretHash(token),
      user_id: issued.userId,
      payload: JSON.stringify(issued.payload ?? {}),
      used_at: null,
      expires_at: issued.expiresAt,
      created_at: now,
    })
    .execute();
  return token;
}

/** A token as somebody shows it, at the door of one purpose. */
export interface ShownToken {
  readonly realmId: string;
  readonly purpose: TokenPurpose;
  readonly token: string;
}

/** A token that could be spent now; looking at it spends nothing. */
export async function findOneTimeToken(queries: Queries, shown: ShownToken, now: Instant): Promise<OneTimeToken | null> {
  const found = await queries
    .selectFrom("one_time_token")
    .selectAll()
    .where("realm_id", "=", shown.realmId)
    .where("token_hash", "=", secretHash(shown.token))
    .where("purpose", "=", shown.purpose)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return found ?? null;
}

/** Spends a token: of many that try at once, one gets it. @returns null when it is wrong, lapsed, spent or of another purpose. */
export async function spendOneTimeToken(queries: Queries, shown: ShownToken, now: Instant): Promise<OneTimeToken | null> {
  const spent = await queries
    .updateTable("one_time_token")
    .set({ used_at: now })
    .where("realm_id", "=", shown.realmId)
    .where("token_hash", "=", secretHash(shown.token))
    .where("purpose", "=", shown.purpose)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returningAll()
    .executeTakeFirst();
  return spent ?? null;
}

/** The payload of a token, as its purpose wrote it. */
export function payloadOf(token: OneTimeToken): Readonly<Record<string, string | null>> {
  // Written by `issueOneTimeToken` alone.
  return JSON.parse(token.payload) as Record<string, string | null>;
}

/** Ends the user's tokens of these purposes, or of all but the last resorts. */
export async function endTokens(
  queries: Queries,
  realmId: string,
  userId: string | null,
  purposes: readonly TokenPurpose[] | "ALL",
): Promise<void> {
  const tokens = queries
    .deleteFrom("one_time_token")
    .where("realm_id", "=", realmId)
    .where("user_id", userId === null ? "is" : "=", userId);
  await tokens.where("purpose", purposes === "ALL" ? "not in" : "in", purposes === "ALL" ? lastResorts : purposes).execute();
}

/** Removes what has lapsed or was spent. @returns how many. */
export async function sweepOneTimeTokens(queries: Queries, now: Instant): Promise<number> {
  const swept = await queries
    .deleteFrom("one_time_token")
    .where((or) => or.or([or("expires_at", "<=", now), or("used_at", "is not", null)]))
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}
