/**
 * The only door to a session. Every way in ends here with what it has proven; stages look at the account's state and the realm's
 * policy and say what is still missing, or a session is started. A law test holds that nobody else calls `insertSession`.
 */
import { z } from "zod";
import { commonProblems, type ProblemType } from "../kernel/problem.ts";
import { type Parameter, prepared } from "../storage/prepared.ts";
import type { Instant } from "../storage/schema.ts";
import type { CardeaContext } from "./context.ts";
import { deviceSeconds, isKnownDevice, newDeviceToken } from "./device.ts";
import { problems } from "./problems.ts";
import { newSecret, secretHash } from "./secret.ts";
import {
  type AuthenticationMethod,
  endSession,
  endSurplusSessions,
  insertSession,
  restampSession,
  type Session,
  type Stamp,
  sessionShape,
  toSession,
} from "./session.ts";
import { type Tokens, tokensOf, tokensShape } from "./session-tokens.ts";
import { Moved, untilSettled } from "./settled.ts";
import { instant } from "./shapes.ts";
import { findSessionGrant, insertTokenGrant, renewGrant, type TokenGrant } from "./token-grant.ts";
import type { Transaction } from "./transaction.ts";
import type { User } from "./user.ts";
import { isClaim, stateOf, toUser, type UserState, userShape } from "./user-state.ts";

export const signInShape = z
  .object({
    nextStep: z.enum(["DONE", "SECOND_FACTOR", "CHANGE_PASSWORD", "ENROLL_SECOND_FACTOR", "CONFIRM_EMAIL"]).meta({ id: "SignInStep" }),
    challenge: z.string().nullable(),
    challengeExpiresAt: instant.nullable(),
    user: userShape.nullable(),
    session: sessionShape.nullable(),
    tokens: tokensShape.nullable(),
    deviceToken: z.string().nullable().meta({ description: "Send it along next time: this client is then known." }),
    unarchived: z.boolean().meta({ description: "The account was archived and is active again." }),
  })
  .meta({ id: "SignIn", description: "What sign-in led to, and the next step." });

export type SignIn = z.input<typeof signInShape>;

/** What a way in has proven about one user. */
export interface Proof {
  readonly user: User;
  readonly methods: readonly AuthenticationMethod[];
  /** Changes that belong to the sign-in: slots given back, a hash upgraded. They commit with the session. */
  commit(transaction: Transaction): Promise<void>;
}

export interface Wish {
  readonly carrier: "cookie" | "tokens";
  readonly deviceToken: string | null;
}

/**
 * Signs in whoever `prove` finds.
 * @param prove reads the user and checks their proof; throws its problem when there is none. Called again when something moved between
 *   the proof and the session: a suspension, another password.
 * @throws Problem one of `signInProblems`, after the proof only.
 */
export async function authenticate(context: CardeaContext, prove: () => Promise<Proof>, wish: Wish): Promise<SignIn> {
  return untilSettled(async () => {
    const proof = await prove();
    context.note({ targetId: proof.user.id, detail: { methods: proof.methods.join(" ") } });
    refuseByState(context, proof.user);
    return startSession(context, proof, wish);
  });
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
  const refusal = refusals[stateOf(user)];
  if (refusal !== undefined) throw context.problem(refusal);
  if (isClaim(user) && context.realm.settings.signIn.requireVerifiedEmail) throw context.problem(commonProblems.emailNotVerified);
}

interface Started {
  readonly session: Session;
  readonly grant: TokenGrant | null;
}

/** @throws Moved when an epoch moved since the proof. */
async function startSession(context: CardeaContext, proof: Proof, wish: Wish): Promise<SignIn> {
  const { user } = proof;
  const token = wish.carrier === "cookie" ? newSecret() : null;
  const { session, grant } = await context.commit(async (transaction) => {
    await proof.commit(transaction);
    await markSignedIn(transaction.queries, { realmId: user.realm_id, id: user.id, now: context.clock.now() });
    return insertStarted(context, transaction, proof, token);
  });
  const deviceToken = rememberDevice(context, user, wish);
  if (token !== null)
    context.effects.push({ kind: "sessionStarted", token, maxAgeSeconds: context.realm.settings.sessions.absoluteSeconds });
  return {
    nextStep: isClaim(user) ? "CONFIRM_EMAIL" : "DONE",
    challenge: null,
    challengeExpiresAt: null,
    user: toUser({ ...user, archived_at: null }, context.realm.name),
    session: toSession(session, session.id),
    tokens: grant === null ? null : await tokensOf(context, session, grant),
    deviceToken,
    unarchived: user.archived_at !== null,
  };
}

async function insertStarted(context: CardeaContext, transaction: Transaction, proof: Proof, token: string | null): Promise<Started> {
  const { realm, clock, client } = context;
  const { user, methods } = proof;
  const device = { ip: client.address, userAgent: client.userAgent, startedAt: clock.now() };
  const created = { tokenHash: token === null ? null : secretHash(token), methods, aal: 1, ...device } as const;
  const session = await insertSession(transaction.queries, realm, user, created);
  if (session === null) throw new Moved("An epoch moved since the proof.");
  // One browser, one session: the one that its cookie carried until now ends.
  if (token !== null && context.session?.token_hash != null) {
    await endSession(transaction, context.session.realm_id, context.session.user_id, context.session.id);
  }
  const { maxPerUser } = realm.settings.sessions;
  if (maxPerUser !== null) await endSurplusSessions(transaction, session, maxPerUser);
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

/** @returns the token for a client that carries tokens; a browser keeps its cookie. */
function rememberDevice(context: CardeaContext, user: User, wish: Wish): string | null {
  const token =
    isKnownDevice(context.keyRing, user, wish.deviceToken) && wish.deviceToken !== null
      ? wish.deviceToken
      : newDeviceToken(context.keyRing, user);
  if (wish.carrier === "tokens") return token;
  context.effects.push({ kind: "deviceRemembered", token, maxAgeSeconds: deviceSeconds });
  return null;
}

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
  stamp: Omit<Stamp, "tokenHash">,
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
  const renewed = await restampSession(transaction, session, stamp);
  const grant = await findSessionGrant(transaction.queries, session);
  const fresh = grant === null ? null : await renewGrant(transaction.queries, realm, grant, clock.now());
  return { session: renewed, tell: async () => (fresh === null ? null : tokensOf(context, renewed, fresh)) };
}
