/** Archiving one's own account: every session ends, and the next sign-in brings it back (D8). */
import { z } from "zod";
import { proveOwner } from "../../domain/account/owner-proof.ts";
import { operation } from "../../domain/call/operation.ts";
import { problems } from "../../domain/problems.ts";
import { messageOutput, passwordInput } from "../../domain/shapes.ts";
import { bumpSessionEpoch, updateUser } from "../../domain/user/user.ts";

export default operation({
  name: "archiveAccount",
  summary: "Archives the account and ends all its sessions; signing in again brings it back. Asks for the password or a recent proof.",
  access: { who: "user", verified: true },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ password: passwordInput.optional() }),
  output: messageOutput,
  problems: [problems.wrongPassword],
}).run(async ({ password }, context) => {
  const { user, clock, effects } = context;
  const counted = await proveOwner(context, password);
  await context.commit(async (transaction) => {
    await counted?.succeed(transaction);
    await updateUser(transaction, user, { archived_at: clock.now() }, clock.now());
    await bumpSessionEpoch(transaction, user, clock.now());
  });
  effects.push({ kind: "sessionEnded" });
  return { message: "Your account is archived. Sign in again whenever you want it back." };
});
