/** The key ring over `node:crypto`: keys derived per purpose from the instance's secrets (HKDF, RFC 5869), AES-256-GCM for what must be read again. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import type { KeyRing } from "../kernel/ports.ts";

const macBytes = 32;
/** NIST SP 800-38D §8.2.2: a random nonce of 96 bits. */
const nonceBytes = 12;
const tagBytes = 16;
const version = "v1";

interface Secret {
  /** Names the key in what it sealed; tells nothing about it. */
  readonly id: string;
  derive(purpose: string): Buffer;
}

/** @param secrets the instance's secrets; the first is current, the others still open what they sealed. */
export function createKeyRing(secrets: readonly string[]): KeyRing {
  const ring = secrets.map(readSecret);
  const [current] = ring;
  if (current === undefined) throw new Error("A key ring needs a secret.");
  const macOf = (secret: Secret, purpose: string, message: string) =>
    createHmac("sha256", secret.derive(`mac/${purpose}`))
      .update(message)
      .digest();

  return {
    mac: (purpose, message) => macOf(current, purpose, message).toString("base64url"),

    verifyMac(purpose, message, mac) {
      const shown = Buffer.from(mac, "base64url");
      // Another spelling of the same bytes is another text, and not ours.
      if (shown.length !== macBytes || shown.toString("base64url") !== mac) return false;
      return ring.some((secret) => isEqual(macOf(secret, purpose, message), shown));
    },

    encrypt(place, plaintext) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", current.derive("encrypt"), nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(plaintext, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return join(current, nonce, sealed);
    },

    decrypt(place, sealed) {
      const [head, keyId, nonce = "", text = ""] = sealed.split(".");
      const secret = ring.find((known) => known.id === keyId);
      if (head !== version || secret === undefined) throw new Error("This was sealed by a key that is not in CARDEA_SECRET.");
      const [start, bytes] = [Buffer.from(nonce, "base64url"), Buffer.from(text, "base64url")];
      // As with a MAC: one spelling only, so that altered text never opens.
      if (sealed !== join(secret, start, bytes)) throw new Error("This was altered after it was sealed.");
      const opened = createDecipheriv("aes-256-gcm", secret.derive("encrypt"), start, { authTagLength: tagBytes });
      opened.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([opened.update(bytes.subarray(0, -tagBytes)), opened.final()]).toString("utf8");
    },
  };
}

function join(secret: Secret, nonce: Buffer, sealed: Buffer): string {
  return [version, secret.id, nonce.toString("base64url"), sealed.toString("base64url")].join(".");
}

function isEqual(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

function readSecret(secret: string): Secret {
  const derived = new Map<string, Buffer>();
  const derive = (purpose: string) => {
    const known = derived.get(purpose);
    if (known !== undefined) return known;
    const key = Buffer.from(hkdfSync("sha256", secret, "", `cardea/${purpose}`, 32));
    derived.set(purpose, key);
    return key;
  };
  return { id: derive("id").toString("base64url").slice(0, 8), derive };
}
