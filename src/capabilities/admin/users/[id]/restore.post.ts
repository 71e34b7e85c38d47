/** An administrator gives an account back: from suspension, deactivation, archive, or before it is deleted for good. */
import { z } from "zod";
import { adminUserOutput, toAdminUser } from "../../../../domain/administration/admin-user.ts";
import { changeManagedUser, findChangeableUser } from "../../../../domain/administration/managed-change.ts";
import { endTokens } from "../../../../domain/call/one-time-token.ts";
import { operation } from "../../../../domain/call/operation.ts";
import { idInput } from "../../../../domain/shapes.ts";

const standing = { suspended_at: null, suspended_reason: null, deactivated_at: null, archived_at: null, deletion_due_at: null } as const;

export default operation({
  name: "adminRestoreUser",
  summary: "Restores a user who is suspended, deactivated, archived or about to be deleted.",
  access: { who: "admin" },
  input: z.object({ id: idInput }),
  output: adminUserOutput,
}).run(async ({ id }, context) => {
  const user = await findChangeableUser(context, id);
  const isOut = [user.suspended_at, user.deactivated_at, user.archived_at, user.deletion_due_at].some((at) => at !== null);
  const restored = await changeManagedUser(context, {
    user,
    set: standing,
    ...(isOut && { tell: "RESTORED" as const }),
    also: ({ queries }) => endTokens(queries, user.realm_id, user.id, ["RESTORE_ACCOUNT"]),
  });
  return { user: await toAdminUser(context, restored) };
});
