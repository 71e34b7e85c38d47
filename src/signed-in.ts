/** Who sent a request: for hosts that guard their own handlers. */
import type { z } from "zod";
import { findCaller } from "./domain/call/caller.ts";
import type { Engine } from "./domain/engine/engine.ts";
import { mustEnroll } from "./domain/engine/house.ts";
import { type sessionShape, toSession } from "./domain/session/session.ts";
import { toUser, type userShape } from "./domain/user/user-state.ts";
import { type Environment, readCall } from "./transports/request.ts";

export interface SignedIn {
  readonly user: z.output<typeof userShape>;
  readonly session: z.output<typeof sessionShape> | null;
}

/** Somebody, and what the guard has to know of how they came. */
export interface Recognised {
  readonly signedIn: SignedIn;
  /** What the access token may be used for; null for a cookie's session, which may be used for everything. */
  readonly scopes: readonly string[] | null;
  /** The realm asks for a second factor, and this session has none yet. */
  readonly mustEnroll: boolean;
}

/** @returns null when nobody is signed in, or somebody of another realm. */
export async function recognise(
  { services }: Engine,
  request: Request,
  environment: Environment | undefined,
  realmName: string,
): Promise<Recognised | null> {
  const { credential } = readCall(services.options, request, environment, { realm: realmName, face: "library" });
  const realm = await services.realms.find(realmName);
  const caller = credential === null || realm === null ? null : await findCaller(services, realm, credential);
  if (caller === null || realm === null) return null;
  const { user, session, claims } = caller;
  return {
    signedIn: { user: toUser(user, realm.name), session: session === null ? null : toSession(session, session.id) },
    scopes: claims?.scope.split(" ") ?? null,
    mustEnroll: mustEnroll({ session, user, home: realm }),
  };
}
