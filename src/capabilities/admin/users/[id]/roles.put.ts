/** A user's roles, given by whoever has them to give; with other roles, every session starts anew (MAS-09). */
import { z } from "zod";
import { adminUserOutput, toAdminUser } from "../../../../domain/administration/admin-user.ts";
import { changeManagedUser, findChangeableUser } from "../../../../domain/administration/managed-change.ts";
import { operation } from "../../../../domain/call/operation.ts";
import { instanceAdministrator, readGrantedRoles, rolesInput } from "../../../../domain/call/roles.ts";
import { idInput } from "../../../../domain/shapes.ts";

export default operation({
  name: "adminSetRoles",
  summary: "Replaces a user's roles; when they change, all the user's sessions end.",
  access: { who: "admin" },
  input: z.object({ id: idInput, roles: rolesInput }),
  output: adminUserOutput,
}).run(async ({ id, roles }, context) => {
  const user = await findChangeableUser(context, id);
  const granted = readGrantedRoles(context, roles);
  const stored = JSON.stringify(granted);
  const isSame = stored === user.roles;
  context.note({ detail: { roles: granted.join(" ") } });
  const changed = await changeManagedUser(context, {
    user,
    set: { roles: stored },
    ...(!granted.includes(instanceAdministrator) && { isLoss: true as const }),
    ...(!isSame && { endsSessions: true as const, tell: "ROLES" as const }),
  });
  return { user: await toAdminUser(context, changed) };
});
