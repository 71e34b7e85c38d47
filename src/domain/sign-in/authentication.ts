/**
 * The only door to a session. Every way in ends here with what it has proven; stages look at the account's state and the realm's
 * policy and say what is still missing, or a session is started. A law test holds that nobody else calls `insertSession`.
 */
import { commonProblems, type ProblemType } from "../../kernel/problem.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { Instant } from "../../storage/schema.ts";
import type { CardeaContext } from "../call/context.ts";
import { type FactorTry, takeFactorTry } from "../factors/factor-guard.ts";
import { mailSurplus } from "../mail/user-mail.ts";
import { problems } from "../problems.ts";
import { newSecret, secretHash } from "../secret.ts";
import {
  assuranceOf,
  endSession,
  endSurplusSessions,
  insertSession,
  restampSession,
  type Session,
  type Stamp,
  toSession,
} from "../session/session.ts";
import { Moved, untilSettled } from "../settled.ts";
import type { Transaction } from "../transaction.ts";
import type { User } from "../user/user.ts";
import { isClaim, stateOf, toUser, type UserState } from "../user/user-state.ts";
import { rememberDevice } from "./device.ts";
import { pauseSignIn, type WaitingStep } from "./paused-sign-in.ts";
import { bringsFactor, type FactorAnswer, type Factors, findFactors, hasFactor, proveFactor } from "./second-factor.ts";
import { firstPartyClaims, type Tokens, tokensAnew, tokensOf } from "./session-tokens.ts";
import type { Proof, SignIn, Wish } from "./sign-in.ts";
import { standingRules } from "./sign-in-rules.ts";
import { findSessionGrant, insertTokenGrant, renewGrant, type TokenGrant } from "./token-grant.ts";

/**
 * Signs in whoever `prove` finds.
 * @param prove reads the user and checks their proof; throws its problem when there is none. Called again when something moved between
 *   the proof and the session: a suspension, another password.
 * @throws Problem one of `signInProblems`, after the proof only.
 */
export async function authenticate(context: CardeaContext, prove: () => Promise<Proof>, wish: Wish): Promise<SignIn> {
  // Deciding anew because something moved is still the same try.
  let counted: FactorTry | null = null;
  const takeTry = async (user: User) => {
    counted ??= await takeFactorTry(context, user);
    return counted;
  };
  return untilSettled(async () => {
    const first = await prove();
    context.note({ targetId: first.user.id, detail: { methods: first.methods.join(" ") } });
    refuseByState(context, first.user);
    const factors = await findFactors(context.database.fastReads, first.user);
    const proof = await proveFurther(context, first, factors, { answer: wish.factor ?? {}, takeTry });
    const step = missingStep(proof, factors);
    return step === null ? startSession(context, proof, wish, factors) : pauseSignIn(context, proof, wish, { step, factors });
  });
}

interface Brought {
  readonly answer: FactorAnswer;
  takeTry(user: User): Promise<FactorTry>;
}

/** Adds the second factor, where the user has one and it came along. */
async function proveFurther(context: CardeaContext, proof: Proof, factors: Factors, { answer, takeTry }: Brought): Promise<Proof> {
  if (!lacksFactor(proof, factors) || !bringsFactor(answer)) return proof;
  const { user } = proof;
  const factor = await proveFactor(context, user, answer, await takeTry(user));
  const methods = [...proof.methods, ...factor.methods];
  context.note({ detail: { methods: methods.join(" ") } });
  return {
    user,
    methods,
    async commit(transaction) {
      await factor.giveBack(transaction);
      const changed = await proof.commit(transaction);
      await factor.commit(transaction);
      return changed;
    },
  };
}

function lacksFactor({ methods }: Proof, factors: Factors): boolean {
  // The host's own code answers for whom it names, as it does for every call in a user's name.
  return hasFactor(factors) && assuranceOf(methods) < 2 && !methods.includes("host");
}

/** What must still happen before a session; null when nothing. A new password comes last: only who has proven everything chooses it. */
function missingStep(proof: Proof, factors: Factors): WaitingStep | null {
  if (lacksFactor(proof, factors)) return "SECOND_FACTOR";
  return proof.user.password_change_required_at === null ? null : "CHANGE_PASSWORD";
}

const refusals: Partial<Record<UserState, ProblemType>> = {
  ANONYMISED: problems.accountDeactivated,
  DELETION_DUE: problems.accountDeletionDue,
  SUSPENDED: problems.accountSuspended,
  DEACTIVATED: problems.accountDeactivated,
  REJECTED: problems.signUpRejected,
  INVITED: commonProblems.emailNotVerified,
  PENDING_APPROVAL: problems.awaitingApproval,
};

function refuseByState(context: CardeaContext, user: User): void {
  const state = stateOf(user);
  const refusal = refusals[state];
  const rule = standingRules[state];
  if (refusal !== undefined) throw context.problem(refusal, rule === undefined ? {} : { rule });
  if (isClaim(user) && context.realm.settings.signIn.requireVerifiedEmail) throw context.problem(commonProblems.emailNotVerified);
}

