/** Who am I: the caller and their session. The most frequent question there is, answered without a query while warm. */
import { z } from "zod";
import { operation } from "../../domain/operation.ts";
import { sessionShape, toSession } from "../../domain/session.ts";
import { toUser, userShape } from "../../domain/user-state.ts";

export default operation({
  name: "getSession",
  summary: "Answers the signed-in user and their session.",
  access: { who: "user" },
  output: z.object({
    user: userShape,
    session: sessionShape.nullable().meta({ description: "Null for a call in process in a user's name." }),
  }),
}).run((_input, { user, session, realm }) => ({
  user: toUser(user, realm.name),
  session: session === null ? null : toSession(session, session.id),
}));
