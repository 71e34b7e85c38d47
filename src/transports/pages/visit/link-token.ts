/**
 * The token of a mailed link on its way from the link to the button: a GET moves it into a cookie and consumes nothing, so a mail
 * scanner does no harm (TOK-13) and the token leaves the address (TOK-14).
 */
import type { InstanceOptions } from "../../../domain/realm/instance-options.ts";
import { cookieName, readCookie, writeCookie } from "../../cookies.ts";

const maxAgeSeconds = 10 * 60;

/** Tokens are base64url; nothing else is worth carrying, and nothing else needs escaping. */
const tokenShape = /^[A-Za-z0-9_-]{1,512}$/;

/** The cookie says for which page it is, so that one link's token never reaches another's operation. */
export function linkCookie(options: InstanceOptions, realm: string, path: string, token: string): string | null {
  if (!tokenShape.test(token)) return null;
  // Lax, because the click comes from a mail client's site.
  return writeCookie(options, { name: cookieName(options, realm, "link"), value: `${path}:${token}`, maxAgeSeconds, sameSite: "Lax" });
}

export function readLinkToken(options: InstanceOptions, realm: string, path: string, cookies: string | null): string | null {
  const value = readCookie(cookies, cookieName(options, realm, "link"));
  if (value === null || !value.startsWith(`${path}:`)) return null;
  const token = value.slice(path.length + 1);
  return tokenShape.test(token) ? token : null;
}

export function clearedLinkCookie(options: InstanceOptions, realm: string): string {
  return writeCookie(options, { name: cookieName(options, realm, "link"), value: "", maxAgeSeconds: 0 });
}
