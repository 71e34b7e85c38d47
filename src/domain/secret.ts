/** Random secrets and ids: from the system's generator only, hashed before they are stored. */
import { hash, randomBytes, randomUUID, timingSafeEqual } from "node:crypto";

/** 33 bytes are exactly 44 base64url symbols, so that each symbol of a token is equally likely; 264 bits. */
const secretBytes = 33;

/** A new secret for a link, a cookie or a header. Never stored; store `secretHash` of it. */
export function newSecret(): string {
  return randomBytes(secretBytes).toString("base64url");
}

/** SHA-256, base64url: enough for secrets of 256 bits, which nobody can guess. */
export function secretHash(secret: string): string {
  return hash("sha256", secret, "base64url");
}

/** A random id, unique over the instance, never reused, in no order. */
export function newId(): string {
  return randomUUID();
}

/** Compares in a time that depends on the lengths only. */
export function isEqualSecret(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
