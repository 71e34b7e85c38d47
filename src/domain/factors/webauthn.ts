/**
 * The relying party of WebAuthn Level 3: the steps of §7.1 and §7.2 by `@simplewebauthn/server`, and those that it leaves to its caller.
 * Whatever is wrong, the answer is the same, so nobody learns which step refused.
 */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { type InstanceOptions, realmOrigin } from "../realm/instance-options.ts";
import type { Realm } from "../realm/realm.ts";
import type { User } from "../user/user.ts";
import { type NewCredential, type Passkey, transportsOf } from "./passkey.ts";
import type { AssertedCredential, RegisteredCredential } from "./passkey-shapes.ts";

/** A challenge lapses after five minutes (SECURITY, lives): what WebAuthn Level 3 §15.1 recommends. */
export const passkeyChallengeMs = 5 * 60 * 1000;

/** COSE algorithms (RFC 9053 §2), the one we like best first: EdDSA, ES256, RS256. Every authenticator has one of them. */
const algorithms = [-8, -7, -257];

/** What a signed answer must name. */
export interface Expected {
  /** The one-time token, which is base64url already. */
  readonly challenge: string;
  readonly origins: readonly string[];
}

/** Where our own pages stand: the instance's base URL, and the realm's host when it has one of its own. */
export function originsOf(options: InstanceOptions, realm: Realm): string[] {
  return realm.host === null ? [options.baseUrl] : [options.baseUrl, realmOrigin(options, realm.host)];
}

/** The options of `navigator.credentials.create`. The user handle is the user's random id and says nothing about them (PKY-13). */
export function creationOptions(
  realm: Realm,
  user: User,
  { challenge, passkeys }: { readonly challenge: string; readonly passkeys: readonly Passkey[] },
): PublicKeyCredentialCreationOptionsJSON {
  const name = user.email ?? user.username ?? "";
  return {
    rp: { id: realm.rp_id, name: realm.display_name },
    user: { id: userHandleOf(user.id), name, displayName: user.username ?? name },
    challenge,
    pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
    timeout: passkeyChallengeMs,
    excludeCredentials: passkeys.map(descriptorOf),
    authenticatorSelection: { residentKey: "preferred", requireResidentKey: false, userVerification: "preferred" },
    attestation: "none",
    extensions: { credProps: true },
  };
}

/** The options of `navigator.credentials.get`. @param passkeys which may answer; empty: whichever the authenticator finds. */
export function requestOptions(
  realm: Realm,
  asked: { readonly challenge: string; readonly passkeys: readonly Passkey[]; readonly userVerification: "required" | "preferred" },
): PublicKeyCredentialRequestOptionsJSON {
  return {
    rpId: realm.rp_id,
    challenge: asked.challenge,
    timeout: passkeyChallengeMs,
    allowCredentials: asked.passkeys.map(descriptorOf),
    userVerification: asked.userVerification,
  };
}

function descriptorOf(passkey: Passkey) {
  // Browsers pass over transports that they don't know (§5.10.3); the library's type names those of today.
  type Transports = NonNullable<PublicKeyCredentialRequestOptionsJSON["allowCredentials"]>[number]["transports"];
  const transports = transportsOf(passkey) as NonNullable<Transports>;
  return { type: "public-key" as const, id: passkey.credential_id, transports };
}

export function userHandleOf(userId: string): string {
  return Buffer.from(userId).toString("base64url");
}

/** A credential that has passed every step of its registration. */

