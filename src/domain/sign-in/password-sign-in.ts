/** Sign-in by identifier and password: one count, one hash, one answer, whoever stands behind the identifier or nobody. */
import type { KeyRing } from "../../kernel/ports.ts";
import type { CardeaContext } from "../call/context.ts";
import { comparePasswords, findPasswordHash, findStoredPasswords, spendTemporaryPassword, upgradePassword } from "../password/password.ts";
import { normalisePassword } from "../password/password-policy.ts";
import { problems } from "../problems.ts";
import { findByIdentifier } from "../realm/identifier.ts";
import { Moved } from "../settled.ts";
import type { Transaction } from "../transaction.ts";
import { type User, updateUser } from "../user/user.ts";
import { authenticate } from "./authentication.ts";
import type { FactorAnswer } from "./second-factor.ts";
import type { Proof, SignIn, Wish } from "./sign-in.ts";
import { type Target, type Try, takeTry } from "./sign-in-guard.ts";
import type { SignInRule } from "./sign-in-rules.ts";

export interface PasswordSignIn extends FactorAnswer {
  readonly identifier: string;
  readonly password: string;
  readonly deviceToken?: string | undefined;
}

/**
 * @throws Problem `invalid_credentials`, alike for every reason; `rate_limited`; after the right password `invalid_code` or one of
 *   `signInProblems`.
 */
export async function signInWithPassword(context: CardeaContext, input: PasswordSignIn, carrier: Wish["carrier"]): Promise<SignIn> {
  const deviceToken = input.deviceToken ?? context.client.deviceToken;
  const password = normalisePassword(input.password);
  let counted: Try | null = null;
  const prove = async () => {
    const target = await findByIdentifier(context.database.fastReads, context.realm, input.identifier, context.clock.now());
    // Proving anew because something moved is still the same try.
    if (counted === null) noteTarget(context, target);
    counted ??= await takeTry(context, target, deviceToken);
    return provePassword(context, target, password, counted);
  };
  return authenticate(context, prove, { carrier, deviceToken, factor: { ...input, carrier } });
}

async function provePassword(context: CardeaContext, target: Target, password: string, counted: Try): Promise<Proof> {
  const { database, clock, hasher } = context;
  const stored = await Promise.all(target.users.map((user) => findStoredPasswords(database.fastReads, user, clock.now())));
  const candidates = target.users.flatMap((user, at) => [
    { user, hash: stored[at]?.hash ?? null, temporary: stored[at]?.temporary ?? null, isTemporary: false },
    { user, hash: stored[at]?.temporary ?? null, temporary: null, isTemporary: true },
  ]);
  const matches = await comparePasswords(
    hasher,
    password,
    candidates.map(({ hash }) => hash),
  );
  const found = candidates[matches.indexOf(true)];
  if (found === undefined || found.hash === null || counted.isExhausted) {
    await counted.fail();
    throw context.problem(problems.invalidCredentials, { rule: ruleOf(target, candidates, counted) });
  }
  const { user, hash } = found;
  if (found.isTemporary) return temporaryProof(context, user, hash, counted);
  // A temporary password shares the hash's salt, so that one computation answers for both: the upgrade waits for its end.
  const upgraded = found.temporary === null && hasher.isOutdated(hash) ? await hasher.hash(password) : null;
  return {
    user,
    methods: ["pwd"],
    async commit(transaction) {
      await counted.succeed(transaction);
      if (upgraded !== null) await upgradePassword(transaction.queries, user, hash, upgraded);
    },
  };
}

/** What the one answer of `invalid_credentials` does not tell. */
function ruleOf(target: Target, candidates: readonly { readonly hash: string | null }[], counted: Try): SignInRule {
  if (target.users.length === 0) return "unknown_identifier";
  if (counted.isExhausted) return counted.isKnownDevice ? "device_exhausted" : "strangers_exhausted";
  return candidates.every(({ hash }) => hash === null) ? "no_password" : "wrong_password";
}

/** A mailed password opens the choice of a new one, once; it and the password that it replaces are used up (PWD-10). */
function temporaryProof(context: CardeaContext, user: User, hash: string, counted: Try): Proof {
  const now = context.clock.now();
  const change = { password_change_required_at: user.password_change_required_at ?? now };
  return {
    user: { ...user, ...change },
    methods: ["pwd"],
    async commit(transaction: Transaction) {
      await counted.succeed(transaction);
      if (!(await spendTemporaryPassword(transaction.queries, user, hash, now)))
        throw context.problem(problems.invalidCredentials, { rule: "temporary_password_used" });
      const changed = await updateUser(transaction, user, change, now);
      if (changed.session_epoch !== user.session_epoch) throw new Moved("An epoch moved since the proof.");
      return changed;
    },
  };
}

/** For the audit: whose account was tried, or an HMAC of the identifier, because people type passwords there (LOG-06). */
function noteTarget(context: CardeaContext, { users: [owner], identifierKey }: Target): void {
  if (owner !== undefined) context.note({ targetId: owner.id });
  else context.note({ detail: { identifier: auditedIdentifier(context.keyRing, identifierKey) } });
}

/** How the audit names an identifier that is nobody's. */
export function auditedIdentifier(keyRing: KeyRing, identifierKey: string): string {
  return keyRing.mac("audit-identifier", identifierKey).slice(0, 16);
}

/** Checks the signed-in user's own password, under the same count as sign-in. @throws Problem `wrong_password`, `rate_limited` */
export async function proveOwnPassword(context: CardeaContext & { readonly user: User }, password: string): Promise<Try> {
  const { user } = context;
  const counted = await takeTry(context, { users: [user], identifierKey: user.id }, context.client.deviceToken);
  const hash = await findPasswordHash(context.database.fastReads, user);
  const [matches] = await comparePasswords(context.hasher, normalisePassword(password), [hash]);
  if (matches === true && !counted.isExhausted) return counted;
  await counted.fail();
  throw context.problem(problems.wrongPassword);
}
