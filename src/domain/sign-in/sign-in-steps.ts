/** The steps after the first: each takes the challenge of the step before and goes on through the one door. */
import { fieldFault } from "../../kernel/problem.ts";
import type { CardeaContext } from "../call/context.ts";
import { checkNewPassword } from "../call/field-rules.ts";
import { endTokens } from "../call/one-time-token.ts";
import { mailUser } from "../mail/user-mail.ts";
import { comparePasswords, findPasswordHash, writePassword } from "../password/password.ts";
import { normalisePassword } from "../password/password-policy.ts";
import { problems } from "../problems.ts";
import { Moved } from "../settled.ts";
import type { Transaction } from "../transaction.ts";
import { bumpSessionEpoch, type User, updateUser } from "../user/user.ts";
import { authenticate } from "./authentication.ts";
import { findPausedSignIn, type PausedSignIn, type WaitingStep } from "./paused-sign-in.ts";
import type { FactorAnswer } from "./second-factor.ts";
import type { Proof, SignIn, Wish } from "./sign-in.ts";

/** @throws Problem `invalid_challenge`, `invalid_code`, `rate_limited`, one of `signInProblems` */
export function completeSecondFactor(context: CardeaContext, challenge: string, factor: FactorAnswer): Promise<SignIn> {
  return goOn(context, { challenge, step: "SECOND_FACTOR" }, async ({ proof, wish }) => ({
    proof,
    wish: { ...wish, factor: { ...factor, challenge } },
  }));
}

/** @throws Problem `invalid_challenge`, `password_rejected`, one of `signInProblems` */
export function completePasswordChange(context: CardeaContext, challenge: string, newPassword: string): Promise<SignIn> {
  return goOn(context, { challenge, step: "CHANGE_PASSWORD" }, async ({ proof, wish }) => {
    const { user } = proof;
    // Before the challenge is spent: a refused password leaves it usable (TOK-21).
    await checkNewPassword(context, newPassword, user, "newPassword");
    const password = normalisePassword(newPassword);
    await refuseOldPassword(context, user, password);
    return { proof: changePassword(context, proof, await context.hasher.hash(password)), wish };
  });
}

interface Shown {
  readonly challenge: string;
  readonly step: WaitingStep;
}

interface Continued {
  readonly proof: Proof;
  readonly wish: Wish;
}

/** Looks at the challenge, lets the step add its part, and enters; when something moved meanwhile, the challenge is looked at anew. */
async function goOn(
  context: CardeaContext,
  { challenge, step }: Shown,
  add: (paused: PausedSignIn) => Promise<Continued>,
): Promise<SignIn> {
  const find = async () => add(await findPausedSignIn(context, challenge, step));
  let found: Continued | null = await find();
  const prove = async () => {
    const { proof } = found ?? (await find());
    found = null;
    return proof;
  };
  return authenticate(context, prove, found.wish);
}

/** A password that an administrator or a mail has told is known to others: the new one must be another. */
async function refuseOldPassword(context: CardeaContext, user: User, password: string): Promise<void> {
  const [isSame] = await comparePasswords(context.hasher, password, [await findPasswordHash(context.database.queries, user)]);
  if (isSame !== true) return;
  const error = fieldFault("/newPassword", "password_unchanged");
  throw context.problem(problems.passwordRejected, { detail: error.message, errors: [error] });
}

/** The proof with the new password in it: it is set in the transaction that starts the session. */
function changePassword(context: CardeaContext, proof: Proof, hash: string): Proof {
  const { user } = proof;
  const now = context.clock.now();
  return {
    methods: proof.methods,
    user: { ...user, password_change_required_at: null },
    async commit(transaction: Transaction) {
      const { queries } = transaction;
      await proof.commit(transaction);
      await endTokens(queries, user.realm_id, user.id, "ALL");
      await writePassword(queries, user, hash, now);
      const userEpoch = await bumpSessionEpoch(transaction, user, now);
      // Suspended, say, since the challenge was looked at: no session may slip through on the epoch that this bump has made.
      if (userEpoch !== user.session_epoch + 1) throw new Moved("An epoch moved since the challenge was looked at.");
      await mailUser(context, queries, user, { template: "passwordChanged", values: {} });
      return updateUser(transaction, user, { password_change_required_at: null }, now);
    },
  };
}
