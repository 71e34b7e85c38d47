/**
 * An authenticator made of software, and the browser before it: real keys, attestations of format "none" and signatures (WebAuthn Level 3
 * §6), so that every face and engine is tested without a browser. A `Twist` makes one thing about an answer wrong.
 */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { encodeCbor } from "./cbor.ts";
import { baseUrl } from "./house.ts";

export interface Flags {
  readonly isPresent: boolean;
  readonly isVerified: boolean;
  readonly isBackupEligible: boolean;
  readonly isBackedUp: boolean;
}

/** What is different about one answer. */
export interface Twist {
  /** Laid over the client data; `undefined` takes a member away. */
  readonly clientData?: Readonly<Record<string, unknown>>;
  readonly flags?: Partial<Flags>;
  readonly rpId?: string;
  readonly counter?: number;
  readonly userHandle?: string | null;
  /** As which credential it answers. */
  readonly credentialId?: string;
  /** Signs instead of the credential's own key. */
  readonly key?: KeyObject;
  readonly attestation?: { readonly fmt: string; readonly attStmt: ReadonlyMap<string, unknown> };
  /** Instead of the own public key, a COSE key. */
  readonly publicKey?: Uint8Array;
}

/** Options as the operations answer them, as far as an authenticator reads them. */
export interface AskedOptions {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
}

export interface CredentialJson extends Record<string, unknown> {
  readonly id: string;
  readonly rawId: string;
  readonly type: "public-key";
  readonly response: Record<string, unknown>;
  readonly clientExtensionResults: object;
}

/** One credential of one authenticator. */
export class Authenticator {
  readonly credentialId: string;
  readonly #keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  #counter = 0;
  #userHandle = "";
  readonly #flags: Flags;
  readonly #aaguid: string;

  constructor({ flags = {}, aaguid = "0".repeat(32) }: { readonly flags?: Partial<Flags>; readonly aaguid?: string } = {}) {
    this.credentialId = randomBytes(32).toString("base64url");
    this.#flags = { isPresent: true, isVerified: true, isBackupEligible: false, isBackedUp: false, ...flags };
    this.#aaguid = aaguid;
  }

  /** `navigator.credentials.create` */
  create(options: AskedOptions, twist: Twist = {}): CredentialJson {
    this.#userHandle = options.user?.id ?? "";
    const id = Buffer.from(twist.credentialId ?? this.credentialId, "base64url");
    const attested = Buffer.concat([
      Buffer.from(this.#aaguid, "hex"),
      Buffer.from([id.length >> 8, id.length & 0xff]),
      id,
      twist.publicKey ?? coseKeyOf(this.#keys.publicKey),
    ]);
    const authData = Buffer.concat([this.#authenticatorData(options.rp?.id ?? "", twist, 0x40), attested]);
    const { fmt, attStmt } = twist.attestation ?? { fmt: "none", attStmt: new Map() };
    const attestationObject = encodeCbor(
      new Map<string, unknown>([
        ["fmt", fmt],
        ["attStmt", attStmt],
        ["authData", authData],
      ]),
    );
    return this.#answer(twist, {
      clientDataJSON: clientData("webauthn.create", options, twist).toString("base64url"),
      attestationObject: attestationObject.toString("base64url"),
      transports: ["internal", "hybrid"],
      // What browsers add.
      publicKeyAlgorithm: -7,
      authenticatorData: authData.toString("base64url"),
    });
  }

  /** `navigator.credentials.get` */
  get(options: AskedOptions, twist: Twist = {}): CredentialJson {
    this.#counter += 1;
    const data = this.#authenticatorData(options.rpId ?? "", twist, 0);
    const client = clientData("webauthn.get", options, twist);
    const signed = Buffer.concat([data, createHash("sha256").update(client).digest()]);
    const userHandle = "userHandle" in twist ? twist.userHandle : this.#userHandle;
    return this.#answer(twist, {
      clientDataJSON: client.toString("base64url"),
      authenticatorData: data.toString("base64url"),
      signature: sign("sha256", signed, twist.key ?? this.#keys.privateKey).toString("base64url"),
      ...(typeof userHandle === "string" && { userHandle }),
    });
  }

  #authenticatorData(rpId: string, twist: Twist, more: number): Buffer {
    const { isPresent, isVerified, isBackupEligible, isBackedUp } = { ...this.#flags, ...twist.flags };
    const flags = (isPresent ? 0x01 : 0) | (isVerified ? 0x04 : 0) | (isBackupEligible ? 0x08 : 0) | (isBackedUp ? 0x10 : 0) | more;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(twist.counter ?? this.#counter);
    const hash = createHash("sha256")
      .update(twist.rpId ?? rpId)
      .digest();
    return Buffer.concat([hash, Buffer.from([flags]), counter]);
  }

  #answer(twist: Twist, response: Record<string, unknown>): CredentialJson {
    const id = twist.credentialId ?? this.credentialId;
    return { id, rawId: id, type: "public-key", authenticatorAttachment: "platform", response, clientExtensionResults: { credProps: {} } };
  }
}

function clientData(type: string, { challenge }: AskedOptions, { clientData: more }: Twist): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin: baseUrl, crossOrigin: false, ...more }));
}

/** COSE_Key of ES256 (RFC 9053 §7.1.1). */
function coseKeyOf(publicKey: KeyObject): Buffer {
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  return encodeCbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, "base64url")],
      [-3, Buffer.from(y, "base64url")],
    ]),
  );
}
