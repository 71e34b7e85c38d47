/** What a proxy hands on to the site behind it: who is signed in, as headers. */
import type { Effect } from "../domain/call/call.ts";

/**
 * All four are always there, empty where there is nothing to say: a proxy that copies headers then always replaces what the client
 * sent under the same names. Roles come percent-encoded between commas, so that no name of a role can become two.
 */
export function identityHeaders(effects: readonly Effect[]): Record<string, string> {
  const told = effects.find((effect) => effect.kind === "identityTold");
  if (told === undefined) return {};
  return {
    "x-auth-user": told.userId,
    "x-auth-email": told.email ?? "",
    "x-auth-roles": told.roles.map(encodeURIComponent).join(","),
    "x-auth-realm": told.realm,
  };
}
