/** An administrator approves an account that waits, or one that was rejected before. The address still has to be proven (ADM-05). */
import { z } from "zod";
import { adminUserOutput, findManagedUser, toAdminUser } from "../../../../domain/administration/admin-user.ts";
import { operation } from "../../../../domain/call/operation.ts";
import { problems } from "../../../../domain/problems.ts";
import { idInput } from "../../../../domain/shapes.ts";
import { writeDecision } from "../../../../domain/sign-up/sign-up-approval.ts";

export default operation({
  name: "adminApproveUser",
  summary: "Approves an account that waits for it or was rejected, and tells its owner.",
  access: { who: "admin" },
  input: z.object({ id: idInput }),
  output: adminUserOutput,
  problems: [problems.alreadyDecided],
}).run(async ({ id }, context) => {
  const user = await findManagedUser(context, id);
  context.note({ targetId: user.id });
  const decided = await context.commit(async (transaction) => {
    const approved = await writeDecision(context, transaction, { user, decision: "APPROVE", reason: null });
    if (approved === null) throw context.problem(problems.alreadyDecided);
    return approved;
  });
  return { user: await toAdminUser(context, decided) };
});
