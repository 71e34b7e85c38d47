/** Mails a new password, where a realm wants that (E9). The old one stays until the new one is used, so nobody is locked out by a stranger (PWD-14). */
import { z } from "zod";
import { mailRegeneratedPassword, prepareRegeneration } from "../../domain/account/temporary-password.ts";
import { readEmailAddress } from "../../domain/call/field-rules.ts";
import { operation } from "../../domain/call/operation.ts";
import { emailInput, messageOutput } from "../../domain/shapes.ts";
import { commonProblems } from "../../kernel/problem.ts";

export default operation({
  name: "regeneratePassword",
  summary: "Mails a new password that works once and must then be changed; answers alike whether the address is known or not.",
  access: { who: "anyone" },
  // Each call costs a hash.
  limit: { calls: 10, windowSeconds: 60 },
  captcha: true,
  input: z.object({ email: emailInput }),
  output: messageOutput,
}).run(async (input, context) => {
  if (!context.realm.settings.password.regenerate) throw context.problem(commonProblems.operationDisabled);
  const email = readEmailAddress(input.email, "email");
  const prepared = await prepareRegeneration(context, email);
  await context.commit((transaction) => mailRegeneratedPassword(context, transaction, email, prepared));
  return { message: "If there is an account with this address, we have sent a mail to it." };
});
