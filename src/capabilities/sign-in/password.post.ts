/** Sign-in with identifier and password. */
import { z } from "zod";
import { signInShape } from "../../domain/authentication.ts";
import { operation } from "../../domain/operation.ts";
import { signInWithPassword } from "../../domain/password-sign-in.ts";
import { problems, signInProblems } from "../../domain/problems.ts";
import { carrierInput, identifierInput, passwordInput, tokenInput } from "../../domain/shapes.ts";

export default operation({
  name: "signInWithPassword",
  summary: "Signs in with a user name or e-mail address and a password.",
  access: { who: "anyone" },
  limit: { calls: 300, windowSeconds: 60 },
  input: z.object({
    identifier: identifierInput,
    password: passwordInput,
    carrier: carrierInput.optional(),
    deviceToken: tokenInput.optional(),
  }),
  output: signInShape,
  problems: [problems.invalidCredentials, ...signInProblems],
}).run((input, context) => signInWithPassword(context, input, input.carrier ?? "cookie"));
