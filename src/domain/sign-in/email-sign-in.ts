/**
 * Sign-in by mail. The mail has a link, which alone proves the mailbox and works in any browser, and a short code, which counts only
 * together with the challenge that its asker was given (docs/adr/0025-sign-in-by-mail.md).
 *
 * One row stands for both, so that of link and code one is good, once. The challenge is proven by a MAC and leads to the row, whether
 * or not there is one: for an unknown address it looks and answers the same (ENU-08).
 */
import { randomInt } from "node:crypto";
import type { CardeaContext } from "../call/context.ts";
import { endTokensById, issueOneTimeToken } from "../call/one-time-token.ts";
import { markBrowser } from "../factors/browser.ts";
import { mayMail } from "../mail/mail-budget.ts";
import { mailUser } from "../mail/user-mail.ts";
import { untilSettled } from "../settled.ts";
import type { Transaction } from "../transaction.ts";
import { findAddressHolders } from "../user/address-holders.ts";
import type { EmailAddress } from "../user/email-address.ts";
import { type User, updateUser } from "../user/user.ts";
import { stateOf } from "../user/user-state.ts";

/** Both lapse after ten minutes (NIST SP 800-63B-4 §3.1.3.1). */
const lifeMs = 10 * 60 * 1000;
/** With the tries that `email-code-guard.ts` allows, a guesser has one chance in a million a month. */
const codeDigits = 8;

/** What a challenge says. */
export interface Challenge {
  /** The row's id, if there is a row. */
  readonly id: string;
  /** Stands for the address, so that wrong codes are counted alike for a known and an unknown one. */
  readonly account: string;
}

/** Mails link and code to whoever stands behind the address, if anybody does. @returns the challenge. */
export async function startEmailSignIn(context: CardeaContext, email: EmailAddress): Promise<string> {
  const { realm, keyRing, clock } = context;
  const browser = markBrowser(context);
  // The same for the same browser: asked for twice within a minute, when no second mail is sent, the code of the first one fits.
  const id = keyRing.mac("email-sign-in-id", `${realm.id}.${browser}.${email.key}`).slice(0, idLength);
  await untilSettled(() =>
    context.commit(async (transaction) => {
      if (!(await mayMail(context, transaction.queries, email.key))) return;
      const { owner, claim } = await findAddressHolders(transaction.queries, realm.id, email.key, clock.now());
      const user = owner ?? claim;
      if (user !== null && maySignInByMail(user)) await mailLinkAndCode(context, transaction, user, { id, browser });
    }),
  );
  const account = codeAccount(context, email.key);
  return `${id}${account}${keyRing.mac("email-sign-in-challenge", `${realm.id}.${id}${account}`)}`;
}

/** Stands for an address where wrong codes are counted. */
export function codeAccount({ realm, keyRing }: Pick<CardeaContext, "realm" | "keyRing">, emailKey: string): string {
  return keyRing.mac("email-sign-in-account", `${realm.id}.${emailKey}`).slice(0, idLength);
}

/** Whose account is closed reads so once the link is followed, as after the right password; an invitation has a link of its own. */
function maySignInByMail(user: User): boolean {
  const state = stateOf(user);
  return state !== "ANONYMISED" && state !== "INVITED";
}

async function mailLinkAndCode(
  context: CardeaContext,
  transaction: Transaction,
  user: User,
  { id, browser }: { readonly id: string; readonly browser: string },
): Promise<void> {
  const { keyRing, clock } = context;
  const now = clock.now();
  const expiresAt = now + lifeMs;
  const code = newCode();
  // A row of this browser may be somebody else's, from when the address was theirs.
  await endTokensById(transaction.queries, user.realm_id, [id]);
  const payload = { code: keyRing.mac(codePurpose, codeMessage(user.realm_id, id, code)), email: user.email_key, browser };
  const issued = { realmId: user.realm_id, purpose: "EMAIL_SIGN_IN", userId: user.id, id, expiresAt, payload } as const;
  const token = await issueOneTimeToken(transaction.queries, issued, now);
  const claimEndsAt = user.claim_expires_at;
  if (claimEndsAt !== null && claimEndsAt < expiresAt) await updateUser(transaction, user, { claim_expires_at: expiresAt }, now);
  await mailUser(context, transaction.queries, user, { template: "emailSignIn", values: { token, code }, expiresAt });
}

/** 22 symbols of base64url: 132 bits. */
const idLength = 22;

/** @returns null for what was never ours. */
export function openChallenge({ realm, keyRing }: CardeaContext, challenge: string): Challenge | null {
  const said = challenge.slice(0, 2 * idLength);
  if (!keyRing.verifyMac("email-sign-in-challenge", `${realm.id}.${said}`, challenge.slice(2 * idLength))) return null;
  return { id: said.slice(0, idLength), account: said.slice(idLength) };
}

const codePurpose = "email-sign-in-code";
const codeMessage = (realmId: string, id: string, code: string) => `${realmId}.${id}.${code}`;

function newCode(): string {
  return String(randomInt(10 ** codeDigits)).padStart(codeDigits, "0");
}

/** @param mac what was kept of the right code; absent, there is none, and the comparison costs the same. */
export function isRightCode({ realm, keyRing }: CardeaContext, id: string, code: string, mac = "A".repeat(43)): boolean {
  return keyRing.verifyMac(codePurpose, codeMessage(realm.id, id, code), mac);
}
