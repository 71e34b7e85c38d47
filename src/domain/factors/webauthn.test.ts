/** The relying party against the published test vectors, and what it makes of a realm. */
import { decodeAttestationObject, parseAuthenticatorData } from "@simplewebauthn/server/helpers";
import { describe, expect, test } from "vitest";
import { type WebauthnVector, webauthnVectors } from "../../../test/vectors/webauthn.ts";
import type { InstanceOptions } from "../realm/instance-options.ts";
import type { Realm } from "../realm/realm.ts";
import type { Passkey } from "./passkey.ts";
import { registeredInput } from "./passkey-shapes.ts";
import { originsOf, verifyAssertion, verifyRegistration } from "./webauthn.ts";

const origins = ["https://example.org"];
const rpId = "example.org";

/** Each is registered, or refused and why. */
const registrations: Readonly<Record<string, "registered" | "another site's page" | "unasked attestation">> = {
  "none-es256": "registered",
  "packed-self-es256": "registered",
  "none-es256-long-credential-id": "registered",
  "none-es256-crossOrigin": "another site's page",
  "none-es256-topOrigin": "another site's page",
  "packed-es256": "unasked attestation",
  "packed-es384": "unasked attestation",
  "packed-es512": "unasked attestation",
  "packed-rs256": "unasked attestation",
  "packed-eddsa": "unasked attestation",
  "packed-ed448": "unasked attestation",
  "tpm-es256": "unasked attestation",
  "android-key-es256": "unasked attestation",
  "apple-es256": "unasked attestation",
  "fido-u2f-es256": "unasked attestation",
};

/** The library knows no Ed448 (no browser offers it); pages within another site's are none of ours. */
const refusedAssertions = ["none-es256-crossOrigin", "none-es256-topOrigin", "packed-ed448"];

function register({ id, registration: { challenge, ...response } }: WebauthnVector) {
  const credential = { id, rawId: id, type: "public-key", response: { ...response, somethingNew: true }, authenticatorAttachment: null };
  return verifyRegistration(registeredInput.parse({ challenge, credential }).credential, { challenge, origins, rpId });
}

/** The record that a registration without an attestation would have left. */
function recordOf({ id, registration }: WebauthnVector): Passkey {
  const object = decodeAttestationObject(new Uint8Array(Buffer.from(registration.attestationObject, "base64url")));
  const { credentialPublicKey, counter, flags } = parseAuthenticatorData(object.get("authData"));
  return {
    realm_id: "r",
    id: "p",
    user_id: "u",
    credential_id: id,
    public_key: Buffer.from(credentialPublicKey ?? []).toString("base64url"),
    signature_counter: counter,
    transports: "[]",
    rp_id: rpId,
    aaguid: "",
    backup_eligible: flags.be ? 1 : 0,
    backed_up: flags.bs ? 1 : 0,
    name: "",
    last_used_at: null,
    created_at: 0,
  };
}

function assert(vector: WebauthnVector, change: Partial<WebauthnVector["authentication"]> = {}) {
  const { challenge, ...response } = { ...vector.authentication, ...change };
  const credential = { id: vector.id, rawId: vector.id, type: "public-key" as const, response };
  return verifyAssertion(credential, recordOf(vector), { challenge, origins, requireUserVerification: false });
}

describe("PKY-20: the test vectors of WebAuthn Level 3", () => {
  test("are all there", () => {
    expect(webauthnVectors.map(({ name }) => name).sort()).toEqual(Object.keys(registrations).sort());
  });

  test.each(webauthnVectors)("[C11] PKY-20: $name is registered, or refused as we decided", async (vector) => {
    const made = await register(vector);
    expect(made === null ? null : [made.id, made.publicKey]).toEqual(
      registrations[vector.name] === "registered" ? [vector.id, recordOf(vector).public_key] : null,
    );
  });

  test.each(webauthnVectors)("[C11] PKY-20: $name signs", async (vector) => {
    const asserted = await assert(vector);
    if (refusedAssertions.includes(vector.name)) expect(asserted).toBeNull();
    else expect(asserted).toMatchObject({ counter: 0, isSuspicious: false });
  });

  test.each(webauthnVectors)("$name does not sign anything else", async (vector) => {
    const flip = (text: string) => {
      const bytes = Buffer.from(text, "base64url");
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      return bytes.toString("base64url");
    };
    const { authenticatorData, signature } = vector.authentication;
    expect(await assert(vector, { signature: flip(signature) })).toBeNull();
    expect(await assert(vector, { authenticatorData: flip(authenticatorData) })).toBeNull();
    expect(await assert(vector, { challenge: vector.registration.challenge })).toBeNull();
    expect(await assert(vector, { clientDataJSON: vector.registration.clientDataJSON })).toBeNull();
  });
});

test("client data that is no object is refused like any other", async () => {
  const [vector] = webauthnVectors;
  if (vector === undefined) throw new Error("There are vectors.");
  for (const text of ["null", "7", "{", ""]) {
    expect(await assert(vector, { clientDataJSON: Buffer.from(text).toString("base64url") })).toBeNull();
  }
});

test("an attestation object that is no CBOR is refused like any other", async () => {
  const [vector] = webauthnVectors;
  if (vector === undefined) throw new Error("There are vectors.");
  for (const attestationObject of ["AA", "_w", Buffer.from("nonsense").toString("base64url")]) {
    expect(await register({ ...vector, registration: { ...vector.registration, attestationObject } })).toBeNull();
  }
});

test("a credential that is another than its authenticator says is refused", async () => {
  const [vector] = webauthnVectors;
  if (vector === undefined) throw new Error("There are vectors.");
  expect(await register({ ...vector, id: "b3RoZXI" })).toBeNull();
});

test("answers come from the base URL, and from the realm's host where it has one", () => {
  // Only what the function looks at.
  const options = { baseUrl: "https://id.example.org" } as InstanceOptions;
  expect(originsOf(options, { host: null } as Realm)).toEqual(["https://id.example.org"]);
  expect(originsOf(options, { host: "east.example.org" } as Realm)).toEqual(["https://id.example.org", "https://east.example.org"]);
  // The port is the base URL's: it is part of the origin that a browser signs.
  const local = { baseUrl: "http://localhost:3000" } as InstanceOptions;
  expect(originsOf(local, { host: "east.localhost" } as Realm)).toEqual(["http://localhost:3000", "http://east.localhost:3000"]);
});
