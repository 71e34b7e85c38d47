/** The challenge of a passkey's sign-in: somebody's who is not known yet, good once, for the browser that it was given to (PKY-03). */
import { isSameBrowser } from "./browser.ts";
import type { CardeaContext } from "./context.ts";
import { findOneTimeToken, payloadOf, spendOneTimeToken } from "./one-time-token.ts";
import { problems } from "./problems.ts";
import type { Transaction } from "./transaction.ts";

export interface PasskeyChallenge {
  /** @throws Problem `invalid_challenge` when somebody was first (PKY-01). */
  spend(transaction: Transaction): Promise<void>;
}

/**
 * Looking at it spends nothing, so that a slip leaves it usable (PKY-15).
 * @param carrier a client that carries tokens has no cookies and holds its challenge itself: only a browser can be given a stranger's.
 * @throws Problem `invalid_challenge` when it is wrong, lapsed, spent, of another purpose or browser.
 */
export async function findPasskeyChallenge(
  context: CardeaContext,
  challenge: string,
  carrier: "cookie" | "tokens",
): Promise<PasskeyChallenge> {
  const { realm, clock, database } = context;
  const shown = { realmId: realm.id, purpose: "PASSKEY_SIGN_IN", token: challenge } as const;
  const found = await findOneTimeToken(database.queries, shown, clock.now());
  const isHere = found !== null && (carrier === "tokens" || isSameBrowser(context, payloadOf(found).browser ?? null));
  if (!isHere) throw context.problem(problems.invalidChallenge);
  return {
    async spend({ queries }) {
      if ((await spendOneTimeToken(queries, shown, clock.now())) === null) throw context.problem(problems.invalidChallenge);
    },
  };
}
