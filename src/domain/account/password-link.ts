/** A password chosen with a mailed link, whether a new one or the first: the same effects (D5, D6). */
import type { CardeaContext } from "../call/context.ts";
import { checkNewPassword } from "../call/field-rules.ts";
import { endTokens, findOneTimeToken, spendOneTimeToken } from "../call/one-time-token.ts";
import { mailUser } from "../mail/user-mail.ts";
import { findPasswordHash, writePassword } from "../password/password.ts";
import { normalisePassword } from "../password/password-policy.ts";
import { problems } from "../problems.ts";
import { untilSettled } from "../settled.ts";
import { clearTries } from "../sign-in/sign-in-guard.ts";
import { findUser, type User } from "../user/user.ts";
import { mayReset } from "../user/user-state.ts";
import { forgetMails, isSomebodyElses, writeProof } from "./mailbox-proof.ts";

export interface PasswordLink {
  readonly purpose: "RESET_PASSWORD" | "SET_PASSWORD";
  readonly token: string;
  readonly newPassword: string;
}

/**
 * Ends every session, proves the address, forgets what strangers used up.
 * @throws Problem `invalid_token`; `password_rejected`, which leaves the link usable (TOK-21); `password_already_set`.
 */
export function redeemPasswordLink(context: CardeaContext, link: PasswordLink): Promise<void> {
  const shown = { realmId: context.realm.id, purpose: link.purpose, token: link.token };
  return untilSettled(async () => {
    const user = await findHolder(context, link);
    context.note({ targetId: user.id });
    if (link.purpose === "SET_PASSWORD" && (await hasOwnPassword(context, user))) throw context.problem(problems.passwordAlreadySet);
    await checkNewPassword(context, link.newPassword, user, "newPassword");
    const hash = await context.hasher.hash(normalisePassword(link.newPassword));
    await context.commit(async (transaction) => {
      const now = context.clock.now();
      await clearTries(context, transaction, user);
      await forgetMails(context, transaction, user);
      const spent = await spendOneTimeToken(transaction.queries, shown, now);
      if (spent === null || (await isSomebodyElses(transaction, user, now))) throw context.problem(problems.invalidToken);
      await endTokens(transaction.queries, user.realm_id, user.id, "ALL");
      await writePassword(transaction.queries, user, hash, now);
      await writeProof(context, transaction, user, { password_change_required_at: null });
      await mailUser(context, transaction.queries, user, { template: "passwordChanged", values: {} });
    });
  });
}

async function findHolder(context: CardeaContext, { purpose, token }: PasswordLink): Promise<User> {
  const { realm, clock, database } = context;
  const found = await findOneTimeToken(database.queries, { realmId: realm.id, purpose, token }, clock.now());
  const user = found?.user_id == null ? null : await findUser(database.queries, realm.id, found.user_id);
  if (user === null || !mayReset(user)) throw context.problem(problems.invalidToken);
  return user;
}

/** What stands beside an unproven address may be a stranger's, and gives way (PRE-06). */
async function hasOwnPassword({ database }: CardeaContext, user: User): Promise<boolean> {
  return user.email_verified_at !== null && (await findPasswordHash(database.queries, user)) !== null;
}
