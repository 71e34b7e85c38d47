/** A user's sessions, for whoever looks after them. */
import { z } from "zod";
import { operation } from "../../../../../domain/call/operation.ts";
import { isLive, listUserSessions, sessionShape, toSession } from "../../../../../domain/session/session.ts";
import { idInput } from "../../../../../domain/shapes.ts";
import { findUser } from "../../../../../domain/user/user.ts";
import { commonProblems } from "../../../../../kernel/problem.ts";

export default operation({
  name: "adminListUserSessions",
  summary: "Lists a user's sessions, the newest first.",
  access: { who: "admin" },
  input: z.object({ id: idInput }),
  output: z.object({ sessions: z.array(sessionShape) }),
}).run(async ({ id }, context) => {
  const { realm, database, clock, session } = context;
  const user = await findUser(database.queries, realm.id, id);
  if (user === null) throw context.problem(commonProblems.notFound, { detail: "There is no such user here." });
  const sessions = await listUserSessions(database.queries, realm.id, id);
  return { sessions: sessions.filter((each) => isLive(each, clock.now())).map((each) => toSession(each, session?.id ?? null)) };
});
