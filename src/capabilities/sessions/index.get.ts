/** The user's own sessions, to look through and end. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { isLive, listUserSessions, sessionShape, toSession } from "../../domain/session/session.ts";

export default operation({
  name: "listSessions",
  summary: "Lists the user's sessions, the newest first.",
  access: { who: "user" },
  output: z.object({ sessions: z.array(sessionShape) }),
}).run(async (_input, { user, session, realm, database, clock }) => {
  const sessions = await listUserSessions(database.queries, realm.id, user.id);
  return { sessions: sessions.filter((each) => isLive(each, clock.now())).map((each) => toSession(each, session?.id ?? null)) };
});
