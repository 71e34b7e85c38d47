/** The link in the mail to the old address: undoes the change, for an owner whose account is being taken over. */
import { z } from "zod";
import { moveEmailBack } from "../../../domain/account/email-move.ts";
import { operation } from "../../../domain/call/operation.ts";
import { problems } from "../../../domain/problems.ts";
import { messageOutput, tokenInput } from "../../../domain/shapes.ts";

export default operation({
  name: "revertEmailChange",
  summary: "Gives the account its old address back with the token that was mailed there, and asks for a new password.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ token: tokenInput }),
  output: messageOutput,
  problems: [problems.invalidToken, problems.addressInUse],
}).run(async ({ token }, context) => {
  await moveEmailBack(context, token);
  return { message: "Your old address is back, and all sessions are ended. We have sent you a link to choose a new password." };
});