interface Started {
  readonly session: Session;
  readonly grant: TokenGrant | null;
}

/** @throws Moved when an epoch moved since the proof. */
async function startSession(context: CardeaContext, proof: Proof, wish: Wish, factors: Factors): Promise<SignIn> {
  const { user } = proof;
  const token = wish.carrier === "cookie" ? newSecret() : null;
  const extra = token === null ? await firstPartyClaims(context, user) : {};
  context.note({ detail: { aal: assuranceOf(proof.methods) } });
  const { session, grant } = await context.commit(async (transaction) => {
    const changed = (await proof.commit(transaction)) ?? user;
    await markSignedIn(transaction.queries, { realmId: user.realm_id, id: user.id, now: context.clock.now() });
    return insertStarted(context, transaction, { ...proof, user: changed }, token);
  });
  const deviceToken = rememberDevice(context, user, wish);
  if (token !== null)
    context.effects.push({ kind: "sessionStarted", token, maxAgeSeconds: context.realm.settings.sessions.absoluteSeconds });
  return {
    nextStep: stepInside(context, user, factors),
    challenge: null,
    challengeExpiresAt: null,
    user: toUser({ ...user, archived_at: null }, context.realm.name),
    session: toSession(session, session.id),
    tokens: grant === null ? null : await tokensOf(context, session, grant, extra),
    deviceToken,
    secondFactor: null,
    unarchived: user.archived_at !== null,
  };
}

/** What is asked of whoever has just come in. */
function stepInside({ realm }: CardeaContext, user: User, factors: Factors): SignIn["nextStep"] {
  if (isClaim(user)) return "CONFIRM_EMAIL";
  return realm.settings.signIn.secondFactor === "required" && !hasFactor(factors) ? "ENROLL_SECOND_FACTOR" : "DONE";
}

async function insertStarted(context: CardeaContext, transaction: Transaction, proof: Proof, token: string | null): Promise<Started> {
  const { realm, clock, client } = context;
  const { user, methods } = proof;
  const device = { ip: client.address, userAgent: client.userAgent, startedAt: clock.now() };
  const created = { tokenHash: token === null ? null : secretHash(token), methods, ...device };
  const session = await insertSession(transaction.queries, realm, user, created);
  if (session === null) throw new Moved("An epoch moved since the proof.");
  // One browser, one session: the one that its cookie carried until now ends.
  if (token !== null && context.session?.token_hash != null) {
    await endSession(transaction, context.session.realm_id, context.session.user_id, context.session.id);
  }
  const { maxPerUser } = realm.settings.sessions;
  const surplus = maxPerUser === null ? [] : await endSurplusSessions(transaction, session, maxPerUser);
  for (const ended of surplus) await mailSurplus(context, transaction.queries, user, ended);
  const grant = token === null ? await insertTokenGrant(transaction.queries, realm, session, clock.now()) : null;
  return { session, grant };
}

/** Locks the user's row, so that sessions are counted one sign-in after the other; an archived account is back. */
const markSignedIn = prepared((queries, parameter: Parameter<{ realmId: string; id: string; now: Instant }>) =>
  queries
    .updateTable("user")
    .set({ last_sign_in_at: parameter("now"), archived_at: null })
    .where("realm_id", "=", parameter("realmId"))
    .where("id", "=", parameter("id")),
);

/** A session that goes on under a new token, and what its carrier must be told once the transaction has committed. */
export interface Renewed {
  readonly session: Session;
  /** Call it after the commit. @returns the new pair for a client that carries tokens, else null. */
  tell(): Promise<Tokens | null>;
}

/** Keeps the caller's session through a change of standing, under a new token (FIX-03): the old cookie or refresh token is dead. */
export async function renewSession(
  context: CardeaContext,
  transaction: Transaction,
  session: Session,
  stamp: Omit<Stamp, "tokenHash" | "renewsTokens">,
): Promise<Renewed> {
  const { realm, clock, effects } = context;
  if (session.token_hash !== null) {
    const token = newSecret();
    const renewed = await restampSession(transaction, session, { ...stamp, tokenHash: secretHash(token) });
    const maxAgeSeconds = Math.floor((session.expires_at - clock.now()) / 1000);
    return {
      session: renewed,
      tell: async () => {
        effects.push({ kind: "sessionStarted", token, maxAgeSeconds });
        return null;
      },
    };
  }
  // What is proven again ends nothing; what ends every other session ends this one's copies as well.
  const renewed = await restampSession(transaction, session, { ...stamp, renewsTokens: stamp.userEpoch !== undefined });
  const grant = await findSessionGrant(transaction.queries, session);
  const fresh = grant === null ? null : await renewGrant(transaction.queries, realm, grant, clock.now());
  return { session: renewed, tell: async () => (fresh === null ? null : tokensAnew(context, renewed, fresh)) };
}
