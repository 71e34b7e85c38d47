/** An administrator suspends a user: every session and link ends at once, and the person hears why. */
import { z } from "zod";
import { adminUserOutput, toAdminUser } from "../../../../domain/administration/admin-user.ts";
import { changeManagedUser, findChangeableUser } from "../../../../domain/administration/managed-change.ts";
import { operation } from "../../../../domain/call/operation.ts";
import { idInput, reasonInput } from "../../../../domain/shapes.ts";

export default operation({
  name: "adminSuspendUser",
  summary: "Suspends a user and ends all their sessions.",
  access: { who: "admin" },
  input: z.object({ id: idInput, reason: reasonInput.optional() }),
  output: adminUserOutput,
}).run(async ({ id, reason = null }, context) => {
  const user = await findChangeableUser(context, id);
  const suspended = await changeManagedUser(context, {
    user,
    set: { suspended_at: user.suspended_at ?? context.clock.now(), suspended_reason: reason },
    isLoss: true,
    endsSessions: true,
    tell: "SUSPENDED",
    reason,
  });
  return { user: await toAdminUser(context, suspended) };
});
