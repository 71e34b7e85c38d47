/**
 * The browser that somebody is on their way in with: a challenge that one browser was given is of no use in another, so that nobody
 * signs a victim's browser in to an account of their own (PKY-03, login CSRF). A client that carries tokens holds its challenge itself.
 */
import type { CardeaContext } from "../call/context.ts";
import { newSecret, secretHash } from "../secret.ts";

/** As long as the longest challenge. */
const markSeconds = 10 * 60;

/** Marks the browser, unless it is marked already. @returns what to keep with the challenge. */
export function markBrowser(context: CardeaContext): string {
  const token = context.client.browserToken ?? newSecret();
  context.effects.push({ kind: "browserMarked", token, maxAgeSeconds: markSeconds });
  return secretHash(token);
}

/** @param mark what was kept with the challenge; null for a client that carries tokens. */
export function isSameBrowser(context: CardeaContext, mark: string | null): boolean {
  const { browserToken } = context.client;
  return mark === null || (browserToken !== null && secretHash(browserToken) === mark);
}
