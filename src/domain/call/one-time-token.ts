/** One-time tokens: mailed or handed out for one purpose, stored as a hash, spent by one statement, ended by a newer one. */
import type { Queries } from "../../storage/database.ts";
import type { Instant, OneTimeTokenTable } from "../../storage/schema.ts";
import { newId, newSecret, secretHash } from "../secret.ts";

/** What a token may be spent on; at any other door it is refused (TOK-07). */
export const tokenPurposes = [
  "VERIFY_EMAIL",
  "RESET_PASSWORD",
  "SET_PASSWORD",
  "CHANGE_EMAIL",
  "REVERT_EMAIL_CHANGE",
  "RESTORE_ACCOUNT",
  "DECIDE_SIGN_UP",
  "FIRST_ADMINISTRATOR",
  "EMAIL_SIGN_IN",
  // Challenges: the next step of somebody who is on their way.
  "SIGN_IN",
  "PASSKEY_SIGN_IN",
  "PASSKEY_REGISTRATION",
  "REAUTHENTICATE",
] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

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
  /** The row's id, where something else than the token leads to it; random when absent. */
  readonly id?: string;
}

/** Issues a token; an older one of the same purpose and user is dead from now on (TOK-06), unless it is to be kept. @returns the token, which is stored nowhere. */
export async function issueOneTimeToken(queries: Queries, issued: NewOneTimeToken, now: Instant): Promise<string> {
  if (issued.keepsOlder !== true) await endTokens(queries, issued.realmId, issued.userId, [issued.purpose]);
  const token = newSecret();
  await queries
    .insertInto("one_time_token")
    .values({
      realm_id: issued.realmId,
      id: issued.id ?? newId(),
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

/** A token as somebody shows it, at the door of one purpose; or its row's id, shown in a form that proves itself. */
export type ShownToken = { readonly realmId: string; readonly purpose: TokenPurpose } & (
  | { readonly token: string }
  | { readonly id: string }
);

function keyOf(shown: ShownToken): readonly ["token_hash" | "id", string] {
  return "token" in shown ? ["token_hash", secretHash(shown.token)] : ["id", shown.id];
}

/** A token that could be spent now; looking at it spends nothing. */
export async function findOneTimeToken(queries: Queries, shown: ShownToken, now: Instant): Promise<OneTimeToken | null> {
  const [column, value] = keyOf(shown);
  const found = await queries
    .selectFrom("one_time_token")
    .selectAll()
    .where("realm_id", "=", shown.realmId)
    .where(column, "=", value)
    .where("purpose", "=", shown.purpose)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return found ?? null;
}

/** Spends a token: of many that try at once, one gets it. @returns null when it is wrong, lapsed, spent or of another purpose. */
export async function spendOneTimeToken(queries: Queries, shown: ShownToken, now: Instant): Promise<OneTimeToken | null> {
  const [column, value] = keyOf(shown);
  const spent = await queries
    .updateTable("one_time_token")
    .set({ used_at: now })
    .where("realm_id", "=", shown.realmId)
    .where(column, "=", value)
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

/** Ends single tokens, by their ids. */
export async function endTokensById(queries: Queries, realmId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await queries.deleteFrom("one_time_token").where("realm_id", "=", realmId).where("id", "in", ids).execute();
}

/** The user's unspent tokens of a purpose. */
export function listTokens(queries: Queries, user: { realm_id: string; id: string }, purpose: TokenPurpose): Promise<OneTimeToken[]> {
  return queries
    .selectFrom("one_time_token")
    .selectAll()
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .where("purpose", "=", purpose)
    .where("used_at", "is", null)
    .execute();
}

/** Removes what has lapsed or was spent. @returns how many. */
export async function sweepOneTimeTokens(queries: Queries, now: Instant): Promise<number> {
  const swept = await queries
    .deleteFrom("one_time_token")
    .where((or) => or.or([or("expires_at", "<=", now), or("used_at", "<=", now)]))
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}
