/** An administrator rejects an account that waits for approval; the applicant hears the reason, if one is given. */
import { z } from "zod";
import { adminUserOutput, findManagedUser, toAdminUser } from "../../../../domain/administration/admin-user.ts";
import { operation } from "../../../../domain/call/operation.ts";
import { problems } from "../../../../domain/problems.ts";
import { idInput, reasonInput } from "../../../../domain/shapes.ts";
import { decisionOn, writeDecision } from "../../../../domain/sign-up/sign-up-approval.ts";

export default operation({
  name: "adminRejectUser",
  summary: "Rejects an account that waits for approval, and tells its owner why.",
  access: { who: "admin" },
  input: z.object({ id: idInput, reason: reasonInput.optional() }),
  output: adminUserOutput,
  problems: [problems.alreadyDecided],
}).run(async ({ id, reason }, context) => {
  const user = await findManagedUser(context, id);
  context.note({ targetId: user.id });
  const decided = await context.commit(async (transaction) => {
    const isOpen = decisionOn(user) === null;
    const rejected = isOpen ? await writeDecision(context, transaction, { user, decision: "REJECT", reason: reason ?? null }) : null;
    if (rejected === null) throw context.problem(problems.alreadyDecided);
    return rejected;
  });
  return { user: await toAdminUser(context, decided) };
});
