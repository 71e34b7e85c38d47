/** Who sent a request: for hosts that guard their own handlers. */
import type { z } from "zod";
import { findCaller } from "./domain/caller.ts";
import type { Engine } from "./domain/engine.ts";
import { type sessionShape, toSession } from "./domain/session.ts";
import { toUser, type userShape } from "./domain/user-state.ts";
import { type Environment, readCall } from "./transports/request.ts";

export interface SignedIn {
  readonly user: z.output<typeof userShape>;
  readonly session: z.output<typeof sessionShape> | null;
}

/** @returns null when nobody is signed in, or somebody of another realm. */
export async function recognise(
  { services }: Engine,
  request: Request,
  environment: Environment | undefined,
  realmName: string,
): Promise<SignedIn | null> {
  const { credential } = readCall(services.options, request, environment, { realm: realmName, face: "library" });
  const realm = await services.realms.find(realmName);
  const caller = credential === null || realm === null ? null : await findCaller(services, realm, credential);
  if (caller === null || realm === null) return null;
  return { user: toUser(caller.user, realm.name), session: caller.session === null ? null : toSession(caller.session, caller.session.id) };
}
