/** Second factors: which ones a user has, and the proof of any one of them. Any one does; all share one count of failures. */
import { z } from "zod";
import type { Queries } from "../../storage/database.ts";
import { type Parameter, prepared } from "../../storage/prepared.ts";
import type { Instant } from "../../storage/schema.ts";
import type { CardeaContext } from "../call/context.ts";
import { clearFactorTries, type FactorTry, takeFactorTry } from "../factors/factor-guard.ts";
import { listPasskeys } from "../factors/passkey.ts";
import { findPasskeyChallenge, isFreshForPasskey } from "../factors/passkey-challenge.ts";
import { provePasskey } from "../factors/passkey-proof.ts";
import { optionsShape, type PasskeyAnswer, passkeyInput } from "../factors/passkey-shapes.ts";
import { deleteRecoveryCodes, findRecoveryCode, spendRecoveryCode } from "../factors/recovery-code.ts";
import { deleteTotpDevice, findTotpDevice, matchingStep, normaliseCode, openTotpSecret, spendTotpStep } from "../factors/totp.ts";
import { requestOptions } from "../factors/webauthn.ts";
import { problems } from "../problems.ts";
import type { AuthenticationMethod } from "../session/session.ts";
import { codeInput } from "../shapes.ts";
import type { Transaction } from "../transaction.ts";
import type { User } from "../user/user.ts";
import type { SignInRule } from "./sign-in-rules.ts";

/** What a sign-in may bring beside its first factor. */
export const factorInput = {
  totpCode: codeInput.optional().meta({ description: "A code of the authenticator app." }),
  recoveryCode: codeInput.optional().meta({ description: "One of the recovery codes." }),
  passkey: passkeyInput.optional(),
};

export interface FactorAnswer {
  readonly totpCode?: string | undefined;
  readonly recoveryCode?: string | undefined;
  readonly passkey?: PasskeyAnswer | undefined;
  /** The challenge of the step that the factor answers, which a passkey must have signed; absent: it brings one of its own sign-in. */
  readonly challenge?: string | undefined;
  /** How the session will be carried: a browser's own challenge is good in no other. */
  readonly carrier?: "cookie" | "tokens" | undefined;
}

export interface Factors {
  readonly totp: boolean;
  readonly passkey: boolean;
  readonly recoveryCode: boolean;
}

export const secondFactorShape = z
  .object({
    challenge: z.string(),
    totp: z.boolean(),
    passkey: z.boolean(),
    recoveryCode: z.boolean(),
    passkeyOptions: optionsShape.nullable(),
  })
  .meta({ id: "SecondFactor", description: "The factors with which this sign-in can go on." });

/** One query: it runs at every sign-in. */
export async function findFactors(queries: Queries, user: User): Promise<Factors> {
  const [found] = await factorsOf(queries, { realmId: user.realm_id, userId: user.id });
  // SQLite answers 0 and 1.
  const [totp, passkey] = [Boolean(found?.totp), Boolean(found?.passkey)];
  return { totp, passkey, recoveryCode: (totp || passkey) && Boolean(found?.recoveryCode) };
}

const factorsOf = prepared((queries, parameter: Parameter<{ realmId: string; userId: string }>) => {
  const rowsOf = (table: "totp_device" | "passkey" | "recovery_code") =>
    queries.selectFrom(table).select("user_id").where("realm_id", "=", parameter("realmId")).where("user_id", "=", parameter("userId"));
  return queries.selectNoFrom((is) => [
    is.exists(rowsOf("totp_device").where("secret", "is not", null)).as("totp"),
    is.exists(rowsOf("passkey")).as("passkey"),
    is.exists(rowsOf("recovery_code").where("used_at", "is", null)).as("recoveryCode"),
  ]);
});

/** Recovery codes stand in for a factor and are none of their own. */
export function hasFactor({ totp, passkey }: Factors): boolean {
  return totp || passkey;
}

/** An administrator's reset, or a mailbox proven: every factor goes, and what guesses used up. The caller ends the sessions. */
export async function clearFactors(context: CardeaContext, transaction: Transaction, user: User): Promise<void> {
  const { queries } = transaction;
  await clearFactorTries(context, transaction, user);
  await deleteTotpDevice(queries, user);
  await deleteRecoveryCodes(queries, user);
  await queries.deleteFrom("passkey").where("realm_id", "=", user.realm_id).where("user_id", "=", user.id).execute();
}

/** Removes what was set up at or after an instant; what the owner had before stays. */
export async function dropFactorsSince(queries: Queries, user: User, since: Instant): Promise<void> {
  const own = { realmId: user.realm_id, userId: user.id };
  const totp = queries.deleteFrom("totp_device").where("realm_id", "=", own.realmId).where("user_id", "=", own.userId);
  await totp.where((or) => or.or([or("activated_at", ">=", since), or("activated_at", "is", null)])).execute();
  for (const table of ["recovery_code", "passkey"] as const) {
    const made = queries.deleteFrom(table).where("realm_id", "=", own.realmId).where("user_id", "=", own.userId);
    await made.where("created_at", ">=", since).execute();
  }
}

