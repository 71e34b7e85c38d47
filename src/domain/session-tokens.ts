/** The tokens of a session: a short access token and the refresh token of its grant. */
import { z } from "zod";
import { issueAccessToken } from "./access-token.ts";
import type { CardeaContext } from "./context.ts";
import type { Session } from "./session.ts";
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

export async function tokensOf(context: CardeaContext, session: Session, grant: TokenGrant): Promise<Tokens> {
  const now = context.clock.now();
  const { token, expiresInSeconds } = await issueAccessToken(context.services, context.realm, session, now);
  return {
    accessToken: token,
    refreshToken: refreshTokenOf(context.keyRing, grant),
    tokenType: "Bearer",
    expiresIn: expiresInSeconds,
    refreshExpiresIn: Math.max(0, Math.floor((grant.idle_expires_at - now) / 1000)),
  };
}
