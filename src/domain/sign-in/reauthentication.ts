/**
 * Another proof of who somebody is, on a living session. Where they have a second factor nothing less counts (MFA-12, MFA-17); a code
 * by mail is for whoever has nothing else, or asks for it. All codes share the factors' one count of failures (MFA-06).
 */
import { randomInt } from "node:crypto";
import { commonProblems } from "../../kernel/problem.ts";
import type { CardeaContext } from "../call/context.ts";
import { findOneTimeToken, issueOneTimeToken, payloadOf, type ShownToken, spendOneTimeToken } from "../call/one-time-token.ts";
import { takeFactorTry } from "../factors/factor-guard.ts";
import { normaliseCode } from "../factors/totp.ts";
import { mayMail } from "../mail/mail-budget.ts";
import { mailUser } from "../mail/user-mail.ts";
import { findPasswordHash } from "../password/password.ts";
import { problems } from "../problems.ts";
import type { AuthenticationMethod } from "../session/session.ts";
import type { Transaction } from "../transaction.ts";
import type { User } from "../user/user.ts";
import { proveOwnPassword } from "./password-sign-in.ts";
import { bringsFactor, type FactorAnswer, type Factors, findFactors, hasFactor, passkeyOptionsOf, proveFactor } from "./second-factor.ts";

export const reauthenticationMethods = ["PASSWORD", "TOTP", "PASSKEY", "RECOVERY_CODE", "EMAIL_CODE"] as const;
export type ReauthenticationMethod = (typeof reauthenticationMethods)[number];

type SignedIn = CardeaContext & { readonly user: User };

/** A challenge, and the code mailed with it, lapse after ten minutes. */
const challengeMs = 10 * 60 * 1000;
/** Eight digits: with ten tries a quarter of an hour, one chance in ten million. */
const codeDigits = 8;
const codeForm = new RegExp(`^\\d{${codeDigits}}$`);
const macPurpose = "reauthentication-code";

export interface StartedReauthentication {
  readonly challenge: string;
  /** What proves with this challenge; EMAIL_CODE when a code was mailed. */
  readonly methods: ReauthenticationMethod[];
  readonly passkeyOptions: Awaited<ReturnType<typeof passkeyOptionsOf>>;
}

/** @param wantsMail a code by mail although there is a password. @throws Problem `rate_limited` when the address had a mail just now. */
export async function startReauthentication(context: SignedIn, wantsMail: boolean): Promise<StartedReauthentication> {
  const { user, realm, clock, database, keyRing } = context;
  const factors = await findFactors(database.queries, user);
  const methods = await standingMethods(context, factors);
  const code = canBeMailed(user, factors) && (wantsMail || methods.length === 0) ? newCode() : null;
  const now = clock.now();
  const challenge = await context.commit(async ({ queries }) => {
    if (code !== null && user.email_key !== null && !(await mayMail(context, queries, user.email_key))) {
      throw context.problem(commonProblems.rateLimited, { retryAfterSeconds: 60 });
    }
    const payload = { codeMac: code === null ? null : keyRing.mac(macPurpose, messageOf(user, code)) };
    const issued = { realmId: realm.id, purpose: "REAUTHENTICATE", userId: user.id, expiresAt: now + challengeMs, payload } as const;
    if (code !== null)
      await mailUser(context, queries, user, { template: "reauthenticationCode", values: { code }, expiresAt: issued.expiresAt });
    return issueOneTimeToken(queries, issued, now);
  });
  const passkeyOptions = await passkeyOptionsOf(context, user, challenge);
  return { challenge, methods: code === null ? methods : [...methods, "EMAIL_CODE"], passkeyOptions };
}

/** What the user could prove with at any time. */
async function standingMethods({ database, user }: SignedIn, factors: Factors): Promise<ReauthenticationMethod[]> {
  if (hasFactor(factors))
    return [
      ...(factors.totp ? (["TOTP"] as const) : []),
      ...(factors.passkey ? (["PASSKEY"] as const) : []),
      ...(factors.recoveryCode ? (["RECOVERY_CODE"] as const) : []),
    ];
  return (await findPasswordHash(database.queries, user)) === null ? [] : ["PASSWORD"];
}

/** Only a proven mailbox says who somebody is, and none is a second factor (MFA-21). */
function canBeMailed(user: User, factors: Factors): boolean {
  return user.email_verified_at !== null && !hasFactor(factors);
}

export interface ReauthenticationAnswer extends FactorAnswer {
  readonly challenge?: string | undefined;
  readonly password?: string | undefined;
  readonly emailCode?: string | undefined;
}

export interface Reproof {
  readonly methods: readonly AuthenticationMethod[];
  /** Within the transaction that stamps the session: gives the try back, spends the challenge and the code. */
  commit(transaction: Transaction): Promise<void>;
}

/** @throws Problem `wrong_password`, `invalid_code`, `invalid_challenge`, `rate_limited`; `reauthentication_required` for less than the user has. */
export async function proveAgain(context: SignedIn, answer: ReauthenticationAnswer): Promise<Reproof> {
  const { realm, clock, user } = context;
  const challenge = answer.challenge ?? answer.passkey?.challenge;
  const shown: ShownToken | null = challenge === undefined ? null : { realmId: realm.id, purpose: "REAUTHENTICATE", token: challenge };
  const proof = await compare(context, { ...answer, challenge }, shown);
  return {
    methods: proof.methods,
    async commit(transaction) {
      await proof.giveBack(transaction);
      const spent = shown === null ? null : await spendOneTimeToken(transaction.queries, shown, clock.now());
      if (shown !== null && spent?.user_id !== user.id) throw context.problem(problems.invalidChallenge);
      await proof.commit?.(transaction);
    },
  };
}

interface Compared {
  readonly methods: readonly AuthenticationMethod[];
  giveBack(transaction: Transaction): Promise<void>;
  commit?(transaction: Transaction): Promise<void>;
}

async function compare(context: SignedIn, answer: ReauthenticationAnswer, shown: ShownToken | null): Promise<Compared> {
  if (bringsFactor(answer)) return proveFactor(context, context.user, answer);
  if (hasFactor(await findFactors(context.database.queries, context.user))) {
    throw context.problem(commonProblems.reauthenticationRequired, { detail: "Prove it with your second factor." });
  }
  if (answer.password === undefined) return proveEmailCode(context, answer.emailCode ?? "", shown);
  const counted = await proveOwnPassword(context, answer.password);
  return { methods: ["pwd"], giveBack: counted.succeed };
}

async function proveEmailCode(context: SignedIn, code: string, shown: ShownToken | null): Promise<Compared> {
  const { user, database, clock, keyRing } = context;
  const found = shown === null ? null : await findOneTimeToken(database.queries, shown, clock.now());
  if (found?.user_id !== user.id) throw context.problem(problems.invalidChallenge);
  const counted = await takeFactorTry(context, user);
  const typed = normaliseCode(code);
  const mac = payloadOf(found).codeMac ?? "";
  if (!keyRing.verifyMac(macPurpose, messageOf(user, typed), mac) || !codeForm.test(typed)) {
    await counted.fail();
    throw context.problem(problems.invalidCode);
  }
  return { methods: ["email"], giveBack: counted.succeed };
}

function newCode(): string {
  return String(randomInt(10 ** codeDigits)).padStart(codeDigits, "0");
}

function messageOf(user: User, code: string): string {
  return `${user.realm_id}.${user.id}.${code}`;
}
