/** The link of sign-up: proves the mailbox, and ends what the claim gathered before it was proven (PRE-02, PRE-06). */
import { z } from "zod";
import { forgetMails, isSomebodyElses, writeProof } from "../../domain/account/mailbox-proof.ts";
import { endTokens, spendOneTimeToken } from "../../domain/call/one-time-token.ts";
import { operation } from "../../domain/call/operation.ts";
import { mailPasswordLink } from "../../domain/mail/user-mail.ts";
import { findPasswordHash } from "../../domain/password/password.ts";
import { problems } from "../../domain/problems.ts";
import { untilSettled } from "../../domain/settled.ts";
import { tokenInput } from "../../domain/shapes.ts";
import { signUpStep } from "../../domain/sign-up/sign-up-step.ts";
import type { Transaction } from "../../domain/transaction.ts";
import { findUser, type User } from "../../domain/user/user.ts";
import { isAwaitingApproval } from "../../domain/user/user-state.ts";

export default operation({
  name: "confirmSignUp",
  summary: "Confirms an e-mail address with the token that was mailed to it.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ token: tokenInput }),
  output: z.object({
    nextStep: signUpStep,
    emailVerificationRequired: z.boolean(),
    adminApprovalRequired: z.boolean(),
    message: z.string(),
  }),
  problems: [problems.invalidToken],
}).run(async ({ token }, context) => {
  const { realm, clock } = context;
  const confirm = async (transaction: Transaction) => {
    const { queries } = transaction;
    const now = clock.now();
    const spent = await spendOneTimeToken(queries, { realmId: realm.id, purpose: "VERIFY_EMAIL", token }, now);
    const user = spent?.user_id == null ? null : await findUser(queries, realm.id, spent.user_id);
    if (user === null || user.email_key === null || (await isSomebodyElses(transaction, user, now)))
      throw context.problem(problems.invalidToken);
    context.note({ targetId: user.id });
    await forgetMails(context, transaction, user);
    await endTokens(queries, realm.id, user.id, "ALL");
    const verified = await writeProof(context, transaction, user);
    const hash = await findPasswordHash(queries, user);
    const needsPassword = hash === null && verified.rejected_at === null;
    if (needsPassword) await mailPasswordLink(context, transaction, verified, "setPassword");
    return { needsPassword, verified };
  };
  const { needsPassword, verified } = await untilSettled(() => context.commit(confirm));
  const isWaiting = isAwaitingApproval(verified);
  return {
    nextStep: isWaiting ? "AWAIT_APPROVAL" : "SIGN_IN",
    emailVerificationRequired: false,
    adminApprovalRequired: isWaiting,
    message: `Your address is confirmed. ${needsPassword ? "We have sent you a link to choose a password. " : ""}${nextSentence(verified)}`,
  };
});

function nextSentence(user: User): string {
  if (user.rejected_at !== null) return "The request for this account was declined.";
  if (isAwaitingApproval(user)) return "An administrator has to approve your account; we send you a mail as soon as that is done.";
  return "You can sign in now.";
}
