/** The instance's options as the house sees them: read, checked and frozen once by `options.ts`. */
import type { ProfileFields } from "./profile-fields.ts";
import type { SettingsInput } from "./settings.ts";

export interface InstanceOptions {
  readonly mode: "development" | "production";
  /** Scheme and authority, no path, no trailing slash: the only source of links and origins; never learnt from a request. */
  readonly baseUrl: string;
  /** Empty, or a path that begins with a slash and doesn't end with one. */
  readonly basePath: string;
  /** Origins whose pages may call with credentials and be returned to. */
  readonly trustedOrigins: readonly string[];
  /** Networks (CIDR) of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  /** The host name below which sibling hosts share the session's cookie; null: it belongs to the base URL's host alone. */
  readonly cookieDomain: string | null;
  /** The sender of mails. */
  readonly mailFrom: string;
  /** The fields of a profile; null where profiles are free. */
  readonly profileFields: ProfileFields | null;
  /** The settings of every realm, unless it differs. */
  readonly settings: SettingsInput;
}

/** The address under which a realm's pages, API and issuer stand: `main` needs no naming. */
export function realmUrl(options: InstanceOptions, realmName: string): string {
  const root = `${options.baseUrl}${options.basePath}`;
  return realmName === mainRealm ? root : `${root}/realms/${realmName}`;
}

/** The realm that always exists and is meant when none is named. */
export const mainRealm = "main";
