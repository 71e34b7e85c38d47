/** Revocation of a refresh token (RFC 7009): its lineage, its session and its access tokens end. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { problems } from "../../domain/problems.ts";
import { endSession } from "../../domain/session/session.ts";
import { messageOutput, tokenInput } from "../../domain/shapes.ts";
import { findGenuineToken, revokeGrant } from "../../domain/sign-in/token-grant.ts";

export default operation({
  name: "revokeToken",
  summary: "Revokes a refresh token and ends its session; a genuine one that is revoked already is fine.",
  access: { who: "anyone" },
  limit: { calls: 300, windowSeconds: 60 },
  input: z.object({ refreshToken: tokenInput }),
  output: messageOutput,
  problems: [problems.invalidRefreshToken],
}).run(async ({ refreshToken }, context) => {
  const { database, keyRing, realm, clock } = context;
  const genuine = await findGenuineToken(database.queries, keyRing, realm.id, refreshToken);
  if (genuine === null) throw context.problem(problems.invalidRefreshToken);
  const { grant } = genuine;
  context.note({ targetId: grant.user_id });
  await context.commit(async (transaction) => {
    await revokeGrant(transaction.queries, grant, clock.now());
    if (grant.session_id !== null) await endSession(transaction, realm.id, grant.user_id, grant.session_id);
  });
  return { message: "The token is revoked." };
});
