/** The link in the mail to the new address: only now the account moves to it. */
import { z } from "zod";
import { moveEmail } from "../../../domain/account/email-move.ts";
import { operation } from "../../../domain/call/operation.ts";
import { problems } from "../../../domain/problems.ts";
import { messageOutput, tokenInput } from "../../../domain/shapes.ts";

export default operation({
  name: "confirmEmailChange",
  summary: "Moves the account to its new address with the token that was mailed there; other sessions end.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ token: tokenInput }),
  output: messageOutput,
  problems: [problems.invalidToken],
}).run(async ({ token }, context) => {
  await moveEmail(context, token);
  return { message: "This address is now your account's." };
});
