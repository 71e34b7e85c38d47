/** Cookies: their names, their attributes, and the one place where an operation's effects become `Set-Cookie`. */
import type { Effect } from "../domain/call/call.ts";
import { type InstanceOptions, mainRealm } from "../domain/realm/instance-options.ts";

/**
 * What a browser keeps for us: its session, that it is known, that it is on its way in, a token from a link to a button, a form's secret,
 * the language that was chosen, what was typed before a fresh proof.
 */
export type CookieKind = "session" | "device" | "browser" | "link" | "form" | "language" | "draft";

const suffixes: Record<CookieKind, string> = {
  session: "",
  device: "-device",
  browser: "-browser",
  link: "-link",
  form: "-form",
  language: "-language",
  draft: "-draft",
};

const effectKinds = { sessionStarted: "session", sessionEnded: "session", deviceRemembered: "device", browserMarked: "browser" } as const;

/**
 * `__Host-` binds a cookie to exactly this host; a session that sibling hosts share can only have `__Secure-` (RFC 6265bis §4.1.3).
 * Browsers refuse either without TLS, so on http (development) there is no prefix.
 */
export function cookieName(options: InstanceOptions, realm: string, kind: CookieKind): string {
  const securePrefix = isShared(options, kind) ? "__Secure-" : "__Host-";
  const prefix = isSecure(options) ? securePrefix : "";
  const owner = realm === mainRealm ? "" : `.${realm}`;
  return `${prefix}cardea${suffixes[kind]}${owner}`;
}

/** The session alone goes to sibling hosts: what else we keep in a browser is none of theirs. */
function isShared({ cookieDomain }: InstanceOptions, kind: CookieKind): boolean {
  return cookieDomain !== null && kind === "session";
}

/** The value of a cookie in a `Cookie` header, or null; a name that comes twice is nobody's (RFC 6265 gives no order to trust). */
export function readCookie(header: string | null, name: string): string | null {
  if (header === null) return null;
  let found: string | null = null;
  // Looks for the name alone instead of taking the header apart: this runs at every request.
  for (let at = header.indexOf(name); at >= 0; at = header.indexOf(name, at + 1)) {
    const equals = skipBlanks(header, at + name.length);
    if (header[equals] !== "=" || !isPairStart(header, at)) continue;
    if (found !== null) return null;
    found = trimmed(header, equals + 1);
  }
  return found;
}

/** Spaces and tabs only (RFC 6265 §5.2): were any other white space cut off, a sibling host could write a name that becomes ours. */
function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

function skipBlanks(header: string, from: number): number {
  let at = from;
  while (isBlank(header[at])) at += 1;
  return at;
}

/** Whether nothing but blanks stands between here and the last semicolon. */
function isPairStart(header: string, at: number): boolean {
  let before = at - 1;
  while (isBlank(header[before])) before -= 1;
  return before < 0 || header[before] === ";";
}

/** What stands between here and the next semicolon, without the blanks around it. */
function trimmed(header: string, from: number): string {
  const semicolon = header.indexOf(";", from);
  let end = semicolon < 0 ? header.length : semicolon;
  const start = Math.min(skipBlanks(header, from), end);
  while (end > start && isBlank(header[end - 1])) end -= 1;
  return header.slice(start, end);
}

export interface CookieToWrite {
  readonly name: string;
  readonly value: string;
  /** 0 clears it. At most 400 days (RFC 6265bis §5.5). */
  readonly maxAgeSeconds: number;
  /** Strict for what no other site should ever send along; Lax for the session, so that links into the pages find it. */
  readonly sameSite?: "Lax" | "Strict";
  /** Hosts below this one get it too; absent: this host alone. */
  readonly domain?: string | null;
}

const maxCookieSeconds = 400 * 24 * 60 * 60;

/** One `Set-Cookie` line. Values are our own base64url, so nothing needs escaping. */
export function writeCookie(options: InstanceOptions, cookie: CookieToWrite): string {
  const age = Math.min(Math.max(0, Math.floor(cookie.maxAgeSeconds)), maxCookieSeconds);
  const secure = isSecure(options) ? "; Secure" : "";
  const domain = cookie.domain == null ? "" : `; Domain=${cookie.domain}`;
  return `${cookie.name}=${cookie.value}; Max-Age=${age}; Path=/${domain}; HttpOnly; SameSite=${cookie.sameSite ?? "Lax"}${secure}`;
}

/** What a call's effects mean for a browser. */
export function cookiesOf(options: InstanceOptions, realm: string, effects: readonly Effect[]): string[] {
  return effects.flatMap((effect) => {
    if (effect.kind === "identityTold") return [];
    const kind = effectKinds[effect.kind];
    const { token: value, maxAgeSeconds } = effect.kind === "sessionEnded" ? { token: "", maxAgeSeconds: 0 } : effect;
    const domain = isShared(options, kind) ? options.cookieDomain : null;
    return writeCookie(options, { name: cookieName(options, realm, kind), value, maxAgeSeconds, domain });
  });
}

function isSecure(options: InstanceOptions): boolean {
  return options.baseUrl.startsWith("https:");
}
