/** What a sign-in that waits for its second factor can go on with, for the page that asks for it. Looking spends nothing. */
import { z } from "zod";
import { operation } from "../../../domain/call/operation.ts";
import { problems } from "../../../domain/problems.ts";
import { tokenInput } from "../../../domain/shapes.ts";
import { findPausedSignIn } from "../../../domain/sign-in/paused-sign-in.ts";
import { findFactors, passkeyOptionsOf, secondFactorShape } from "../../../domain/sign-in/second-factor.ts";

export default operation({
  name: "getSecondFactor",
  summary: "Tells with which second factors a sign-in can go on, as its first step did.",
  access: { who: "anyone" },
  limit: { calls: 300, windowSeconds: 60 },
  input: z.object({ challenge: tokenInput }),
  output: z.object({ secondFactor: secondFactorShape }),
  problems: [problems.invalidChallenge],
  readOnly: true,
}).run(async ({ challenge }, context) => {
  const { user } = (await findPausedSignIn(context, challenge, "SECOND_FACTOR")).proof;
  const [factors, passkeyOptions] = await Promise.all([
    findFactors(context.database.queries, user),
    passkeyOptionsOf(context, user, challenge),
  ]);
  return { secondFactor: { challenge, ...factors, passkeyOptions } };
});
