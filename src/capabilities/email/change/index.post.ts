/** Asks for another address: always the same answer; both mailboxes are told what they need to know. */
import { z } from "zod";
import { startEmailChange } from "../../../domain/account/email-change.ts";
import { readEmailAddress } from "../../../domain/call/field-rules.ts";
import { operation } from "../../../domain/call/operation.ts";
import { emailInput, messageOutput } from "../../../domain/shapes.ts";

export default operation({
  name: "requestEmailChange",
  summary: "Mails a link to the new address that moves the account to it, and a link to the old one that undoes that.",
  access: { who: "user", verified: true, recentSeconds: 15 * 60 },
  limit: { calls: 20, windowSeconds: 60 },
  input: z.object({ email: emailInput }),
  output: messageOutput,
}).run(async (input, context) => {
  await startEmailChange(context, context.user, readEmailAddress(input.email, "email"));
  return { message: "We have sent a mail to the new address. Open the link in it." };
});
