/** Chooses a new password with the mailed link: ends every session, proves the address, forgets what strangers used up (D5). */
import { z } from "zod";
import { redeemPasswordLink } from "../../../domain/account/password-link.ts";
import { operation } from "../../../domain/call/operation.ts";
import { problems } from "../../../domain/problems.ts";
import { messageOutput, newPasswordInput, tokenInput } from "../../../domain/shapes.ts";

export default operation({
  name: "confirmPasswordReset",
  summary: "Sets a new password with the mailed token and ends all sessions.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ token: tokenInput, newPassword: newPasswordInput }),
  output: messageOutput,
  problems: [problems.invalidToken, problems.passwordRejected],
}).run(async ({ token, newPassword }, context) => {
  await redeemPasswordLink(context, { purpose: "RESET_PASSWORD", token, newPassword });
  return { message: "Your new password is set. Sign in with it." };
});