/** After a factor was removed: codes that stand in for none open nothing and go as well. @returns the factors that are left. */
export async function dropSpareRecoveryCodes(queries: Queries, user: User): Promise<Factors> {
  const factors = await findFactors(queries, user);
  if (!hasFactor(factors)) await deleteRecoveryCodes(queries, user);
  return factors;
}

export interface FactorProof {
  readonly methods: readonly AuthenticationMethod[];
  /** Gives the try back, first thing within the transaction that accepts the factor: throttle rows are locked before all others. */
  giveBack(transaction: Transaction): Promise<void>;
  /** Spends the code, within the same transaction. @throws Problem `invalid_code` when somebody was first. */
  commit(transaction: Transaction): Promise<void>;
}

/** What a comparison finds: the try is not its business. */
type Compared = Omit<FactorProof, "giveBack">;

/** The fields of `factorInput`: a caller brings at most one. */
export const factorFields = ["totpCode", "recoveryCode", "passkey"] as const satisfies readonly (keyof FactorAnswer)[];

export function bringsFactor(answer: FactorAnswer): boolean {
  return factorFields.some((field) => answer[field] !== undefined);
}

/**
 * Compares what was brought.
 * @param counted the try, when it is counted already: deciding anew because something moved is still the same one.
 * @throws Problem `invalid_code`, `rate_limited`
 */
export async function proveFactor(
  context: CardeaContext,
  user: User,
  answer: FactorAnswer,
  counted?: FactorTry | null,
): Promise<FactorProof> {
  const taken = counted ?? (await takeFactorTry(context, user));
  const proof = await compare(context, user, answer);
  if (proof === null) {
    await taken.fail();
    throw context.problem(problems.invalidCode, { rule: wrongFactor(answer) });
  }
  return { ...proof, giveBack: taken.succeed };
}

function wrongFactor({ totpCode, passkey }: FactorAnswer): SignInRule {
  if (passkey !== undefined) return "invalid_passkey";
  return totpCode === undefined ? "wrong_recovery_code" : "wrong_totp_code";
}

function compare(context: CardeaContext, user: User, answer: FactorAnswer): Promise<Compared | null> {
  const { totpCode, recoveryCode, passkey } = answer;
  if (passkey !== undefined) return comparePasskey(context, user, passkey, answer);
  return totpCode === undefined ? compareRecoveryCode(context, user, recoveryCode ?? "") : compareTotp(context, user, totpCode);
}

async function compareTotp(context: CardeaContext, user: User, code: string): Promise<Compared | null> {
  const device = await findTotpDevice(context.database.queries, user);
  const secret = device === null ? null : openTotpSecret(context.keyRing, device, "secret");
  const step = secret === null ? null : matchingStep(secret, normaliseCode(code), context.clock.now());
  if (device === null || step === null || step <= device.last_step) return null;
  return {
    methods: ["otp"],
    async commit({ queries }) {
      if (!(await spendTotpStep(queries, device, step))) throw context.problem(problems.invalidCode);
    },
  };
}

/** What a passkey is to be asked beside another factor; null for whoever has none. */
export async function passkeyOptionsOf({ realm, database }: CardeaContext, user: User, challenge: string) {
  const passkeys = await listPasskeys(database.queries, user);
  return passkeys.length === 0 ? null : { ...requestOptions(realm, { challenge, passkeys, userVerification: "preferred" }) };
}

async function comparePasskey(
  context: CardeaContext,
  user: User,
  { challenge, credential }: PasskeyAnswer,
  { challenge: expected, carrier = "cookie" }: FactorAnswer,
): Promise<Compared | null> {
  // The challenge of the step itself, or one that was asked for on the way: a page can ask for options, but not for those of its answer.
  const isOfStep = challenge === expected;
  const own = isOfStep ? null : await findPasskeyChallenge(context, challenge, carrier);
  if (isOfStep ? !(await isFreshForPasskey(context, challenge)) : own === null) return null;
  const proof = await provePasskey(context, credential, { challenge, owner: user, requireUserVerification: false });
  if (proof === null) return null;
  return {
    methods: proof.methods,
    async commit(transaction) {
      const isSpent = own === null || (await own.spend(transaction));
      if (!isSpent || !(await proof.commit(transaction))) throw context.problem(problems.invalidCode);
    },
  };
}

async function compareRecoveryCode(context: CardeaContext, user: User, code: string): Promise<Compared | null> {
  const { database, keyRing, clock } = context;
  const mac = await findRecoveryCode(database.queries, keyRing, user, normaliseCode(code));
  if (mac === null) return null;
  return {
    methods: ["recovery"],
    async commit({ queries }) {
      if (!(await spendRecoveryCode(queries, user, mac, clock.now()))) throw context.problem(problems.invalidCode);
    },
  };
}
