/** Chooses the first password with the mailed link, after a sign-up without one: the same effects as a reset (D6). */
import { z } from "zod";
import { redeemPasswordLink } from "../../domain/account/password-link.ts";
import { operation } from "../../domain/call/operation.ts";
import { problems } from "../../domain/problems.ts";
import { messageOutput, newPasswordInput, tokenInput } from "../../domain/shapes.ts";

export default operation({
  name: "setPassword",
  summary: "Sets the first password with the mailed token, and confirms the address.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ token: tokenInput, newPassword: newPasswordInput }),
  output: messageOutput,
  problems: [problems.invalidToken, problems.passwordRejected, problems.passwordAlreadySet],
}).run(async ({ token, newPassword }, context) => {
  await redeemPasswordLink(context, { purpose: "SET_PASSWORD", token, newPassword });
  return { message: "Your password is set. Sign in with it." };
});
