/**
 * What was typed into a form that a fresh proof must come before: it waits in a cookie until its page is shown again. The cookie is
 * encrypted, and opens for this person, in this browser, at this address alone. Passwords and codes are never in it.
 */
import { z } from "zod";
import { cookieName, readCookie, writeCookie } from "../../cookies.ts";
import { headerOf } from "../../request.ts";
import type { Attempt } from "../view/attempt.ts";
import type { Visit } from "../visit/visit.ts";

const keptSeconds = 10 * 60;

/** Proxies refuse an answer whose head is longer than 4 KiB. What doesn't fit is typed again. */
const maxLength = 2500;

const draftShape = z.object({
  form: z.string(),
  of: z.string().nullable(),
  typed: z.record(z.string(), z.string()),
  /** Milliseconds since 1970 UTC: a browser may keep a cookie for longer than it was told. */
  until: z.number(),
});

/** @param address where the form is shown again. */
export function keepDraft(visit: Visit, address: string, { form, of, typed }: Attempt): string[] {
  const draft: z.input<typeof draftShape> = { form, of, typed, until: visit.now + keptSeconds * 1000 };
  const value = keyRingOf(visit).encrypt(placeOf(visit, address), JSON.stringify(draft));
  return value.length > maxLength ? [] : [draftCookie(visit, value, keptSeconds)];
}

export interface Resumed {
  readonly attempt: Attempt;
  /** A draft is taken up once. */
  readonly cookies: readonly string[];
}

/** @returns null when nothing waits at this address; what is another's, or altered, stays as it is until it lapses. */
export function resumeDraft(visit: Visit, address: string): Resumed | null {
  const value = readCookie(headerOf(visit.request, visit.environment, "cookie"), nameOf(visit));
  const draft = value === null || value === "" ? null : open(visit, address, value);
  if (draft === null || draft.until < visit.now) return null;
  const { form, of, typed } = draft;
  return {
    attempt: { form, of, typed, fieldErrors: {}, general: [], state: "resumed" },
    cookies: [draftCookie(visit, "", 0)],
  };
}

function open(visit: Visit, address: string, sealed: string): z.output<typeof draftShape> | null {
  try {
    return draftShape.parse(JSON.parse(keyRingOf(visit).decrypt(placeOf(visit, address), sealed)));
  } catch {
    return null;
  }
}

function keyRingOf({ site }: Visit): Visit["site"]["engine"]["services"]["keyRing"] {
  return site.engine.services.keyRing;
}

function placeOf({ realm, formCookie, visitor }: Visit, address: string): string {
  return JSON.stringify(["draft", realm, formCookie.value, visitor?.email ?? null, visitor?.username ?? null, address]);
}

function nameOf({ options, realm }: Visit): string {
  return cookieName(options, realm, "draft");
}

function draftCookie(visit: Visit, value: string, maxAgeSeconds: number): string {
  return writeCookie(visit.options, { name: nameOf(visit), value, maxAgeSeconds });
}
