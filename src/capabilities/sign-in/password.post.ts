/** Sign-in with identifier and password. */
import { z } from "zod";
import { operation } from "../../domain/call/operation.ts";
import { oneOf } from "../../domain/one-of.ts";
import { problems, signInProblems } from "../../domain/problems.ts";
import { carrierInput, identifierInput, passwordInput, tokenInput } from "../../domain/shapes.ts";
import { signInWithPassword } from "../../domain/sign-in/password-sign-in.ts";
import { factorFields, factorInput } from "../../domain/sign-in/second-factor.ts";
import { signInShape } from "../../domain/sign-in/sign-in.ts";

export default operation({
  name: "signInWithPassword",
  summary: "Signs in with a user name or e-mail address and a password, at once with at most one second factor or in two steps.",
  access: { who: "anyone" },
  limit: { calls: 300, windowSeconds: 60 },
  captcha: true,
  input: oneOf(
    z.object({
      identifier: identifierInput,
      password: passwordInput,
      ...factorInput,
      carrier: carrierInput.optional(),
      deviceToken: tokenInput.optional(),
    }),
    factorFields,
    "at most",
  ),
  output: signInShape,
  problems: [problems.invalidCredentials, problems.invalidCode, ...signInProblems],
}).run((input, context) => signInWithPassword(context, input, input.carrier ?? "cookie"));
