/**
 * A sign-in that waits for its next step: what has been proven so far, kept as a one-time token (its challenge) that is bound to the
 * browser. It is no session and opens nothing but its own next step (MFA-01).
 */
import type { CardeaContext } from "../call/context.ts";
import { findOneTimeToken, issueOneTimeToken, payloadOf, spendOneTimeToken } from "../call/one-time-token.ts";
import { isSameBrowser, markBrowser } from "../factors/browser.ts";
import { problems } from "../problems.ts";
import type { AuthenticationMethod } from "../session/session.ts";
import { toInstant } from "../shapes.ts";
import { findUser } from "../user/user.ts";
import { type Factors, passkeyOptionsOf } from "./second-factor.ts";
import type { Proof, SignIn, Wish } from "./sign-in.ts";

/** What a sign-in can wait for. */
export type WaitingStep = "SECOND_FACTOR" | "CHANGE_PASSWORD";

/** A challenge lapses after ten minutes (NIST SP 800-63B-4 §3.1.3.1). */
const challengeMs = 10 * 60 * 1000;

export interface Pause {
  readonly step: WaitingStep;
  readonly factors: Factors;
}

/** Writes down what is proven and answers with the challenge of the next step. */
export async function pauseSignIn(context: CardeaContext, proof: Proof, wish: Wish, { step, factors }: Pause): Promise<SignIn> {
  const { realm, clock } = context;
  const { user } = proof;
  const browser = wish.carrier === "cookie" ? markBrowser(context) : null;
  const expiresAt = clock.now() + challengeMs;
  context.note({ detail: { step } });
  const challenge = await context.commit(async (transaction) => {
    const changed = (await proof.commit(transaction)) ?? user;
    const payload = {
      step,
      methods: proof.methods.join(" "),
      carrier: wish.carrier,
      deviceToken: wish.deviceToken,
      epochs: epochsOf(changed.session_epoch, realm.session_epoch),
      browser,
    };
    const issued = { realmId: realm.id, purpose: "SIGN_IN", userId: user.id, expiresAt, payload, keepsOlder: true } as const;
    return issueOneTimeToken(transaction.queries, issued, clock.now());
  });
  return {
    nextStep: step,
    challenge,
    challengeExpiresAt: toInstant(expiresAt),
    user: null,
    session: null,
    tokens: null,
    deviceToken: null,
    secondFactor:
      step === "SECOND_FACTOR" ? { challenge, ...factors, passkeyOptions: await passkeyOptionsOf(context, user, challenge) } : null,
    unarchived: false,
  };
}

export interface PausedSignIn {
  readonly proof: Proof;
  readonly wish: Wish;
}

/**
 * What a challenge stands for. Looking at it spends nothing: a wrong code leaves it usable; the proof's commit spends it.
 * @throws Problem `invalid_challenge` when it is wrong, lapsed, spent, of another step or browser, or something moved since.
 */
export async function findPausedSignIn(context: CardeaContext, challenge: string, step: WaitingStep): Promise<PausedSignIn> {
  const { realm, clock, database } = context;
  const shown = { realmId: realm.id, purpose: "SIGN_IN", token: challenge } as const;
  const found = await findOneTimeToken(database.queries, shown, clock.now());
  const user = found?.user_id == null ? null : await findUser(database.queries, realm.id, found.user_id);
  if (found === null || user === null) throw context.problem(problems.invalidChallenge);
  const kept = payloadOf(found);
  const isUnmoved = kept.epochs === epochsOf(user.session_epoch, realm.session_epoch);
  if (kept.step !== step || !isUnmoved || !isSameBrowser(context, kept.browser ?? null)) throw context.problem(problems.invalidChallenge);
  return {
    wish: { carrier: kept.carrier === "tokens" ? "tokens" : "cookie", deviceToken: kept.deviceToken ?? null },
    proof: {
      user,
      // Written by `pauseSignIn` alone.
      methods: (kept.methods ?? "").split(" ") as AuthenticationMethod[],
      async commit({ queries }) {
        if ((await spendOneTimeToken(queries, shown, clock.now())) === null) throw context.problem(problems.invalidChallenge);
      },
    },
  };
}

function epochsOf(userEpoch: number, realmEpoch: number): string {
  return `${userEpoch}.${realmEpoch}`;
}
