/** Asks for a mail to sign in with: one answer for all, a challenge included; the mail says the rest (ENU-08). */
import { z } from "zod";
import { readEmailAddress } from "../../../domain/call/field-rules.ts";
import { operation } from "../../../domain/call/operation.ts";
import { emailInput } from "../../../domain/shapes.ts";
import { startEmailSignIn } from "../../../domain/sign-in/email-sign-in.ts";
import { commonProblems } from "../../../kernel/problem.ts";

export default operation({
  name: "requestEmailSignIn",
  summary: "Mails a link and a code to sign in with; answers alike whether the address is known or not.",
  access: { who: "anyone" },
  limit: { calls: 20, windowSeconds: 60 },
  captcha: true,
  input: z.object({ email: emailInput }),
  output: z.object({ message: z.string(), challenge: z.string().meta({ description: "Goes with the mailed code." }) }),
}).run(async (input, context) => {
  if (!context.realm.settings.signIn.emailLink) throw context.problem(commonProblems.operationDisabled);
  const challenge = await startEmailSignIn(context, readEmailAddress(input.email, "email"));
  return { message: "If there is an account with this address, we have sent a mail to it.", challenge };
});
