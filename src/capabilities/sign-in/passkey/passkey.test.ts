/** Signing in with nothing but a passkey: each step of WebAuthn Level 3 §7.2 that can fail, and what comes of it. */
import { generateKeyPairSync } from "node:crypto";
import { expect } from "vitest";
import type { Twist } from "../../../../test/support/authenticator.ts";
import { newVisitor } from "../../../../test/support/faces.ts";
import { newHolder, signedChallenge, start } from "../../../../test/support/passkeys.ts";
import { type Given, nothing, refused, type Scenario, scenarios } from "../../../../test/support/scenarios.ts";
import { minute, type Stage } from "../../../../test/support/stage.ts";

const synced = { isBackupEligible: true, isBackedUp: true };

/** A stranger's browser with the answer of a passkey whose owner is elsewhere. */
async function ready(stage: Stage, twist: Twist = {}): Promise<Given> {
  const { person, authenticator } = await newHolder(stage);
  return { person, ...(await signedChallenge(stage, authenticator, { twist })) };
}

const input = ({ input = {} }: Given) => input;
const aKey = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

const twists: Readonly<Record<string, Twist>> = {
  "of another type": { clientData: { type: "webauthn.create" } },
  "for another challenge": { clientData: { challenge: "AAAA" } },
  "given on another origin": { clientData: { origin: "https://localhost:3000" } },
  "given on a page within another site": { clientData: { crossOrigin: true } },
  "given under another site": { clientData: { crossOrigin: true, topOrigin: "https://evil.example" } },
  "for another relying party": { rpId: "evil.example" },
  "without anybody present": { flags: { isPresent: false } },
  "PKY-09: without a verified user": { flags: { isVerified: false } },
  "backed up though it can't be": { flags: { isBackedUp: true } },
  "of a passkey that could not be copied before": { flags: synced },
  "signed with another key": { key: aKey },
  "of a credential that nobody has": { credentialId: "bm9ib2R5" },
  "that does not say who it is": { userHandle: null },
  "that says nothing about who it is": { userHandle: "" },
  "that says it is somebody else": { userHandle: "c29tZWJvZHk" },
};

scenarios("sign in with a passkey", [
  ...Object.entries(twists).map(
    ([name, twist]): Scenario => ({
      name: name.startsWith("PKY") ? name : `refuses one ${name}`,
      given: (stage) => ready(stage, twist),
      call: "signInWithPasskey",
      input,
      expect: "invalid_passkey",
      then: refused("signInWithPasskey", "invalid_passkey"),
    }),
  ),
  {
    name: "PKY-02: a challenge of a registration is refused",
    given: async (stage) => {
      const { visitor, authenticator } = await newHolder(stage);
      const { challenge } = await start(stage, visitor, "startPasskeyRegistration");
      const credential = authenticator.get({ challenge, rpId: "localhost" });
      return { visitor: newVisitor(), input: { passkey: { challenge, credential } } };
    },
    call: "signInWithPasskey",
    input,
    expect: "invalid_challenge",
    then: refused("signInWithPasskey", "invalid_challenge"),
  },
  {
    name: "PKY-03: a challenge of another browser is refused",
    given: async (stage) => ({ ...(await ready(stage)), visitor: newVisitor() }),
    call: "signInWithPasskey",
    input,
    expect: "invalid_challenge",
  },
  {
    name: "a challenge lapses after five minutes",
    given: async (stage) => {
      const given = await ready(stage);
      stage.clock.move(5 * minute);
      return given;
    },
    call: "signInWithPasskey",
    input,
    expect: "invalid_challenge",
  },
  {
    name: "what is no credential is named, field by field",
    call: "signInWithPasskey",
    input: { passkey: { challenge: "c", credential: { id: "a", rawId: "a", type: "public-key", response: { clientDataJSON: "e30" } } } },
    expect: "invalid_request",
    pointer: "/passkey/credential/response/signature",
    then: nothing,
  },
  {
    name: "[C11] signs in alone, at the second level of assurance",
    given: ready,
    call: "signInWithPasskey",
    input,
    expect: { nextStep: "DONE", session: { amr: ["hwk", "user"], aal: 2 }, tokens: null },
    then: { mails: [], sessions: 1, audit: ["signInWithPasskey SUCCESS"] },
    check: (_stage, { visitor }) => expect(visitor?.cookies.has("cardea")).toBe(true),
  },
  {
    name: "[C11] gives tokens to a client that carries them, which keeps no cookies",
    given: async (stage) => ({ ...(await ready(stage)), visitor: newVisitor() }),
    call: "signInWithPasskey",
    input: ({ input = {} }) => ({ ...input, carrier: "tokens" }),
    expect: { nextStep: "DONE", tokens: { tokenType: "Bearer" } },
    check: (_stage, { visitor }) => expect(visitor?.cookies.has("cardea")).toBe(false),
  },
]);
