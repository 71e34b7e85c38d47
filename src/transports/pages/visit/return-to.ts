/** Where a person may be sent after signing in: a path of our own origin, or an origin that the operator trusts (HST-04, HST-05). */
import type { InstanceOptions } from "../../../domain/realm/instance-options.ts";

/** Longer addresses are nobody's bookmark. */
const maxLength = 2048;

/** Space, controls and backslashes: browsers drop or turn them while they parse, so what we see is not what they follow. */
const unfit = /[\p{Cc}\s\\]/u;

/** @returns the address to send the person to, or null when it is none that is trusted. */
export function safeReturnTo(options: Pick<InstanceOptions, "baseUrl" | "trustedOrigins">, raw: string | null): string | null {
  if (raw === null || raw === "" || raw.length > maxLength || unfit.test(raw)) return null;
  return raw.startsWith("/") ? ownPath(options.baseUrl, raw) : trustedUrl(options.trustedOrigins, raw);
}

/** A second slash would name a host; a dot segment may leave one behind, so the parsed path is looked at again. */
function ownPath(baseUrl: string, raw: string): string | null {
  if (raw.startsWith("//")) return null;
  const url = parse(raw, baseUrl);
  if (url === null || url.origin !== new URL(baseUrl).origin || url.pathname.startsWith("//")) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The whole origin is compared: neither a prefix nor a suffix of a trusted one is trusted. */
function trustedUrl(origins: readonly string[], raw: string): string | null {
  if (!/^https?:\/\/[^/]/.test(raw)) return null;
  const url = parse(raw);
  if (url === null || url.username !== "" || url.password !== "") return null;
  return origins.includes(url.origin) ? url.href : null;
}

function parse(raw: string, base?: string): URL | null {
  return URL.canParse(raw, base) ? new URL(raw, base) : null;
}
