/** The address moves: to the new one once that is proven, or back to the old one. */
import type { CardeaContext } from "../call/context.ts";
import { endTokens, endTokensById, listTokens, type OneTimeToken, payloadOf, spendOneTimeToken } from "../call/one-time-token.ts";
import { mailPasswordLink } from "../mail/user-mail.ts";
import { deletePassword, dropTemporaryPassword } from "../password/password.ts";
import { problems } from "../problems.ts";
import { untilSettled } from "../settled.ts";
import { type Renewed, renewSession } from "../sign-in/authentication.ts";
import { dropFactorsSince } from "../sign-in/second-factor.ts";
import type { Transaction } from "../transaction.ts";
import { findAddressHolders } from "../user/address-holders.ts";
import { bumpSessionEpoch, findUser, type User, updateUser } from "../user/user.ts";
import { mayReset } from "../user/user-state.ts";

/** What both kinds of token remember. */
interface KeptAddress {
  readonly address: string;
  readonly key: string;
}

function keptAddress(token: OneTimeToken): KeptAddress {
  const { email, emailKey } = payloadOf(token);
  if (email == null || emailKey == null) throw new Error("A token for an address names none.");
  return { address: email, key: emailKey };
}

/**
 * The new address is proven: only now it becomes the account's, and every session but the caller's own ends.
 * @throws Problem `invalid_token`, also when somebody else has proven the address in between.
 */
export async function moveEmail(context: CardeaContext, token: string): Promise<void> {
  const { realm, clock } = context;
  const renewed = await untilSettled(() =>
    context.commit(async (transaction) => {
      const now = clock.now();
      const spent = await spendOneTimeToken(transaction.queries, { realmId: realm.id, purpose: "CHANGE_EMAIL", token }, now);
      const user = await findHolder(context, transaction, spent);
      if (spent === null || user === null || !mayReset(user) || user.email_key !== payloadOf(spent).from)
        throw context.problem(problems.invalidToken);
      const kept = keptAddress(spent);
      if (await isTaken(transaction, user, kept, now)) throw context.problem(problems.invalidToken);
      context.note({ targetId: user.id });
      await endTokens(transaction.queries, realm.id, user.id, "ALL");
      // It lies in the old mailbox, like the links that have just ended.
      await dropTemporaryPassword(transaction.queries, user);
      const userEpoch = await bumpSessionEpoch(transaction, user, now);
      await writeAddress(transaction, user, kept, now);
      return keepOwnSession(context, transaction, user, userEpoch);
    }),
  );
  await renewed?.tell();
}

/** The browser that the link is opened in may be signed in to the account: its session goes on. */
async function keepOwnSession(context: CardeaContext, transaction: Transaction, user: User, userEpoch: number): Promise<Renewed | null> {
  const { session } = context;
  const isOwn = session !== null && session.realm_id === user.realm_id && session.user_id === user.id;
  // A client that carries tokens can't be told its new pair here.
  return isOwn && session.token_hash !== null ? renewSession(context, transaction, session, { userEpoch }) : null;
}

/**
 * The old address is the account's again. Whoever moved it may know the password and may have added factors: the password, every
 * session and token, and each factor that is younger than the change end, and the owner is mailed a link to choose a password.
 * @throws Problem `invalid_token`; `address_in_use` when the old address is another account's by now.
 */
export async function moveEmailBack(context: CardeaContext, token: string): Promise<void> {
  const { realm, clock } = context;
  const shown = { realmId: realm.id, purpose: "REVERT_EMAIL_CHANGE", token } as const;
  await untilSettled(() =>
    context.commit(async (transaction) => {
      const { queries } = transaction;
      const now = clock.now();
      const spent = await spendOneTimeToken(queries, shown, now);
      const user = await findHolder(context, transaction, spent);
      if (spent === null || user === null || user.anonymised_at !== null) throw context.problem(problems.invalidToken);
      const kept = keptAddress(spent);
      if (await isTaken(transaction, user, kept, now)) throw context.problem(problems.addressInUse);
      context.note({ targetId: user.id });
      const askedAt = Number(payloadOf(spent).askedAt);
      await endTokens(queries, realm.id, user.id, "ALL");
      await endYoungerWaysBack(transaction, user, askedAt);
      await deletePassword(queries, user);
      await dropFactorsSince(queries, user, askedAt);
      await bumpSessionEpoch(transaction, user, now);
      const restored = await writeAddress(transaction, user, kept, now);
      if (mayReset(restored)) await mailPasswordLink(context, transaction, restored, "passwordReset");
    }),
  );
}

async function findHolder({ realm }: CardeaContext, { queries }: Transaction, spent: OneTimeToken | null): Promise<User | null> {
  return spent?.user_id == null ? null : findUser(queries, realm.id, spent.user_id);
}

async function isTaken({ queries }: Transaction, user: User, { key }: KeptAddress, now: number): Promise<boolean> {
  const { owner } = await findAddressHolders(queries, user.realm_id, key, now);
  return owner !== null && owner.id !== user.id;
}

function writeAddress(transaction: Transaction, user: User, { address, key }: KeptAddress, now: number): Promise<User> {
  return updateUser(transaction, user, { email: address, email_key: key, email_verified_at: now, claim_expires_at: null }, now);
}

/** Those of later changes lead to addresses that this one undoes; an earlier one still outranks it. */
async function endYoungerWaysBack({ queries }: Transaction, user: User, askedAt: number): Promise<void> {
  const others = await listTokens(queries, user, "REVERT_EMAIL_CHANGE");
  const younger = others.filter((other) => Number(payloadOf(other).askedAt) >= askedAt);
  await endTokensById(
    queries,
    user.realm_id,
    younger.map(({ id }) => id),
  );
}
