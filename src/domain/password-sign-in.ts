/** Sign-in by identifier and password: one count, one hash, one answer, whoever stands behind the identifier or nobody. */

import { findAddressHolders } from "./address-holders.ts";
import { authenticate, type Proof, type SignIn, type Wish } from "./authentication.ts";
import type { CardeaContext } from "./context.ts";
import { parseEmailAddress } from "./email-address.ts";
import { comparePasswords, findPasswordHash, upgradePassword } from "./password.ts";
import { normalisePassword } from "./password-policy.ts";
import { problems } from "./problems.ts";
import type { FactorAnswer } from "./second-factor.ts";
import { type Target, type Try, takeTry } from "./sign-in-guard.ts";
import { findUserByUsername, type User } from "./user.ts";
import { parseUsername } from "./username.ts";

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
    const target = await findTarget(context, input.identifier);
    // Proving anew because something moved is still the same try.
    counted ??= await takeTry(context, target, deviceToken);
    return provePassword(context, target, password, counted);
  };
  return authenticate(context, prove, { carrier, deviceToken, factor: { ...input, carrier } });
}

/** An `@` makes it an e-mail address: no user name has one. */
async function findTarget(context: CardeaContext, identifier: string): Promise<Target> {
  const { realm, clock } = context;
  const allowed = realm.settings.signIn.with;
  const queries = context.database.fastReads;
  if (!identifier.includes("@")) {
    const key = parseUsername(identifier)?.key ?? null;
    const user = allowed.includes("username") && key !== null ? await findUserByUsername(queries, realm.id, key, clock.now()) : null;
    return { users: user === null ? [] : [user], identifierKey: `name.${key ?? identifier.toLowerCase()}` };
  }
  const email = parseEmailAddress(identifier);
  if (email === null || !allowed.includes("email")) return { users: [], identifierKey: `text.${identifier.toLowerCase()}` };
  const { owner, claim } = await findAddressHolders(queries, realm.id, email.key, clock.now());
  return { users: [owner, claim].filter((user) => user !== null), identifierKey: email.key };
}

async function provePassword(context: CardeaContext, target: Target, password: string, counted: Try): Promise<Proof> {
  const hashes = await Promise.all(target.users.map((user) => findPasswordHash(context.database.fastReads, user)));
  const matches = await comparePasswords(context.hasher, password, hashes);
  const at = matches.indexOf(true);
  const user = target.users[at];
  const hash = hashes[at];
  if (user === undefined || hash === undefined || hash === null || counted.isExhausted) {
    noteTarget(context, target);
    await counted.fail();
    throw context.problem(problems.invalidCredentials);
  }
  const upgraded = context.hasher.isOutdated(hash) ? await context.hasher.hash(password) : null;
  return {
    user,
    methods: ["pwd"],
    async commit(transaction) {
      await counted.succeed(transaction);
      if (upgraded !== null) await upgradePassword(transaction.queries, user, hash, upgraded);
    },
  };
}

/** For the audit: whose account was tried, or an HMAC of the identifier, because people type passwords there (LOG-06). */
function noteTarget(context: CardeaContext, { users: [owner], identifierKey }: Target): void {
  if (owner !== undefined) context.note({ targetId: owner.id });
  else context.note({ detail: { identifier: context.keyRing.mac("audit-identifier", identifierKey).slice(0, 16) } });
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
