/** Takes a deleted account back with the mailed link, while its grace lasts (D9). */
import { z } from "zod";
import { restoreInGrace } from "../../domain/account/account-deletion.ts";
import { spendOneTimeToken } from "../../domain/call/one-time-token.ts";
import { operation } from "../../domain/call/operation.ts";
import { problems } from "../../domain/problems.ts";
import { messageOutput, tokenInput } from "../../domain/shapes.ts";

export default operation({
  name: "restoreAccount",
  summary: "Takes an account back that is about to be deleted, with the mailed token.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ token: tokenInput }),
  output: messageOutput,
  problems: [problems.invalidToken],
}).run(async ({ token }, context) => {
  const { realm, clock } = context;
  await context.commit(async (transaction) => {
    const shown = { realmId: realm.id, purpose: "RESTORE_ACCOUNT", token } as const;
    const spent = await spendOneTimeToken(transaction.queries, shown, clock.now());
    if (spent?.user_id == null) throw context.problem(problems.invalidToken);
    context.note({ targetId: spent.user_id });
    const isBack = await restoreInGrace(transaction, { realm_id: realm.id, id: spent.user_id }, clock.now());
    if (!isBack) throw context.problem(problems.invalidToken);
  });
  return { message: "Your account is back. Sign in as usual." };
});
