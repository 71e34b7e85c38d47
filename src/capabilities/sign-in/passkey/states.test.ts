/** A passkey does not get past the account's state, and moves nothing on the way (PKY-14). */
import { generateKeyPairSync } from "node:crypto";
import { expect } from "vitest";
import type { Twist } from "../../../../test/support/authenticator.ts";
import { newHolder, signedChallenge } from "../../../../test/support/passkeys.ts";
import { type Given, refused, scenarios } from "../../../../test/support/scenarios.ts";
import type { Stage } from "../../../../test/support/stage.ts";

const input = ({ input = {} }: Given) => input;
const aKey = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

const states = {
  account_suspended: { suspended_at: 1 },
  account_deactivated: { deactivated_at: 1 },
  account_deletion_due: { deletion_due_at: 9e12 },
  awaiting_approval: { approval_requested_at: 1 },
  sign_up_rejected: { approval_requested_at: 1, rejected_at: 1 },
  email_not_verified: { email_verified_at: null, invited_at: 1 },
};

/** A holder whose account is in a state that lets nobody in. */
async function barred(stage: Stage, state: keyof typeof states, twist: Twist = {}): Promise<Given> {
  const { person, authenticator } = await newHolder(stage);
  await stage.changeUser(person, states[state]);
  return signedChallenge(stage, authenticator, { twist });
}

scenarios("ADM-01, PKY-14: a passkey of an account that lets nobody in", [
  {
    name: "is not told so without the proof",
    given: (stage) => barred(stage, "account_suspended", { key: aKey }),
    call: "signInWithPasskey",
    input,
    expect: "invalid_passkey",
  },
  {
    name: "PKY-14: a suspended one, whose counter is left alone",
    given: (stage) => barred(stage, "account_suspended"),
    call: "signInWithPasskey",
    input,
    expect: "account_suspended",
    then: refused("signInWithPasskey", "account_suspended"),
    check: async (stage, { input: sent = {} }) => {
      const id = (sent as { passkey: { credential: { id: string } } }).passkey.credential.id;
      const passkey = await stage.database.queries
        .selectFrom("passkey")
        .selectAll()
        .where("credential_id", "=", id)
        .executeTakeFirstOrThrow();
      expect([passkey.signature_counter, passkey.last_used_at]).toEqual([0, null]);
    },
  },
  {
    name: "a deactivated one",
    given: (stage) => barred(stage, "account_deactivated"),
    call: "signInWithPasskey",
    input,
    expect: "account_deactivated",
  },
  {
    name: "one about to be deleted",
    given: (stage) => barred(stage, "account_deletion_due"),
    call: "signInWithPasskey",
    input,
    expect: "account_deletion_due",
  },
  {
    name: "one that waits for approval",
    given: (stage) => barred(stage, "awaiting_approval"),
    call: "signInWithPasskey",
    input,
    expect: "awaiting_approval",
  },
  {
    name: "a declined one",
    given: (stage) => barred(stage, "sign_up_rejected"),
    call: "signInWithPasskey",
    input,
    expect: "sign_up_rejected",
  },
  {
    name: "an unproven one",
    given: (stage) => barred(stage, "email_not_verified"),
    call: "signInWithPasskey",
    input,
    expect: "email_not_verified",
  },
]);
