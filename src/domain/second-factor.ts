/** Second factors: which ones a user has, and the proof of any one of them. Any one does; all share one count of failures. */
import { z } from "zod";
import type { Queries } from "../storage/database.ts";
import type { CardeaContext } from "./context.ts";
import { takeFactorTry } from "./factor-guard.ts";
import { problems } from "./problems.ts";
import { countRecoveryCodes, findRecoveryCode, spendRecoveryCode } from "./recovery-code.ts";
import type { AuthenticationMethod } from "./session.ts";
import { codeInput } from "./shapes.ts";
import { findTotpDevice, matchingStep, normaliseCode, openTotpSecret, spendTotpStep } from "./totp.ts";
import type { Transaction } from "./transaction.ts";
import type { User } from "./user.ts";

/** What a sign-in may bring beside its first factor. */
export const factorInput = {
  totpCode: codeInput.optional().meta({ description: "A code of the authenticator app." }),
  recoveryCode: codeInput.optional().meta({ description: "One of the recovery codes." }),
};

export interface FactorAnswer {
  readonly totpCode?: string | undefined;
  readonly recoveryCode?: string | undefined;
}

export interface Factors {
  readonly totp: boolean;
  readonly passkey: boolean;
  readonly recoveryCode: boolean;
}

export const secondFactorShape = z
  .object({ challenge: z.string(), totp: z.boolean(), passkey: z.boolean(), recoveryCode: z.boolean() })
  .meta({ id: "SecondFactor", description: "The factors with which this sign-in can go on." });

export async function findFactors(queries: Queries, user: User): Promise<Factors> {
  const device = await findTotpDevice(queries, user);
  const totp = device !== null && device.secret !== null;
  const passkey = await hasPasskey(queries, user);
  const recoveryCode = (totp || passkey) && (await countRecoveryCodes(queries, user)) > 0;
  return { totp, passkey, recoveryCode };
}

/** Recovery codes stand in for a factor and are none of their own. */
export function hasFactor({ totp, passkey }: Factors): boolean {
  return totp || passkey;
}

async function hasPasskey(queries: Queries, user: User): Promise<boolean> {
  const found = await queries
    .selectFrom("passkey")
    .select("id")
    .where("realm_id", "=", user.realm_id)
    .where("user_id", "=", user.id)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

export interface FactorProof {
  readonly methods: readonly AuthenticationMethod[];
  /** Spends the code, within the transaction that accepts it. @throws Problem `invalid_code` when somebody was first. */
  commit(transaction: Transaction): Promise<void>;
}

export function bringsFactor({ totpCode, recoveryCode }: FactorAnswer): boolean {
  return totpCode !== undefined || recoveryCode !== undefined;
}

/** Compares what was brought. @throws Problem `invalid_code`, `rate_limited` */
export async function proveFactor(context: CardeaContext, user: User, answer: FactorAnswer): Promise<FactorProof> {
  const counted = await takeFactorTry(context, user);
  const proof = await compare(context, user, answer);
  if (proof === null) {
    await counted.fail();
    throw context.problem(problems.invalidCode);
  }
  return {
    methods: proof.methods,
    async commit(transaction) {
      await counted.succeed(transaction);
      await proof.commit(transaction);
    },
  };
}

function compare(context: CardeaContext, user: User, { totpCode, recoveryCode }: FactorAnswer): Promise<FactorProof | null> {
  return totpCode === undefined ? compareRecoveryCode(context, user, recoveryCode ?? "") : compareTotp(context, user, totpCode);
}

async function compareTotp(context: CardeaContext, user: User, code: string): Promise<FactorProof | null> {
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

async function compareRecoveryCode(context: CardeaContext, user: User, code: string): Promise<FactorProof | null> {
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
