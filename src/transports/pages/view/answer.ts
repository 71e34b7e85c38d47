/** The answers of the pages: HTML or a redirect, each built once with its final headers and cookies. */
import type { InstanceOptions } from "../../../domain/realm/instance-options.ts";
import type { Destination } from "../../../kernel/page/form.ts";
import type { Target } from "../../../kernel/page/text.ts";
import { cookieName, writeCookie } from "../../cookies.ts";
import { fillPath } from "../site/page-path.ts";
import { wellKnown } from "../site/site.ts";
import type { Visit } from "../visit/visit.ts";
import { barePolicy } from "./page-headers.ts";

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
  // The first of two clicks may have renewed the session: the second, with the cookie from before, must not take the new one away.
  const stale = visit.request.method === "POST" ? [] : staleCookies(visit, cookies);
  return respond(visit.headers, { status: 303, html: null, location, cookies: [...stale, ...cookies], headers });
}

/** The address of a page of this realm. */
export function addressOf(visit: Pick<Visit, "root">, path: string, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `${visit.root}${path === wellKnown.home && visit.root !== "" ? "" : path}${search === "" ? "" : `?${search}`}`;
}

/** The same for a page that is named with what fills its path; parameters that it doesn't name are those of this page. */
export function targetAddress(visit: Visit, { to, with: parameters, query }: Target): string {
  return addressOf(visit, fillPath(to, { ...visit.parameters, ...parameters }), query);
}

/** The page that is asked for, with what it knows of the address's query. @param changes null leaves a part out. */
export function hereAddress(visit: Visit, changes: Readonly<Record<string, string | null>> = {}): string {
  const query = Object.entries({ ...visit.query, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null);
  return addressOf(visit, visit.path, Object.fromEntries(query));
}

/** Where a form leads: back to where the person came from when the page allows it, else to the page it names. */
export function destinationAddress(
  visit: Visit,
  destination: Destination,
  returnTo: string | null,
  answer: Readonly<Record<string, unknown>> = {},
): string {
  const { to, fills = {}, notice, orReturnTo, carriesReturnTo } = destination;
  if (orReturnTo && returnTo !== null) return returnTo;
  const filled = Object.entries(fills).map(([name, place]) => [name, textAt(answer, place)]);
  const kept = to === visit.page.path ? visit.query : {};
  return addressOf(visit, fillPath(to, { ...visit.parameters, ...Object.fromEntries(filled) }), {
    ...kept,
    ...(notice !== undefined && { notice }),
    ...(carriesReturnTo && returnTo !== null && { returnTo }),
  });
}

/** `user.id` of an answer. */
function textAt(answer: unknown, place: string): string {
  let value = answer;
  // An answer is plain JSON, so any object in it can be looked into by name.
  for (const name of place.split("."))
    value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
  return String(value);
}

/** To sign in, and then back to the page that was asked for. Whoever has sent a form is told that it was not taken. */
export function signInAddress(visit: Visit): string {
  const isSent = visit.request.method === "POST";
  return addressOf(visit, wellKnown.signIn, { returnTo: hereAddress(visit), ...(isSent && { notice: "signInAgain" }) });
}

/**
 * To prove again who one is, where one is signed in, and then back to the page that asked for it.
 * @param asked the page's address where it is more than its own, and the text of the button that was pressed.
 */
export function proofAddress(visit: Visit, asked: { readonly here?: string; readonly purpose?: string } = {}): string {
  const { here = hereAddress(visit), purpose } = asked;
  const query = { returnTo: here, ...(purpose !== undefined && { for: purpose }) };
  return addressOf({ root: visit.homeRoot }, wellKnown.reauthenticate, query);
}

/** To where a second factor is set up, for a session that must do so first. */
export function enrolAddress(visit: Visit): string {
  return addressOf({ root: visit.homeRoot }, wellKnown.security, { notice: "enrollFirst" });
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
