/** Removes one of the user's own passkeys; another's is not found (IDR-06). Every other session ends: one may be of whoever has the device. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { deletePasskey } from "../../domain/factors/passkey.ts";
import { mailUser } from "../../domain/mail/user-mail.ts";
import { idInput } from "../../domain/shapes.ts";
import { renewSession } from "../../domain/sign-in/authentication.ts";
import { dropSpareRecoveryCodes } from "../../domain/sign-in/second-factor.ts";
import { tokensShape } from "../../domain/sign-in/session-tokens.ts";
import { bumpSessionEpoch } from "../../domain/user/user.ts";
import { commonProblems } from "../../kernel/problem.ts";

export default operation({
  name: "removePasskey",
  summary: "Removes one of the user's passkeys and ends all other sessions.",
  access: { who: "user", recentSeconds: 15 * 60 },
  input: z.object({ id: idInput }),
  output: z.object({ message: z.string(), tokens: tokensShape.nullable() }),
}).run(async ({ id }, context) => {
  const { user, session, clock } = context;
  const renewed = await context.commit(async (transaction) => {
    const { queries } = transaction;
    const removed = await deletePasskey(queries, user, id);
    if (removed === null) throw context.problem(commonProblems.notFound, { detail: "You have no such passkey." });
    await dropSpareRecoveryCodes(queries, user);
    const userEpoch = await bumpSessionEpoch(transaction, user, clock.now());
    await mailUser(context, queries, user, { template: "passkeyRemoved", values: { name: removed.name } });
    return session === null ? null : renewSession(context, transaction, session, { userEpoch });
  });
  return { message: "The passkey is removed. All other sessions are ended.", tokens: (await renewed?.tell()) ?? null };
});
