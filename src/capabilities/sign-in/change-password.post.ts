/** The last step of a sign-in that asks for a new password: sets it, ends what the old one opened, and starts the session. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { problems, signInProblems } from "../../domain/problems.ts";
import { newPasswordInput, tokenInput } from "../../domain/shapes.ts";
import { signInShape } from "../../domain/sign-in/sign-in.ts";
import { completePasswordChange } from "../../domain/sign-in/sign-in-steps.ts";

export default operation({
  name: "completePasswordChange",
  summary: "Sets the new password that a sign-in asks for, and goes on; a refused password leaves the challenge usable.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ challenge: tokenInput, newPassword: newPasswordInput }),
  output: signInShape,
  problems: [problems.invalidChallenge, problems.passwordRejected, ...signInProblems],
}).run(({ challenge, newPassword }, context) => completePasswordChange(context, challenge, newPassword));
