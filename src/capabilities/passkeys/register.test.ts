/** Registering a passkey: each step of WebAuthn Level 3 §7.1 that can fail, and what comes of it. */
import { generateKeyPairSync } from "node:crypto";
import { expect } from "vitest";
import { textAt } from "../../../test/support/answers.ts";
import { Authenticator, type Twist } from "../../../test/support/authenticator.ts";
import { encodeCbor } from "../../../test/support/cbor.ts";
import { newPasskey, newUser, start } from "../../../test/support/passkeys.ts";
import { type Given, nothing, refused, type Scenario, scenarios } from "../../../test/support/scenarios.ts";
import { minute, newPerson, type Stage } from "../../../test/support/stage.ts";

/** A signed-in user and the input that registers a passkey, right but for the twist. */
async function ready(stage: Stage, twist: Twist = {}): Promise<Given> {
  const { person, visitor } = await newUser(stage);
  return { person, visitor, input: await newPasskey(stage, visitor, { authenticator: new Authenticator(), twist }) };
}

const input = ({ input = {} }: Given) => input;

/** An RSA key that claims PS256, which nobody asked for. */
function foreignKey(): Uint8Array {
  const { n = "", e = "" } = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ format: "jwk" });
  return encodeCbor(
    new Map<number, unknown>([
      [1, 3],
      [3, -37],
      [-1, Buffer.from(n, "base64url")],
      [-2, Buffer.from(e, "base64url")],
    ]),
  );
}

const twists: Readonly<Record<string, () => Twist>> = {
  "of another type": () => ({ clientData: { type: "webauthn.get" } }),
  "for another challenge": () => ({ clientData: { challenge: "AAAA" } }),
  "made on another origin": () => ({ clientData: { origin: "http://localhost:3001" } }),
  "made on a page within another site": () => ({ clientData: { crossOrigin: true } }),
  "made under another site": () => ({ clientData: { topOrigin: "https://evil.example" } }),
  "for another relying party": () => ({ rpId: "evil.example" }),
  "without anybody present": () => ({ flags: { isPresent: false } }),
  "backed up though it can't be": () => ({ flags: { isBackedUp: true } }),
  "with a key of an algorithm that was not asked for": () => ({ publicKey: foreignKey() }),
  "with a statement that its format does not have": () => ({ attestation: { fmt: "none", attStmt: new Map([["alg", -7]]) } }),
  "with certificates, which name addresses to fetch": () => ({
    attestation: {
      fmt: "packed",
      attStmt: new Map<string, unknown>([
        ["alg", -7],
        ["sig", Buffer.alloc(70)],
        ["x5c", [Buffer.alloc(300)]],
      ]),
    },
  }),
  "with a self attestation that is not signed by its key": () => ({
    attestation: {
      fmt: "packed",
      attStmt: new Map<string, unknown>([
        ["alg", -7],
        ["sig", Buffer.alloc(70)],
      ]),
    },
  }),
  "in a format that nobody has heard of": () => ({ attestation: { fmt: "sealing-wax", attStmt: new Map() } }),
};

scenarios("start the registration of a passkey", [
  { name: "nobody is refused", call: "startPasskeyRegistration", expect: "unauthenticated", then: nothing },
  {
    name: "PRE-08: an unverified address is refused",
    given: async (stage) => {
      const person = newPerson();
      await stage.claim(person);
      return { visitor: await stage.signIn(person) };
    },
    call: "startPasskeyRegistration",
    expect: "email_not_verified",
  },
  {
    name: "an old proof does not do",
    given: async (stage) => {
      const { visitor } = await newUser(stage);
      stage.clock.move(16 * minute);
      return { visitor };
    },
    call: "startPasskeyRegistration",
    expect: "reauthentication_required",
  },
  {
    name: "[C11] PKY-13: asks for no attestation, and names the user by a random id",
    given: newUser,
    call: "startPasskeyRegistration",
    expect: {
      options: {
        rp: { id: "localhost", name: "Cardea" },
        attestation: "none",
        excludeCredentials: [],
        authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
        timeout: 300_000,
      },
    },
    then: { mails: [], sessions: 0, audit: ["startPasskeyRegistration SUCCESS"] },
    check: async (stage, { visitor }, answer) => {
      if (visitor === undefined) throw new Error("The row brings one.");
      const id = textAt(await stage.call(visitor, "getAccount"), "user", "id");
      expect(Buffer.from(textAt(answer, "options", "user", "id"), "base64url").toString()).toBe(id);
      expect(textAt(answer, "options", "challenge")).toBe(textAt(answer, "challenge"));
    },
  },
]);

scenarios("register a passkey", [
  {
    name: "nobody is refused",
    given: async (stage) => ({ input: (await ready(stage)).input ?? {} }),
    call: "registerPasskey",
    input,
    expect: "unauthenticated",
    then: nothing,
  },
  ...Object.entries(twists).map(
    ([name, twist]): Scenario => ({
      name: `refuses one ${name}`,
      given: (stage) => ready(stage, twist()),
      call: "registerPasskey",
      input,
      expect: "invalid_passkey",
      then: refused("registerPasskey", "invalid_passkey"),
    }),
  ),
  {
    name: "PKY-02: a challenge of a sign-in is refused",
    given: async (stage) => {
      const { visitor } = await newUser(stage);
      const { challenge, options } = await start(stage, visitor, "startPasskeySignIn");
      const credential = new Authenticator().create({ ...options, rp: { id: "localhost" } });
      return { visitor, input: { passkey: { challenge, credential } } };
    },
    call: "registerPasskey",
    input,
    expect: "invalid_challenge",
    then: refused("registerPasskey", "invalid_challenge"),
  },
  {
    name: "PKY-03: a challenge of somebody else is refused",
    given: async (stage) => ({ ...(await ready(stage)), visitor: (await newUser(stage)).visitor }),
    call: "registerPasskey",
    input,
    expect: "invalid_challenge",
  },
  {
    name: "PKY-03: a challenge of the same user in another browser is refused",
    given: async (stage) => {
      const given = await ready(stage);
      return given.person === undefined ? given : { ...given, visitor: await stage.signIn(given.person) };
    },
    call: "registerPasskey",
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
    call: "registerPasskey",
    input,
    expect: "invalid_challenge",
  },
  {
    name: "what is no credential is named, field by field",
    given: async (stage) => {
      const { visitor } = await newUser(stage);
      return { visitor, input: { passkey: { challenge: "c", credential: { id: "+", rawId: "a", type: "password", response: {} } } } };
    },
    call: "registerPasskey",
    input,
    expect: "invalid_request",
    pointer: "/passkey/credential/response/attestationObject",
    then: nothing,
  },
  {
    name: "[C11] keeps it under a name of its own, and tells the owner by mail",
    given: ready,
    call: "registerPasskey",
    input: ({ input = {} }) => ({ ...input, name: " Desk " }),
    expect: {
      passkey: { name: "Desk", transports: ["internal", "hybrid"], isSynced: false, isBackedUp: false, lastUsedAt: null },
      tokens: null,
    },
    then: { mails: [/^A passkey was added to your account at Cardea/], sessions: 0, audit: ["registerPasskey SUCCESS"] },
    check: async (stage, { visitor }) => {
      if (visitor === undefined) throw new Error("The row brings one.");
      expect((await stage.call(visitor, "getSession")).value).toMatchObject({ session: { amr: ["pwd", "hwk", "user"], aal: 2 } });
    },
  },
]);
