/** New recovery codes in place of the old ones, which are dead at once (MFA-08). */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { replaceRecoveryCodes } from "../../domain/factors/recovery-code.ts";
import { mailUser } from "../../domain/mail/user-mail.ts";
import { recentSeconds } from "../../domain/sign-in/recent-proof.ts";
import { findFactors, hasFactor } from "../../domain/sign-in/second-factor.ts";
import { commonProblems } from "../../kernel/problem.ts";

export default operation({
  name: "regenerateRecoveryCodes",
  summary: "Makes ten new recovery codes; the old ones work no longer. Asks for a second factor that they stand in for.",
  access: { who: "user", verified: true, recentSeconds },
  limit: { calls: 20, windowSeconds: 60 },
  output: z.object({ recoveryCodes: z.array(z.string()).meta({ description: "Each good once in place of another factor. Shown once." }) }),
}).run(async (_input, context) => {
  const { user, clock, keyRing } = context;
  const recoveryCodes = await context.commit(async ({ queries }) => {
    if (!hasFactor(await findFactors(queries, user))) throw context.problem(commonProblems.secondFactorRequired);
    await mailUser(context, queries, user, { template: "recoveryCodesRegenerated", values: {} });
    return replaceRecoveryCodes(queries, keyRing, user, clock.now());
  });
  return { recoveryCodes };
});