/** WebAuthn Level 3 §7.1. @returns null when any step refuses. */
export async function verifyRegistration(
  credential: RegisteredCredential,
  { challenge, origins, rpId }: Expected & { readonly rpId: string },
): Promise<NewCredential | null> {
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  const { response } = credential;
  if (!isOfOneOrigin(response.clientDataJSON) || (await bringsCertificates(response.attestationObject))) return null;
  const verified = await refusedAsNull(() =>
    verifyRegistrationResponse({
      response: credentialOf<RegistrationResponseJSON>(credential),
      expectedChallenge: challenge,
      expectedOrigin: [...origins],
      expectedRPID: rpId,
      requireUserVerification: false,
      supportedAlgorithmIDs: algorithms,
    }),
  );
  if (verified?.verified !== true || verified.registrationInfo.credential.id !== credential.id) return null;
  const { registrationInfo: info } = verified;
  return {
    id: info.credential.id,
    publicKey: Buffer.from(info.credential.publicKey).toString("base64url"),
    counter: info.credential.counter,
    transports: (response.transports ?? []).filter((transport) => /^[a-z-]+$/.test(transport)),
    aaguid: info.aaguid,
    isBackupEligible: info.credentialDeviceType === "multiDevice",
    isBackedUp: info.credentialBackedUp,
    isUserVerified: info.userVerified,
  };
}

/** What an assertion proved. */
export interface Asserted {
  readonly counter: number;
  readonly isBackedUp: boolean;
  readonly isUserVerified: boolean;
  /** The counter went back though the signature is right: there may be a copy (WebAuthn Level 3 §6.1.1). */
  readonly isSuspicious: boolean;
}

/** WebAuthn Level 3 §7.2, once it is known whose credential it is. @returns null when any step refuses. */
export async function verifyAssertion(
  credential: AssertedCredential,
  passkey: Passkey,
  { challenge, origins, requireUserVerification }: Expected & { readonly requireUserVerification: boolean },
): Promise<Asserted | null> {
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  if (!isOfOneOrigin(credential.response.clientDataJSON)) return null;
  const verified = await refusedAsNull(() =>
    verifyAuthenticationResponse({
      response: credentialOf<AuthenticationResponseJSON>(credential),
      expectedChallenge: challenge,
      expectedOrigin: [...origins],
      expectedRPID: passkey.rp_id,
      requireUserVerification,
      // The counter is compared below: the library does so before the signature, where anybody could raise a false alarm.
      credential: { id: passkey.credential_id, publicKey: bytesOf(passkey.public_key), counter: 0 },
    }),
  );
  if (verified?.verified !== true) return null;
  const { newCounter, credentialBackedUp, credentialDeviceType, userVerified } = verified.authenticationInfo;
  // Whether a passkey may be copied never changes (§6.1.3).
  if ((credentialDeviceType === "multiDevice") !== (passkey.backup_eligible === 1)) return null;
  const counts = newCounter > 0 || passkey.signature_counter > 0;
  return {
    counter: newCounter,
    isBackedUp: credentialBackedUp,
    isUserVerified: userVerified,
    isSuspicious: counts && newCounter <= passkey.signature_counter,
  };
}

/** Our pages frame nobody and are framed by nobody, so no honest answer comes from a frame (§7.1 and §7.2, `crossOrigin` and `topOrigin`). */
function isOfOneOrigin(clientDataJSON: string): boolean {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString());
    if (typeof data !== "object" || data === null) return false;
    const { crossOrigin, topOrigin } = data as { crossOrigin?: unknown; topOrigin?: unknown };
    return (crossOrigin === undefined || crossOrigin === false) && topOrigin === undefined;
  } catch {
    return false;
  }
}

/**
 * We ask for no attestation, so only "none" and a self attestation are honest answers. The others name certificates, whose revocation
 * lists the library would fetch from wherever they say (SSRF).
 */
async function bringsCertificates(attestationObject: string): Promise<boolean> {
  const { decodeAttestationObject } = await import("@simplewebauthn/server/helpers");
  try {
    const decoded = decodeAttestationObject(bytesOf(attestationObject));
    const format = decoded.get("fmt");
    return format !== "none" && (format !== "packed" || decoded.get("attStmt").get("x5c") !== undefined);
  } catch {
    return true;
  }
}

/** The library throws for whatever an attacker may send; what it says is of no use to anybody else. */
async function refusedAsNull<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify();
  } catch {
    return null;
  }
}

/** Our schema has read what the library looks at; extension results and transports beside it are never asked for. */
function credentialOf<T extends AuthenticationResponseJSON | RegistrationResponseJSON>(
  credential: AssertedCredential | RegisteredCredential,
): T {
  return { ...credential, clientExtensionResults: {} } as T;
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64url, "base64url"));
}
