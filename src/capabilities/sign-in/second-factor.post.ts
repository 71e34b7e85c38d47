/** The second step of a sign-in: a factor, for the challenge of the first. A wrong code leaves the challenge usable. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { oneOf } from "../../domain/one-of.ts";
import { problems, signInProblems } from "../../domain/problems.ts";
import { tokenInput } from "../../domain/shapes.ts";
import { factorFields, factorInput } from "../../domain/sign-in/second-factor.ts";
import { signInShape } from "../../domain/sign-in/sign-in.ts";
import { completeSecondFactor } from "../../domain/sign-in/sign-in-steps.ts";

export default operation({
  name: "completeSecondFactor",
  summary: "Goes on with a sign-in by exactly one of the second factors; a wrong code leaves the challenge usable.",
  access: { who: "anyone" },
  limit: { calls: 300, windowSeconds: 60 },
  input: oneOf(z.object({ challenge: tokenInput, ...factorInput }), factorFields, "exactly"),
  output: signInShape,
  problems: [problems.invalidChallenge, problems.invalidCode, ...signInProblems],
}).run(({ challenge, ...factor }, context) => completeSecondFactor(context, challenge, factor));
