/** The tokens of a session: a short access token and the refresh token of its grant. */
import { z } from "zod";
import { commonProblems } from "../../kernel/problem.ts";
import { firstPartyClient, issueAccessToken } from "../call/access-token.ts";
import type { CardeaContext } from "../call/context.ts";
import { type ExtraClaims, extraClaimsOf } from "../call/extra-claims.ts";
import type { Session } from "../session/session.ts";
import { findUser, type User } from "../user/user.ts";
import { refreshTokenOf, type TokenGrant } from "./token-grant.ts";

export const tokensShape = z
  .object({
    accessToken: z.string(),
    refreshToken: z.string(),
    tokenType: z.literal("Bearer"),
    expiresIn: z.int().meta({ description: "Seconds until the access token expires." }),
    refreshExpiresIn: z.int().meta({ description: "Seconds until the refresh token lapses when it is not used." }),
  })
  .meta({ id: "Tokens", description: "An access token and the refresh token that gets the next one." });

export type Tokens = z.input<typeof tokensShape>;

/** The extra claims of whoever signs in, for our own pages, API and clients. @throws Unavailable as `extraClaimsOf` does */
export function firstPartyClaims({ services, realm }: CardeaContext, user: User): Promise<ExtraClaims> {
  return extraClaimsOf(services, { realm, user, clientId: firstPartyClient });
}

/** @param extra what `extraClaimsOf` told about the session's user. */
export async function tokensOf(context: CardeaContext, session: Session, grant: TokenGrant, extra: ExtraClaims): Promise<Tokens> {
  const now = context.clock.now();
  const { token, expiresInSeconds } = await issueAccessToken(context.services, context.realm, { session, extra }, now);
  return {
    accessToken: token,
    refreshToken: refreshTokenOf(context.keyRing, grant),
    tokenType: "Bearer",
    expiresIn: expiresInSeconds,
    refreshExpiresIn: Math.max(0, Math.floor((grant.idle_expires_at - now) / 1000)),
  };
}

/** The tokens of a session that goes on. Its user is read again: what has just changed may be what a claim tells. */
export async function tokensAnew(context: CardeaContext, session: Session, grant: TokenGrant): Promise<Tokens> {
  const user = await findUser(context.database.queries, session.realm_id, session.user_id);
  if (user === null) throw context.problem(commonProblems.unauthenticated);
  const extra = await extraClaimsOf(context.services, { realm: context.realm, user, clientId: grant.client_id });
  return tokensOf(context, session, grant, extra);
}
