/** Sign-out: the session ends in the store, whatever carried it, before anybody is told so (TOK-22). */
import { operation } from "../../domain/call/operation.ts";
import { endSession } from "../../domain/session/session.ts";
import { messageOutput } from "../../domain/shapes.ts";

export default operation({
  name: "signOut",
  summary: "Ends the session.",
  access: { who: "user", whileEnrolling: true },
  output: messageOutput,
}).run(async (_input, context) => {
  const { user, session, effects } = context;
  if (session !== null) {
    await context.commit(async (transaction) => {
      await endSession(transaction, user.realm_id, user.id, session.id);
    });
    effects.push({ kind: "sessionEnded" });
  }
  return { message: "You are signed out." };
});
