/** Ends every session of the user but the one that asks. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { isLive, listUserSessions, restampSession } from "../../domain/session/session.ts";
import { bumpSessionEpoch } from "../../domain/user/user.ts";

export default operation({
  name: "revokeOtherSessions",
  summary: "Ends all of the user's sessions but this one.",
  access: { who: "user" },
  output: z.object({ revoked: z.int().meta({ description: "How many were ended." }) }),
}).run((_input, context) => {
  const { user, session, clock } = context;
  return context.commit(async (transaction) => {
    const sessions = await listUserSessions(transaction.queries, user.realm_id, user.id);
    const userEpoch = await bumpSessionEpoch(transaction, user, clock.now());
    if (session !== null) await restampSession(transaction, session, { userEpoch });
    return { revoked: sessions.filter((each) => each.id !== session?.id && isLive(each, clock.now())).length };
  });
});
