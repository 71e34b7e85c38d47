/** New recovery codes in place of the old ones, which are dead at once (MFA-08). */
import { z } from "zod";
import { operation } from "../../domain/operation.ts";
import { recentSeconds } from "../../domain/recent-proof.ts";
import { replaceRecoveryCodes } from "../../domain/recovery-code.ts";
import { findFactors, hasFactor } from "../../domain/second-factor.ts";
import { mailUser } from "../../domain/user-mail.ts";
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
