/** An administrator removes every second factor of somebody who has lost theirs; all sessions end. */
import { z } from "zod";
import { adminUserOutput, toAdminUser } from "../../../../../domain/administration/admin-user.ts";
import { changeManagedUser, findChangeableUser } from "../../../../../domain/administration/managed-change.ts";
import { operation } from "../../../../../domain/call/operation.ts";
import { idInput } from "../../../../../domain/shapes.ts";
import { clearFactors } from "../../../../../domain/sign-in/second-factor.ts";

export default operation({
  name: "adminResetSecondFactor",
  summary: "Removes a user's authenticator app, passkeys and recovery codes, and ends all their sessions.",
  access: { who: "admin" },
  input: z.object({ id: idInput }),
  output: adminUserOutput,
}).run(async ({ id }, context) => {
  const user = await findChangeableUser(context, id);
  const changed = await changeManagedUser(context, {
    user,
    endsSessions: true,
    tell: "SECOND_FACTOR",
    before: (transaction) => clearFactors(context, transaction, user),
  });
  return { user: await toAdminUser(context, changed) };
});
