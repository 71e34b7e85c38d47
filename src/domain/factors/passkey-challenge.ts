/** The challenge of a passkey's sign-in: somebody's who is not known yet, good once, for the browser that it was given to (PKY-03). */
import type { CardeaContext } from "../call/context.ts";
import { findOneTimeToken, payloadOf, spendOneTimeToken } from "../call/one-time-token.ts";
import { secretHash } from "../secret.ts";
import type { Transaction } from "../transaction.ts";
import { isSameBrowser } from "./browser.ts";
import { passkeyChallengeMs } from "./webauthn.ts";

export interface PasskeyChallenge {
  /** @returns false when somebody was first (PKY-01). */
  spend(transaction: Transaction): Promise<boolean>;
}

/**
 * Looking at it spends nothing, so that a slip leaves it usable (PKY-15).
 * @param carrier a client that carries tokens has no cookies and holds its challenge itself: only a browser can be given a stranger's.
 * @returns null when it is wrong, lapsed, spent, of another purpose or browser.
 */
export async function findPasskeyChallenge(
  context: CardeaContext,
  challenge: string,
  carrier: "cookie" | "tokens",
): Promise<PasskeyChallenge | null> {
  const { realm, clock, database } = context;
  const shown = { realmId: realm.id, purpose: "PASSKEY_SIGN_IN", token: challenge } as const;
  const found = await findOneTimeToken(database.queries, shown, clock.now());
  const isHere = found !== null && (carrier === "tokens" || isSameBrowser(context, payloadOf(found).browser ?? null));
  return isHere ? { spend: async ({ queries }) => (await spendOneTimeToken(queries, shown, clock.now())) !== null } : null;
}

/**
 * The challenge of another step (a sign-in's second, a reauthentication) may lie longer than a passkey's own; what a passkey signs may not.
 * That it is good for its step at all, is the step's to say.
 */
export async function isFreshForPasskey({ realm, clock, database }: CardeaContext, challenge: string): Promise<boolean> {
  const found = await database.queries
    .selectFrom("one_time_token")
    .select("created_at")
    .where("realm_id", "=", realm.id)
    .where("token_hash", "=", secretHash(challenge))
    .executeTakeFirst();
  return found !== undefined && clock.now() < found.created_at + passkeyChallengeMs;
}
