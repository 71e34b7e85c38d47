/** A new password by whoever knows the old one: every other session ends, this one goes on under a new token. */
import { z } from "zod";
import { checkNewPassword } from "../../domain/call/field-rules.ts";
import { endTokens } from "../../domain/call/one-time-token.ts";
import { operation } from "../../domain/call/operation.ts";
import { mailUser } from "../../domain/mail/user-mail.ts";
import { findPasswordHash, writePassword } from "../../domain/password/password.ts";
import { normalisePassword } from "../../domain/password/password-policy.ts";
import { problems } from "../../domain/problems.ts";
import { newPasswordInput, passwordInput } from "../../domain/shapes.ts";
import { renewSession } from "../../domain/sign-in/authentication.ts";
import { proveOwnPassword } from "../../domain/sign-in/password-sign-in.ts";
import { hasRecentProof } from "../../domain/sign-in/recent-proof.ts";
import { tokensShape } from "../../domain/sign-in/session-tokens.ts";
import { bumpSessionEpoch, updateUser } from "../../domain/user/user.ts";
import { invalidRequest } from "../../kernel/input.ts";
import { commonProblems, fieldFault } from "../../kernel/problem.ts";

export default operation({
  name: "changePassword",
  summary: "Changes the password and ends all other sessions. Without a password so far, a recent proof takes the current one's place.",
  access: { who: "user", verified: true },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ currentPassword: passwordInput.optional(), newPassword: newPasswordInput }),
  output: z.object({ message: z.string(), tokens: tokensShape.nullable() }),
  problems: [problems.wrongPassword, problems.passwordRejected],
}).run(async ({ currentPassword, newPassword }, context) => {
  const { user, realm, clock, session, hasher } = context;
  const hasPassword = (await findPasswordHash(context.database.queries, user)) !== null;
  if (hasPassword && currentPassword === undefined)
    throw invalidRequest([fieldFault("/currentPassword", "required", { message: "Give the current password." })]);
  if (!hasPassword && !hasRecentProof(context)) throw context.problem(commonProblems.reauthenticationRequired);
  await checkNewPassword(context, newPassword, user, "newPassword");
  const counted = currentPassword === undefined || !hasPassword ? null : await proveOwnPassword(context, currentPassword);
  const hash = await hasher.hash(normalisePassword(newPassword));
  const renewed = await context.commit(async (transaction) => {
    await counted?.succeed(transaction);
    await endTokens(transaction.queries, realm.id, user.id, "ALL");
    await writePassword(transaction.queries, user, hash, clock.now());
    await updateUser(transaction, user, { password_change_required_at: null }, clock.now());
    const userEpoch = await bumpSessionEpoch(transaction, user, clock.now());
    await mailUser(context, transaction.queries, user, { template: "passwordChanged", values: {} });
    return session === null ? null : renewSession(context, transaction, session, { userEpoch });
  });
  return { message: "Your password is changed. All other sessions are ended.", tokens: (await renewed?.tell()) ?? null };
});
