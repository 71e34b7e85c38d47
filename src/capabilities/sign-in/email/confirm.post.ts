/** Signs in with what was mailed: the link's token, or the code together with the challenge. */
import { z } from "zod";
import { provingMail } from "../../../domain/account/email-proof.ts";
import { operation } from "../../../domain/call/operation.ts";
import { problems, signInProblems } from "../../../domain/problems.ts";
import { carrierInput, codeInput, tokenInput } from "../../../domain/shapes.ts";
import { authenticate } from "../../../domain/sign-in/authentication.ts";
import { signInShape } from "../../../domain/sign-in/sign-in.ts";
import { invalidRequest } from "../../../kernel/input.ts";
import { commonProblems, fieldFault } from "../../../kernel/problem.ts";

export default operation({
  name: "confirmEmailSignIn",
  summary: "Signs in with the mailed token, or with the challenge and the mailed code: exactly one of the two.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({
    token: tokenInput.optional(),
    challenge: tokenInput.optional(),
    code: codeInput.optional().meta({ description: "The mailed code; spaces and hyphens don't matter." }),
    carrier: carrierInput.optional(),
    deviceToken: tokenInput.optional(),
  }),
  output: signInShape,
  problems: [problems.invalidToken, problems.invalidCode, ...signInProblems],
}).run((input, context) => {
  if (!context.realm.settings.signIn.emailLink) throw context.problem(commonProblems.operationDisabled);
  const carrier = input.carrier ?? "cookie";
  const wish = { carrier, deviceToken: input.deviceToken ?? context.client.deviceToken };
  return authenticate(context, provingMail(context, shownMail(input), carrier), wish);
});

interface Given {
  readonly token?: string | undefined;
  readonly challenge?: string | undefined;
  readonly code?: string | undefined;
}

function shownMail({ token, challenge, code }: Given) {
  if (token !== undefined && challenge === undefined && code === undefined) return { token };
  if (token === undefined && challenge !== undefined && code !== undefined) return { challenge, code };
  const message = "Give the token of the link, or the challenge and the code.";
  throw invalidRequest([fieldFault(code === undefined ? "/code" : "/challenge", "required", { message })]);
}
