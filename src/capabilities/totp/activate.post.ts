/** The first code of an authenticator app: from now on it counts, this session has proven it, and every other one ends. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { replaceRecoveryCodes } from "../../domain/factors/recovery-code.ts";
import { activatePendingSecret, findTotpDevice, matchingStep, normaliseCode, openTotpSecret } from "../../domain/factors/totp.ts";
import { mailUser } from "../../domain/mail/user-mail.ts";
import { problems } from "../../domain/problems.ts";
import { codeInput } from "../../domain/shapes.ts";
import { renewSession } from "../../domain/sign-in/authentication.ts";
import { tokensShape } from "../../domain/sign-in/session-tokens.ts";
import { bumpSessionEpoch } from "../../domain/user/user.ts";

export default operation({
  name: "activateTotp",
  summary: "Activates the authenticator app with its first code, answers new recovery codes, and ends all other sessions.",
  access: { who: "user", whileEnrolling: true },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ code: codeInput }),
  output: z.object({
    recoveryCodes: z.array(z.string()).meta({ description: "Ten, each good once in place of another factor. Shown once." }),
    tokens: tokensShape.nullable().meta({ description: "A fresh pair for a client that carries tokens." }),
  }),
  problems: [problems.invalidCode, problems.nothingToActivate],
}).run(async ({ code }, context) => {
  const { user, session, clock, keyRing, database } = context;
  const now = clock.now();
  const device = await findTotpDevice(database.queries, user);
  const isPending = device?.pending_expires_at != null && now < device.pending_expires_at;
  const secret = device === null || !isPending ? null : openTotpSecret(keyRing, device, "pending_secret");
  if (device === null || secret === null) throw context.problem(problems.nothingToActivate);
  const step = matchingStep(secret, normaliseCode(code), now);
  if (step === null) throw context.problem(problems.invalidCode);
  const { recoveryCodes, renewed } = await context.commit(async (transaction) => {
    const { queries } = transaction;
    if (!(await activatePendingSecret(queries, device, step, now))) throw context.problem(problems.nothingToActivate);
    const codes = await replaceRecoveryCodes(queries, keyRing, user, now);
    const userEpoch = await bumpSessionEpoch(transaction, user, now);
    await mailUser(context, queries, user, { template: "totpActivated", values: {} });
    const stamp = { userEpoch, authenticatedAt: now, methods: ["otp"] } as const;
    return { recoveryCodes: codes, renewed: session === null ? null : await renewSession(context, transaction, session, stamp) };
  });
  return { recoveryCodes, tokens: (await renewed?.tell()) ?? null };
});
