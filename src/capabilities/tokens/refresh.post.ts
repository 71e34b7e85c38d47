/** Refresh: the next pair of tokens. A lost answer is repeated within the grace; a token that comes again later ends the session. */
import { z } from "zod";
import type { CardeaContext } from "../../domain/call/context.ts";
import { extraClaimsOf } from "../../domain/call/extra-claims.ts";
import { operation } from "../../domain/call/operation.ts";
import { mailUser } from "../../domain/mail/user-mail.ts";
import { problems } from "../../domain/problems.ts";
import { endSession, isLive } from "../../domain/session/session.ts";
import { type CheckedSession, loadSessionById } from "../../domain/session/session-check.ts";
import { tokenInput } from "../../domain/shapes.ts";
import { tokensOf, tokensShape } from "../../domain/sign-in/session-tokens.ts";
import { findGenuineToken, type GenuineToken, revokeGrant, rotate, standingOf } from "../../domain/sign-in/token-grant.ts";
import { isLapsed, mayBeSignedIn } from "../../domain/user/user-state.ts";

export default operation({
  name: "refreshTokens",
  summary: "Gets the next access and refresh token.",
  access: { who: "anyone" },
  limit: { calls: 600, windowSeconds: 60 },
  input: z.object({ refreshToken: tokenInput }),
  output: tokensShape,
  problems: [problems.invalidRefreshToken],
}).run(async ({ refreshToken }, context) => {
  const { session, genuine } = await findLive(context, refreshToken);
  const standing = standingOf(genuine, context.clock.now());
  if (standing === "ENDED") throw context.problem(problems.invalidRefreshToken);
  if (standing === "REUSED") return refuseReuse(context, session, genuine);
  const extra = await extraClaimsOf(context.services, { realm: context.realm, user: session.user, clientId: genuine.grant.client_id });
  const rotated =
    standing === "CURRENT" ? await context.commit(({ queries }) => rotate(queries, context.realm, genuine, context.clock.now())) : null;
  if (rotated !== null) return tokensOf(context, session.session, rotated, extra);
  // Somebody was first, with the same token, a moment ago: the same successor again.
  const now = (await findLive(context, refreshToken)).genuine;
  if (standingOf(now, context.clock.now()) !== "JUST_ROTATED") throw context.problem(problems.invalidRefreshToken);
  return tokensOf(context, session.session, now.grant, extra);
});

interface LiveToken {
  readonly genuine: GenuineToken;
  readonly session: CheckedSession;
}

/** A genuine token whose session lives, by the store itself: no cache stands between a revocation and a refresh. */
async function findLive(context: CardeaContext, refreshToken: string): Promise<LiveToken> {
  const { database, keyRing, realm, clock } = context;
  const genuine = await findGenuineToken(database.queries, keyRing, realm.id, refreshToken);
  const session = genuine?.grant.session_id == null ? null : await loadSessionById(database.queries, realm.id, genuine.grant.session_id);
  const now = clock.now();
  if (genuine === null || session === null || !isLive(session.session, now)) throw context.problem(problems.invalidRefreshToken);
  if (!mayBeSignedIn(session.user) || isLapsed(session.user, now)) throw context.problem(problems.invalidRefreshToken);
  context.note({ targetId: session.user.id });
  context.services.touches.touch(session, realm, now);
  return { genuine, session };
}

/** Two hold the token, and one of them stole it: both are out, and the owner is told (RTR-02). */
async function refuseReuse(context: CardeaContext, { user, session }: CheckedSession, { grant }: GenuineToken): Promise<never> {
  context.note({ detail: { reason: "refresh_token_reused" } });
  await context.commit(async (transaction) => {
    await revokeGrant(transaction.queries, grant, context.clock.now());
    await endSession(transaction, session.realm_id, session.user_id, session.id);
    await mailUser(context, transaction.queries, user, { template: "refreshTokenReused", values: {} });
  }, problems.invalidRefreshToken);
  throw context.problem(problems.invalidRefreshToken);
}
