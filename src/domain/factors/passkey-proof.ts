/** The proof of a passkey: who signed a challenge. The counter moves only within the commit that the proof leads to (PKY-14). */
import type { CardeaContext } from "../call/context.ts";
import { mailUser } from "../mail/user-mail.ts";
import type { AuthenticationMethod } from "../session/session.ts";
import type { Transaction } from "../transaction.ts";
import { findUser, type User } from "../user/user.ts";
import { findPasskey, type Passkey, recordPasskeyUse } from "./passkey.ts";
import type { AssertedCredential } from "./passkey-shapes.ts";
import { originsOf, userHandleOf, verifyAssertion } from "./webauthn.ts";

export interface PasskeyProof {
  readonly user: User;
  readonly methods: readonly AuthenticationMethod[];
  /** @returns false when the passkey was used or removed meanwhile. */
  commit(transaction: Transaction): Promise<boolean>;
}

export interface Challenged {
  /** The challenge that was given out; the caller has found it, and spends it. */
  readonly challenge: string;
  /** Whose passkey it must be; null: whoever it belongs to signs in. */
  readonly owner: User | null;
  /** Alone, a passkey must have verified its user; beside a password, it need not. */
  readonly requireUserVerification: boolean;
}

/** @returns null when the credential is unknown, another's, or any step of the verification refuses: alike for each. */
export async function provePasskey(
  context: CardeaContext,
  credential: AssertedCredential,
  { challenge, owner, requireUserVerification }: Challenged,
): Promise<PasskeyProof | null> {
  const { realm, database, options, clock } = context;
  const passkey = await findPasskey(database.queries, realm.id, credential.id);
  const user = passkey === null ? null : await findUser(database.queries, realm.id, passkey.user_id);
  if (passkey === null || user === null || !isHeldBy(user, owner, credential)) return null;
  context.note({ targetId: user.id, detail: { passkey: passkey.id } });
  const asserted = await verifyAssertion(credential, passkey, { challenge, origins: originsOf(options, realm), requireUserVerification });
  if (asserted === null) return null;
  if (asserted.isSuspicious) {
    await tellOwner(context, user, passkey);
    return null;
  }
  return {
    user,
    methods: asserted.isUserVerified ? ["hwk", "user"] : ["hwk"],
    commit: ({ queries }) => recordPasskeyUse(queries, passkey, { ...asserted, at: clock.now() }),
  };
}

/** WebAuthn Level 3 §7.2: where nobody has said who they are, the authenticator must; where it says so, it must be true. */
function isHeldBy(user: User, owner: User | null, { response: { userHandle } }: AssertedCredential): boolean {
  const handle = userHandle === undefined || userHandle === null || userHandle === "" ? null : userHandle;
  if (owner !== null && owner.id !== user.id) return false;
  return handle === null ? owner !== null : handle === userHandleOf(user.id);
}

async function tellOwner(context: CardeaContext, user: User, { name }: Passkey): Promise<void> {
  context.note({ detail: { counter: "went back" } });
  await mailUser(context, context.database.queries, user, { template: "passkeyRefused", values: { name } });
  context.services.wake();
}
