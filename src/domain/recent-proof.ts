/** Whether the caller has proven lately who they are. */
import type { CardeaContext } from "./context.ts";

/** @param seconds how old the proof may be; the realm's limit when absent. A call in process is the host's own responsibility. */
export function hasRecentProof(
  context: Pick<CardeaContext, "session" | "clock" | "realm" | "isTrustedCall">,
  seconds = context.realm.settings.sessions.recentSeconds,
): boolean {
  if (context.isTrustedCall) return true;
  return context.session !== null && context.clock.now() - context.session.authenticated_at <= seconds * 1000;
}
