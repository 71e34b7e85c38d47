/** Where a proxy sends a person who isn't signed in. Programs get the problem; a person's browser gets the sign-in page, and comes back. */
import { type InstanceOptions, realmAddress } from "../../domain/realm/instance-options.ts";
import { safeReturnTo } from "../pages/visit/return-to.ts";

export interface WayToSignIn {
  /**
   * 302, which Traefik and Caddy hand on to the browser; 401 for nginx, which takes nothing else from `auth_request` and makes a
   * redirect out of `Location` itself (docs/guides/forward-auth.md).
   */
  readonly status: 302 | 401;
  readonly location: string;
}

/** Reads a header of the request, or null. */
type HeaderOf = (name: string) => string | null;

/** A realm, as far as its address goes. */
type Place = Parameters<typeof realmAddress>[1];

/** @returns null for programs, and for what is no navigation. */
export function wayToSignIn(options: InstanceOptions, realm: Place, headerOf: HeaderOf): WayToSignIn | null {
  const method = headerOf("x-original-method") ?? headerOf("x-forwarded-method") ?? "GET";
  if (!/\btext\/html\b/i.test(headerOf("accept") ?? "") || (method !== "GET" && method !== "HEAD")) return null;
  const address = realmAddress(options, realm);
  const returnTo = safeReturnTo(options, originalAddress(new URL(address).origin, headerOf));
  const signIn = `${address}/sign-in`;
  return {
    status: headerOf("x-original-url") === null ? 302 : 401,
    location: returnTo === null ? signIn : `${signIn}?returnTo=${encodeURIComponent(returnTo)}`,
  };
}

/**
 * What the person wanted to see, as the proxy tells it. Anybody can send these headers, and they decide nothing but where the person comes
 * back to, which must be ours or a trusted origin (HST-04, HST-09).
 */
function originalAddress(ownOrigin: string, headerOf: HeaderOf): string | null {
  const [protocol, host, path] = [headerOf("x-forwarded-proto"), headerOf("x-forwarded-host"), headerOf("x-forwarded-uri")];
  const forwarded = protocol === null || host === null || path === null ? null : `${protocol}://${host}${path}`;
  const address = headerOf("x-original-url") ?? forwarded;
  // The sign-in page's own origin needs no trust: its paths are taken as they are.
  return address?.startsWith(`${ownOrigin}/`) === true ? address.slice(ownOrigin.length) : address;
}
