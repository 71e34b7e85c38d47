/** Verification of an access token, its session included; refresh tokens are no access tokens (D12). */
import { z } from "zod";
import { readAccessToken } from "../../domain/call/access-token.ts";
import { findByClaims } from "../../domain/call/caller.ts";
import { operation } from "../../domain/call/operation.ts";
import { problems } from "../../domain/problems.ts";
import { accessTokenInput } from "../../domain/shapes.ts";
import { toUser, userShape } from "../../domain/user/user-state.ts";

export default operation({
  name: "verifyToken",
  summary: "Verifies an access token and answers its user and claims.",
  access: { who: "anyone" },
  readOnly: true,
  limit: { calls: 3000, windowSeconds: 60 },
  input: z.object({ accessToken: accessTokenInput }),
  output: z.object({ user: userShape, claims: z.record(z.string(), z.json()).meta({ id: "Claims" }) }),
  problems: [problems.invalidAccessToken],
}).run(async ({ accessToken }, context) => {
  const claims = await readAccessToken(context.services, context.realm, accessToken);
  const caller = claims === null ? null : await findByClaims(context.services, context.realm, claims);
  if (claims === null || caller === null) throw context.problem(problems.invalidAccessToken);
  return { user: toUser(caller.user, context.realm.name), claims };
});
