/** The instance's options as the house sees them: read, checked and frozen once by `options.ts`. */
import type { z } from "zod";
import type { CaptchaProvider } from "../../kernel/ports.ts";
import type { userShape } from "../user/user-state.ts";
import type { ProfileFields } from "./profile-fields.ts";
import type { SettingsInput } from "./settings.ts";

/**
 * The host's own word on what an access token says beside Cardea's claims: called at sign-in and at each refresh, for at most two seconds,
 * never inside a transaction. Reserved names are left out; when it fails, no token is issued (503).
 */
export type ClaimsHook = (
  user: z.input<typeof userShape>,
  scene: { readonly realm: string; readonly clientId: string },
) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;

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
  /** Who tells people from programs; null where nobody does. */
  readonly captcha: { readonly provider: CaptchaProvider; readonly siteKey: string | null } | null;
  /** The settings of every realm, unless it differs. */
  readonly settings: SettingsInput;
  /** Absent: the host adds none. */
  readonly claimsHook?: ClaimsHook;
}

/** The address below the base URL under which a realm's pages and API stand: `main` needs no naming. */
export function realmUrl(options: InstanceOptions, realmName: string): string {
  const root = `${options.baseUrl}${options.basePath}`;
  return realmName === mainRealm ? root : `${root}/realms/${realmName}`;
}

/** Scheme and authority of a realm: of its own host where it has one, by the scheme and port of the base URL. */
export function realmOrigin({ baseUrl }: Pick<InstanceOptions, "baseUrl">, host: string | null): string {
  if (host === null) return baseUrl;
  const { protocol, port } = new URL(baseUrl);
  return `${protocol}//${host}${port === "" ? "" : `:${port}`}`;
}

/** The address that a realm's mails and tokens name: at its own host, or below the base URL, where it stands in any case. */
export function realmAddress(options: InstanceOptions, realm: { readonly name: string; readonly host: string | null }): string {
  return realm.host === null ? realmUrl(options, realm.name) : `${realmOrigin(options, realm.host)}${options.basePath}`;
}

/** The realm that always exists and is meant when none is named. */
export const mainRealm = "main";
