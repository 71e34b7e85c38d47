/** A new proof of identity on a living session: its time is now, and its token another (FIX-03). */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { oneOf } from "../../domain/one-of.ts";
import { problems } from "../../domain/problems.ts";
import { sessionShape, toSession } from "../../domain/session/session.ts";
import { codeInput, passwordInput, tokenInput } from "../../domain/shapes.ts";
import { type Renewed, renewSession } from "../../domain/sign-in/authentication.ts";
import { proveAgain } from "../../domain/sign-in/reauthentication.ts";
import { factorFields, factorInput } from "../../domain/sign-in/second-factor.ts";
import { tokensShape } from "../../domain/sign-in/session-tokens.ts";
import { commonProblems } from "../../kernel/problem.ts";

export default operation({
  name: "reauthenticate",
  summary: "Proves again who the user is, by exactly one proof: the second factor where there is one, else the password or a mailed code.",
  access: { who: "user", whileEnrolling: true },
  limit: { calls: 60, windowSeconds: 60 },
  input: oneOf(
    z.object({
      challenge: tokenInput.optional().meta({ description: "Of `startReauthentication`; a mailed code needs it." }),
      password: passwordInput.optional(),
      ...factorInput,
      emailCode: codeInput.optional().meta({ description: "The code that was mailed." }),
    }),
    ["password", ...factorFields, "emailCode"],
    "exactly",
  ),
  output: z.object({ session: sessionShape, tokens: tokensShape.nullable() }),
  problems: [problems.wrongPassword, problems.invalidCode, problems.invalidChallenge],
}).run(async (answer, context) => {
  const { clock, session } = context;
  if (session === null) throw context.problem(commonProblems.forbidden, { detail: "There is no session to prove anything for." });
  const proof = await proveAgain(context, answer);
  const renewed: Renewed = await context.commit(async (transaction) => {
    await proof.commit(transaction);
    return renewSession(context, transaction, session, { authenticatedAt: clock.now(), methods: proof.methods });
  });
  const tokens = await renewed.tell();
  return { session: toSession(renewed.session, renewed.session.id), tokens };
});
