/** Removes the authenticator app: every other session ends, and recovery codes go with the last factor. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { deleteTotpDevice } from "../../domain/factors/totp.ts";
import { mailUser } from "../../domain/mail/user-mail.ts";
import { renewSession } from "../../domain/sign-in/authentication.ts";
import { recentSeconds } from "../../domain/sign-in/recent-proof.ts";
import { dropSpareRecoveryCodes } from "../../domain/sign-in/second-factor.ts";
import { tokensShape } from "../../domain/sign-in/session-tokens.ts";
import { bumpSessionEpoch } from "../../domain/user/user.ts";
import { commonProblems } from "../../kernel/problem.ts";

export default operation({
  name: "removeTotp",
  summary: "Removes the authenticator app and ends all other sessions; without another factor, recovery codes go as well.",
  access: { who: "user", recentSeconds },
  limit: { calls: 60, windowSeconds: 60 },
  output: z.object({
    message: z.string(),
    tokens: tokensShape.nullable().meta({ description: "A fresh pair for a client that carries tokens." }),
  }),
}).run(async (_input, context) => {
  const { user, session, clock } = context;
  const renewed = await context.commit(async (transaction) => {
    const { queries } = transaction;
    if (!(await deleteTotpDevice(queries, user)))
      throw context.problem(commonProblems.notFound, { detail: "No authenticator app is set up." });
    await dropSpareRecoveryCodes(queries, user);
    const userEpoch = await bumpSessionEpoch(transaction, user, clock.now());
    await mailUser(context, queries, user, { template: "totpRemoved", values: {} });
    return session === null ? null : renewSession(context, transaction, session, { userEpoch });
  });
  return { message: "The authenticator app is removed. All other sessions are ended.", tokens: (await renewed?.tell()) ?? null };
});
