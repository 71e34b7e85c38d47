/**
 * Whether the caller has proven lately who they are. Where they have a second factor, a session's proof is one with it: sign-in asks for
 * it, setting it up stamps the session, and `reauthenticate` takes nothing less (MFA-12, MFA-17); other sessions end by their epoch. An
 * access token from before a proof gains nothing by it: whoever holds a copy has proven nothing.
 */
import type { CardeaContext } from "../call/context.ts";

/** For contracts that ask for a recent proof (`access.recentSeconds`); a realm may ask for a fresher one. */
export const recentSeconds = 15 * 60;

/** @param seconds how old the proof may be; the realm's limit when absent. A call in process is the host's own responsibility. */
export function hasRecentProof(
  context: Pick<CardeaContext, "provenAt" | "clock" | "realm" | "isTrustedCall">,
  seconds = context.realm.settings.sessions.recentSeconds,
): boolean {
  if (context.isTrustedCall) return true;
  return context.provenAt !== null && context.clock.now() - context.provenAt <= seconds * 1000;
}
