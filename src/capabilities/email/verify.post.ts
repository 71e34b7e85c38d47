/** A signed-in user asks for the mail that proves their address; `confirmSignUp` redeems it. */
import { operation } from "../../domain/call/operation.ts";
import { mayMail } from "../../domain/mail/mail-budget.ts";
import { mailAddressHolders, mailConfirmation } from "../../domain/mail/user-mail.ts";
import { problems } from "../../domain/problems.ts";
import { messageOutput } from "../../domain/shapes.ts";
import { findAddressHolders } from "../../domain/user/address-holders.ts";

export default operation({
  name: "requestEmailVerification",
  summary: "Mails a link that confirms the user's own address; an older link ends.",
  access: { who: "user" },
  limit: { calls: 20, windowSeconds: 60 },
  output: messageOutput,
  problems: [problems.alreadyVerified],
}).run(async (_input, context) => {
  const { user, realm, clock } = context;
  if (user.email_verified_at !== null || user.email_key === null) throw context.problem(problems.alreadyVerified);
  const emailKey = user.email_key;
  await context.commit(async (transaction) => {
    const holders = await findAddressHolders(transaction.queries, realm.id, emailKey, clock.now());
    // A claim on somebody's address brings the owner a notice, and its claimant no link.
    if (holders.owner?.id !== user.id) await mailAddressHolders(context, transaction, emailKey, holders);
    else if (await mayMail(context, transaction.queries, emailKey)) await mailConfirmation(context, transaction, user, "emailVerify");
  });
  return { message: "We have sent a mail to your address. Open the link in it." };
});
