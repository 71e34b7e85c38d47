/** Who calls: from a cookie, an access token or the host's own code to a user and a session, checked alike whatever the carrier. */
import type { Instant } from "../../storage/schema.ts";
import { mainRealm } from "../realm/instance-options.ts";
import type { Realm } from "../realm/realm.ts";
import { secretHash } from "../secret.ts";
import { isLive, type Session } from "../session/session.ts";
import { type CheckedSession, loadSessionById, loadSessionByToken } from "../session/session-check.ts";
import { findUser, type User } from "../user/user.ts";
import { isLapsed, mayBeSignedIn } from "../user/user-state.ts";
import { type AccessTokenClaims, readAccessToken } from "./access-token.ts";
import type { Call, Credential } from "./call.ts";
import { isAdministrator, isInstanceAdministrator } from "./roles.ts";
import type { Services } from "./services.ts";

export interface Caller {
  readonly user: User;
  /** Null for a call in process in a user's name. */
  readonly session: Session | null;
  /** Of the access token, when one was shown. */
  readonly claims: AccessTokenClaims | null;
}

/** When a caller has last proven who they are: what came after an access token, another than its holder may have proven. */
export function provenAt({ session, claims }: Caller): Instant | null {
  if (session === null) return null;
  // Claims have whole seconds, rounded down.
  return claims === null ? session.authenticated_at : Math.min(session.authenticated_at, claims.auth_time * 1000 + 999);
}

/** A caller with the realm that they are of. */
export interface Met {
  readonly caller: Caller | null;
  readonly home: Realm;
}

/**
 * Who calls an operation for administrators of a realm other than `main`: one of its own, or an administrator of the instance, by a
 * credential of `main`. It is the only door that accepts another realm's credential (IDR-03).
 */
export async function findAdministrator(services: Services, realm: Realm, call: Pick<Call, "credential" | "mainCredential">): Promise<Met> {
  const { credential } = call;
  const own = credential === null ? null : await findCaller(services, realm, credential);
  if (own !== null && isAdministrator(own.user)) return { caller: own, home: realm };
  const shown = credential === null || credential.kind === "cookie" ? (call.mainCredential ?? null) : credential;
  const main = shown === null ? null : await services.realms.find(mainRealm);
  const guest = shown === null || main === null ? null : await findCaller(services, main, shown);
  if (guest !== null && main !== null && isInstanceAdministrator(guest.user)) return { caller: guest, home: main };
  return { caller: own, home: realm };
}

/** A cookie's token is 33 bytes in base64url; anything else is nobody's and costs no query. */
const cookieToken = /^[A-Za-z0-9_-]{44}$/;

/**
 * At once when the session is warm.
 * @returns null when the credential is nobody's: unknown, ended, of another realm, of a user who may not be signed in.
 */
export function findCaller(services: Services, realm: Realm, credential: Credential): Promise<Caller | null> | Caller | null {
  if (credential.kind === "library") return findLibraryCaller(services, realm, credential.userId);
  if (credential.kind === "bearer") return findBearer(services, realm, credential.token);
  if (!cookieToken.test(credential.token)) return null;
  const tokenHash = secretHash(credential.token);
  const found = services.sessions.find(tokenHash, () => loadSessionByToken(services.database.fastReads, realm.id, tokenHash));
  if (found instanceof Promise) return found.then((checked) => accept(services, realm, checked, null));
  return accept(services, realm, found, null);
}

async function findBearer(services: Services, realm: Realm, token: string): Promise<Caller | null> {
  const claims = await readAccessToken(services, realm, token);
  return claims === null ? null : findByClaims(services, realm, claims);
}

/** The caller that verified claims name: their session must still live. */
export async function findByClaims(services: Services, realm: Realm, claims: AccessTokenClaims): Promise<Caller | null> {
  const { sid } = claims;
  const found = services.sessions.find(sid, () => loadSessionById(services.database.fastReads, realm.id, sid));
  const checked = found instanceof Promise ? await found : found;
  return checked !== null && checked.user.id === claims.sub ? accept(services, realm, checked, claims) : null;
}

async function findLibraryCaller(services: Services, realm: Realm, userId: string): Promise<Caller | null> {
  const user = await findUser(services.database.queries, realm.id, userId);
  return user !== null && mayBeSignedIn(user) ? { user, session: null, claims: null } : null;
}

function accept(services: Services, realm: Realm, checked: CheckedSession | null, claims: AccessTokenClaims | null): Caller | null {
  // The cache knows a session by its token's hash or its id, which are unique over the instance; its realm is looked at here.
  if (checked === null || checked.session.realm_id !== realm.id) return null;
  const now = services.clock.now();
  // Of before a change that gave the session's carrier new tokens (FIX-03): a new password, another second factor.
  if (claims !== null && claims.renewals !== checked.session.renewals) return null;
  if (!isLive(checked.session, now) || !mayBeSignedIn(checked.user) || isLapsed(checked.user, now)) return null;
  services.touches.touch(checked, realm, now);
  return { user: checked.user, session: checked.session, claims };
}
