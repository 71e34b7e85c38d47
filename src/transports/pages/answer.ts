/** The answers of the pages: HTML or a redirect, each built once with its final headers and cookies. */
import type { InstanceOptions } from "../../domain/instance-options.ts";
import type { Destination } from "../../kernel/page.ts";
import { cookieName, writeCookie } from "../cookies.ts";
import { barePolicy } from "./page-headers.ts";
import { wellKnown } from "./site.ts";
import type { Visit } from "./visit.ts";

/** A form may lie open in a tab for so long; each visit with none yet begins a new one. */
const formCookieSeconds = 30 * 24 * 60 * 60;

export interface Answer {
  readonly status: number;
  /** Null: a redirect. */
  readonly html: string | null;
  readonly location?: string;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What depends on who asks and in which language is never kept, and says what it depends on (CAC-01, CAC-04). A page brings its own policy. */
const always = { "cache-control": "no-store", vary: "Accept-Language, Cookie, Sec-Fetch-Site", "content-security-policy": barePolicy };

export function respond(base: Readonly<Record<string, string>>, answer: Answer): Response {
  const headers = new Headers({ ...always, ...base, ...answer.headers });
  if (answer.html !== null) headers.set("content-type", "text/html; charset=utf-8");
  if (answer.location !== undefined) headers.set("location", answer.location);
  for (const cookie of answer.cookies ?? []) headers.append("set-cookie", cookie);
  return new Response(answer.html, { status: answer.status, headers });
}

/** 303: whatever was asked for, the next request is a GET. */
export function redirect(
  visit: Visit,
  location: string,
  cookies: readonly string[] = [],
  headers: Readonly<Record<string, string>> = {},
): Response {
  return respond(visit.headers, { status: 303, html: null, location, cookies: [...staleCookies(visit, cookies), ...cookies], headers });
}

/** The address of a page of this realm. */
export function addressOf(visit: Pick<Visit, "root">, path: string, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `${visit.root}${path === wellKnown.home && visit.root !== "" ? "" : path}${search === "" ? "" : `?${search}`}`;
}

/** Where a form leads: back to where the person came from when the page allows it, else to the page it names. */
export function destinationAddress(visit: Visit, destination: Destination, returnTo: string | null): string {
  const { to, notice, orReturnTo, carriesReturnTo } = destination;
  if (orReturnTo && returnTo !== null) return returnTo;
  return addressOf(visit, to, {
    ...(notice !== undefined && { notice }),
    ...(carriesReturnTo && returnTo !== null && { returnTo }),
  });
}

/** To sign in, and then back to the page that was asked for. */
export function signInAddress(visit: Visit): string {
  return addressOf(visit, wellKnown.signIn, { returnTo: addressOf(visit, visit.path) });
}

/** To prove again who one is, and then back to the page that asked for it. */
export function proofAddress(visit: Visit): string {
  return addressOf(visit, wellKnown.reauthenticate, { returnTo: addressOf(visit, visit.path), notice: "proveAgain" });
}

/** To where a second factor is set up, for a session that must do so first. */
export function enrolAddress(visit: Visit): string {
  return addressOf(visit, wellKnown.security, { notice: "enrollFirst" });
}

/** A session that is over is cleared, unless the same answer sets a new one. */
export function staleCookies(visit: Visit, others: readonly string[]): string[] {
  const name = cookieName(visit.options, visit.realm, "session");
  const isReplaced = others.some((cookie) => cookie.startsWith(`${name}=`));
  return visit.isStale && !isReplaced ? [writeCookie(visit.options, { name, value: "", maxAgeSeconds: 0 })] : [];
}

export function newFormCookie(options: InstanceOptions, realm: string, value: string): string {
  // Lax: a form that was opened from a mail must find the cookie of the other tabs, not replace it.
  return writeCookie(options, { name: cookieName(options, realm, "form"), value, maxAgeSeconds: formCookieSeconds, sameSite: "Lax" });
}
