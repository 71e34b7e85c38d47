/** Ends one of the user's own sessions; another's is not found (FIX-08). */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { endSession } from "../../domain/session/session.ts";
import { idInput, messageOutput } from "../../domain/shapes.ts";
import { commonProblems } from "../../kernel/problem.ts";

export default operation({
  name: "revokeSession",
  summary: "Ends one of the user's sessions.",
  access: { who: "user" },
  input: z.object({ id: idInput }),
  output: messageOutput,
}).run(async ({ id }, context) => {
  const { user, realm, session, effects } = context;
  await context.commit(async (transaction) => {
    if (!(await endSession(transaction, realm.id, user.id, id)))
      throw context.problem(commonProblems.notFound, { detail: "You have no such session." });
  });
  if (session?.id === id) effects.push({ kind: "sessionEnded" });
  return { message: "The session is ended." };
});
