/** Sends the mail of sign-up again: always the same answer, and never more mails than the address may get. */
import { z } from "zod";
import { readEmailAddress } from "../../domain/call/field-rules.ts";
import { operation } from "../../domain/call/operation.ts";
import { mailAddressHolders } from "../../domain/mail/user-mail.ts";
import { emailInput, messageOutput } from "../../domain/shapes.ts";
import { findAddressHolders } from "../../domain/user/address-holders.ts";

export default operation({
  name: "resendSignUp",
  summary: "Sends the confirmation mail again; answers alike whether the address is known or not.",
  access: { who: "anyone" },
  limit: { calls: 20, windowSeconds: 60 },
  captcha: true,
  input: z.object({ email: emailInput }),
  output: messageOutput,
}).run(async (input, context) => {
  const email = readEmailAddress(input.email, "email");
  await context.commit(async (transaction) => {
    const holders = await findAddressHolders(transaction.queries, context.realm.id, email.key, context.clock.now());
    await mailAddressHolders(context, transaction, email.key, holders);
  });
  return { message: "If this address is waiting to be confirmed, we have sent a new mail to it." };
});
