/** What a mailed link, or a code with its challenge, proves: that its bearer reads the mailbox. */
import type { CardeaContext } from "../call/context.ts";
import { endTokens, findOneTimeToken, type OneTimeToken, payloadOf, spendOneTimeToken } from "../call/one-time-token.ts";
import { isSameBrowser } from "../factors/browser.ts";
import { normaliseCode } from "../factors/totp.ts";
import { mailPasswordLink } from "../mail/user-mail.ts";
import { deletePassword, findPasswordHash } from "../password/password.ts";
import { problems } from "../problems.ts";
import { type CodeTry, takeCodeTry } from "../sign-in/email-code-guard.ts";
import { isRightCode, openChallenge } from "../sign-in/email-sign-in.ts";
import type { Proof, Wish } from "../sign-in/sign-in.ts";
import type { Transaction } from "../transaction.ts";
import { findUser, type User } from "../user/user.ts";
import { asProven, forgetMails, isSomebodyElses, writeProof } from "./mailbox-proof.ts";

/** What somebody shows of the mail. */
export type ShownMail = { readonly token: string } | { readonly challenge: string; readonly code: string };

type Refusal = typeof problems.invalidToken | typeof problems.invalidCode;

interface Found {
  readonly row: OneTimeToken;
  readonly refusal: Refusal;
  readonly counted: CodeTry | null;
}

/** @returns what `authenticate` calls: deciding anew because something moved is still the same try. */
export function provingMail(context: CardeaContext, shown: ShownMail, carrier: Wish["carrier"]): () => Promise<Proof> {
  let counted: CodeTry | null = null;
  const find = async (): Promise<Found> => {
    if ("token" in shown) return { row: await findByLink(context, shown.token), refusal: problems.invalidToken, counted: null };
    const challenge = openChallenge(context, shown.challenge);
    if (challenge === null) throw context.problem(problems.invalidCode);
    counted ??= await takeCodeTry(context, challenge);
    const row = await findByCode(context, challenge.id, normaliseCode(shown.code), carrier);
    return { row, refusal: problems.invalidCode, counted };
  };
  return async () => {
    const found = await find();
    const { row } = found;
    const user = row.user_id === null ? null : await findUser(context.database.queries, row.realm_id, row.user_id);
    // The mail went to an address that is the user's no more.
    if (user === null || user.email_key !== payloadOf(row).email) throw context.problem(found.refusal);
    return proofOf(context, user, found);
  };
}

async function findByLink(context: CardeaContext, token: string): Promise<OneTimeToken> {
  const { realm, clock, database } = context;
  const row = await findOneTimeToken(database.queries, { realmId: realm.id, purpose: "EMAIL_SIGN_IN", token }, clock.now());
  if (row === null) throw context.problem(problems.invalidToken);
  return row;
}

/** A cookie is set only in the browser that asked: nobody signs a victim's browser in to an account of their own by a code. */
async function findByCode(context: CardeaContext, id: string, code: string, carrier: Wish["carrier"]): Promise<OneTimeToken> {
  const { realm, clock, database } = context;
  const row = await findOneTimeToken(database.queries, { realmId: realm.id, purpose: "EMAIL_SIGN_IN", id }, clock.now());
  const kept = row === null ? {} : payloadOf(row);
  const isRight = isRightCode(context, id, code, kept.code ?? undefined);
  const isHere = carrier === "tokens" || isSameBrowser(context, kept.browser ?? null);
  if (row === null || !isRight || !isHere) throw context.problem(problems.invalidCode);
  return row;
}

function proofOf(context: CardeaContext, user: User, { row, refusal, counted }: Found): Proof {
  const { clock } = context;
  const isFirst = user.email_verified_at === null;
  return {
    user: asProven(user, clock.now()),
    methods: ["email"],
    async commit(transaction) {
      const { queries } = transaction;
      await counted?.succeed(transaction);
      await forgetMails(context, transaction, user);
      const shown = { realmId: row.realm_id, purpose: "EMAIL_SIGN_IN", id: row.id } as const;
      const spent = await spendOneTimeToken(queries, shown, clock.now());
      // A newer mail may have taken the row over since it was looked at.
      const isOther = spent?.token_hash !== row.token_hash;
      if (isOther || (isFirst && (await isSomebodyElses(transaction, user, clock.now())))) throw context.problem(refusal);
      return isFirst ? writeFirstProof(context, transaction, user) : user;
    },
  };
}

/** A password that was chosen before anybody proved the address may be a stranger's: the mailbox's owner chooses another (PRE-06). */
async function writeFirstProof(context: CardeaContext, transaction: Transaction, user: User): Promise<User> {
  const { queries } = transaction;
  await endTokens(queries, user.realm_id, user.id, "ALL");
  const hadPassword = (await findPasswordHash(queries, user)) !== null;
  await deletePassword(queries, user);
  const proven = await writeProof(context, transaction, user, { password_change_required_at: null });
  if (hadPassword) await mailPasswordLink(context, transaction, proven, "setPassword");
  return proven;
}
