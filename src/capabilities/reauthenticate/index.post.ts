/** A new proof of identity on a living session: its time is now, and its token another (FIX-03). */
import { z } from "zod";
import { type Renewed, renewSession } from "../../domain/authentication.ts";
import { spendOneTimeToken } from "../../domain/one-time-token.ts";
import { operation } from "../../domain/operation.ts";
import { proveOwnPassword } from "../../domain/password-sign-in.ts";
import { problems } from "../../domain/problems.ts";
import { sessionShape, toSession } from "../../domain/session.ts";
import { tokensShape } from "../../domain/session-tokens.ts";
import { passwordInput, tokenInput } from "../../domain/shapes.ts";
import { commonProblems } from "../../kernel/problem.ts";

export default operation({
  name: "reauthenticate",
  summary: "Proves again who the user is, so that operations which ask for a recent proof go on.",
  access: { who: "user", whileEnrolling: true },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ challenge: tokenInput.optional(), password: passwordInput }),
  output: z.object({ session: sessionShape, tokens: tokensShape.nullable() }),
  problems: [problems.wrongPassword, problems.invalidChallenge],
}).run(async ({ challenge, password }, context) => {
  const { user, realm, clock, session } = context;
  if (session === null) throw context.problem(commonProblems.forbidden, { detail: "There is no session to prove anything for." });
  const counted = await proveOwnPassword(context, password);
  const renewed: Renewed = await context.commit(async (transaction) => {
    await counted.succeed(transaction);
    const spent =
      challenge === undefined
        ? null
        : await spendOneTimeToken(transaction.queries, { realmId: realm.id, purpose: "REAUTHENTICATE", token: challenge }, clock.now());
    if (challenge !== undefined && spent?.user_id !== user.id) throw context.problem(problems.invalidChallenge);
    return renewSession(context, transaction, session, { authenticatedAt: clock.now() });
  });
  const tokens = await renewed.tell();
  return { session: toSession(renewed.session, renewed.session.id), tokens };
});
