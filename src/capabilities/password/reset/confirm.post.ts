/** Chooses a new password with the mailed link: ends every session, proves the address, forgets what strangers used up (D5). */
import { z } from "zod";
import { findAddressHolders } from "../../../domain/address-holders.ts";
import { checkNewPassword } from "../../../domain/field-rules.ts";
import { clearMailBudget } from "../../../domain/mail-budget.ts";
import { endTokens, findOneTimeToken, spendOneTimeToken } from "../../../domain/one-time-token.ts";
import { operation } from "../../../domain/operation.ts";
import { writePassword } from "../../../domain/password.ts";
import { normalisePassword } from "../../../domain/password-policy.ts";
import { problems } from "../../../domain/problems.ts";
import { clearFactors } from "../../../domain/second-factor.ts";
import { messageOutput, newPasswordInput, tokenInput } from "../../../domain/shapes.ts";
import { clearTries } from "../../../domain/sign-in-guard.ts";
import type { Transaction } from "../../../domain/transaction.ts";
import { bumpSessionEpoch, findUser, type User, updateUser } from "../../../domain/user.ts";
import { mailUser } from "../../../domain/user-mail.ts";
import { mayReset } from "../../../domain/user-state.ts";

export default operation({
  name: "confirmPasswordReset",
  summary: "Sets a new password with the mailed token and ends all sessions.",
  access: { who: "anyone" },
  limit: { calls: 60, windowSeconds: 60 },
  input: z.object({ token: tokenInput, newPassword: newPasswordInput }),
  output: messageOutput,
  problems: [problems.invalidToken, problems.passwordRejected],
}).run(async ({ token, newPassword }, context) => {
  const { realm, clock, database, hasher } = context;
  const found = await findOneTimeToken(database.queries, { realmId: realm.id, purpose: "RESET_PASSWORD", token }, clock.now());
  const user = found?.user_id == null ? null : await findUser(database.queries, realm.id, found.user_id);
  if (user === null || !mayReset(user)) throw context.problem(problems.invalidToken);
  context.note({ targetId: user.id });
  // Before the token is spent: a refused password leaves the link usable (TOK-21).
  await checkNewPassword(context, newPassword, user, "newPassword");
  const hash = await hasher.hash(normalisePassword(newPassword));
  await context.commit(async (transaction) => {
    const now = clock.now();
    await clearTries(context, transaction, user);
    if (user.email_key !== null) await clearMailBudget(context, transaction.queries, user.email_key);
    const spent = await spendOneTimeToken(transaction.queries, { realmId: realm.id, purpose: "RESET_PASSWORD", token }, now);
    if (spent === null || (await isSomebodyElses(transaction, user, now))) throw context.problem(problems.invalidToken);
    await endTokens(transaction.queries, realm.id, user.id, "ALL");
    await writePassword(transaction.queries, user, hash, now);
    // What somebody set up who had not proven the address must not keep its owner out.
    if (user.email_verified_at === null) await clearFactors(context, transaction, user);
    await updateUser(
      transaction,
      user,
      { email_verified_at: user.email_verified_at ?? now, claim_expires_at: null, password_change_required_at: null },
      now,
    );
    await bumpSessionEpoch(transaction, user, now);
    await mailUser(context, transaction.queries, user, { template: "passwordChanged", values: {} });
  });
  return { message: "Your new password is set. Sign in with it." };
});

/** The user only claimed the address, and somebody else has proven it since the link was mailed. */
async function isSomebodyElses(transaction: Transaction, user: User, now: number): Promise<boolean> {
  if (user.email_key === null || user.email_verified_at !== null) return false;
  const { owner } = await findAddressHolders(transaction.queries, user.realm_id, user.email_key, now);
  return owner !== null && owner.id !== user.id;
}
