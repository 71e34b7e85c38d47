/** Takes an invitation back, as long as nobody has used it. */
import { z } from "zod";
import { operation } from "../../../domain/call/operation.ts";
import { idInput, messageOutput } from "../../../domain/shapes.ts";
import { revokeInvitation } from "../../../domain/sign-up/invitation.ts";
import { commonProblems } from "../../../kernel/problem.ts";

export default operation({
  name: "adminRevokeInvitation",
  summary: "Takes back an invitation that nobody has used.",
  access: { who: "admin" },
  input: z.object({ id: idInput }),
  output: messageOutput,
}).run(async ({ id }, context) => {
  const { realm, clock } = context;
  context.note({ detail: { invitation: id } });
  await context.commit(async ({ queries }) => {
    if (!(await revokeInvitation(queries, { realm_id: realm.id, id }, clock.now())))
      throw context.problem(commonProblems.notFound, { detail: "There is no such invitation that could still be used." });
  });
  return { message: "The invitation is revoked." };
});
