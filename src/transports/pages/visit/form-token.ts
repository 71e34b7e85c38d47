/**
 * The token in each form (CSRF): an HMAC over a random cookie, the realm and the session, so that no other site can know it and that
 * one from before signing in, or from somebody else's session, is worth nothing afterwards (CSR-07). A salt makes it another at each
 * writing: where a proxy compresses pages, their length tells nothing about it (BREACH).
 */
import { randomBytes } from "node:crypto";
import { secretHash } from "../../../domain/secret.ts";
import type { KeyRing } from "../../../kernel/ports.ts";

/** What a token is bound to. */
export interface FormSeal {
  /** The `form` cookie's value. */
  readonly cookie: string;
  readonly realm: string;
  /** The session cookie's value, null when there is none. */
  readonly session: string | null;
}

const purpose = "form";
const saltBytes = 9;

/** The shape of our own secrets; anything else in the cookie is not ours and is replaced. */
const cookieShape = /^[A-Za-z0-9_-]{44}$/;

export function isFormCookie(value: string | null): value is string {
  return value !== null && cookieShape.test(value);
}

export function formToken(keyRing: KeyRing, seal: FormSeal): string {
  const salt = randomBytes(saltBytes).toString("base64url");
  return `${salt}.${keyRing.mac(purpose, message(seal, salt))}`;
}

export function isFormToken(keyRing: KeyRing, seal: FormSeal, token: string | null): boolean {
  if (token === null || token.length > 128) return false;
  const [salt = "", mac = ""] = token.split(".");
  return keyRing.verifyMac(purpose, message(seal, salt), mac);
}

function message({ cookie, realm, session }: FormSeal, salt: string): string {
  return JSON.stringify([salt, cookie, realm, session === null ? null : secretHash(session)]);
}
