/** Asks for a link that resets the password: one answer for all; the mail says the rest (ENU-03, D4). */
import { z } from "zod";
import { readEmailAddress } from "../../../domain/call/field-rules.ts";
import { operation } from "../../../domain/call/operation.ts";
import { mayMail } from "../../../domain/mail/mail-budget.ts";
import { mailPasswordLink } from "../../../domain/mail/user-mail.ts";
import { emailInput, messageOutput } from "../../../domain/shapes.ts";
import { findAddressHolders } from "../../../domain/user/address-holders.ts";
import { mayReset } from "../../../domain/user/user-state.ts";

export default operation({
  name: "requestPasswordReset",
  summary: "Mails a link to choose a new password; answers alike whether the address is known or not.",
  access: { who: "anyone" },
  limit: { calls: 20, windowSeconds: 60 },
  captcha: true,
  input: z.object({ email: emailInput }),
  output: messageOutput,
}).run(async (input, context) => {
  const email = readEmailAddress(input.email, "email");
  await context.commit(async (transaction) => {
    const { owner, claim } = await findAddressHolders(transaction.queries, context.realm.id, email.key, context.clock.now());
    if (!(await mayMail(context, transaction.queries, email.key))) return;
    if (owner !== null && mayReset(owner)) await mailPasswordLink(context, transaction, owner, "passwordReset");
    // The link that confirms would leave a password that the mailbox's owner may never have chosen (PRE-06).
    else if (owner === null && claim !== null && mayReset(claim)) await mailPasswordLink(context, transaction, claim, "setPassword");
  });
  return { message: "If there is an account with this address, we have sent a mail to it." };
});
