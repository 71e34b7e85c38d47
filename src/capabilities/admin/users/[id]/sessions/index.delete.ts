/** Ends every session of a user. */
import { z } from "zod";
import { changeManagedUser, findChangeableUser } from "../../../../../domain/administration/managed-change.ts";
import { operation } from "../../../../../domain/call/operation.ts";
import { isLive, listUserSessions } from "../../../../../domain/session/session.ts";
import { idInput } from "../../../../../domain/shapes.ts";

export default operation({
  name: "adminRevokeUserSessions",
  summary: "Ends all sessions of a user.",
  access: { who: "admin" },
  input: z.object({ id: idInput }),
  output: z.object({ revoked: z.int().meta({ description: "How many were ended." }) }),
}).run(async ({ id }, context) => {
  const { clock, realm } = context;
  const user = await findChangeableUser(context, id);
  let revoked = 0;
  await changeManagedUser(context, {
    user,
    endsSessions: true,
    tell: "SESSIONS",
    async also({ queries }) {
      const sessions = await listUserSessions(queries, realm.id, id);
      revoked = sessions.filter((each) => isLive(each, clock.now())).length;
    },
  });
  return { revoked };
});
