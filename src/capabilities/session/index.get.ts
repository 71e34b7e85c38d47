/** Who am I: the caller and their session. The most frequent question there is, answered without a query while warm. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { type Session, sessionShape, toSession } from "../../domain/session/session.ts";
import { toUser, userShape } from "../../domain/user/user-state.ts";

/**
 * A warm session is the same object, with the same user, until it slides a second later: what is asked for many times in between
 * is shaped once, and parsed once because it is frozen.
 */
const answers = new WeakMap<Session, { user: ReturnType<typeof toUser>; session: ReturnType<typeof toSession> }>();

export default operation({
  name: "getSession",
  summary: "Answers the signed-in user and their session.",
  access: { who: "user", whileEnrolling: true },
  output: z.object({
    user: userShape,
    session: sessionShape.nullable().meta({ description: "Null for a call in process in a user's name." }),
  }),
}).run((_input, { user, session, realm }) => {
  if (session === null) return { user: toUser(user, realm.name), session };
  let answer = answers.get(session);
  if (answer === undefined) {
    answer = Object.freeze({ user: toUser(user, realm.name), session: toSession(session, session.id) });
    answers.set(session, answer);
  }
  return answer;
});
