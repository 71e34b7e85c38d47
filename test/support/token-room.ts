/** A house with one session and its realm, for tests of what identifies a caller: tokens as we make them, and as others forge them. */
import { sign } from "node:crypto";
import type { Services } from "../../src/domain/call/services.ts";
import type { Realm } from "../../src/domain/realm/realm.ts";
import { newSecret, secretHash } from "../../src/domain/secret.ts";
import { insertSession, type Session } from "../../src/domain/session/session.ts";
import type { SigningKey } from "../../src/domain/session/signing-key.ts";
import { insertUser, newUser, type User } from "../../src/domain/user/user.ts";
import { createHouse, type House, type HouseOptions } from "./house.ts";

export interface TokenRoom {
  readonly house: House;
  readonly services: Services;
  readonly realm: Realm;
  readonly user: User;
  readonly session: Session;
  /** The secret of the session's cookie. */
  readonly cookieToken: string;
  readonly key: SigningKey;
}

export async function createTokenRoom(options: HouseOptions = {}): Promise<TokenRoom> {
  const house = await createHouse(options);
  const { services } = await house.cardea.engine();
  const realm = await services.realms.find("main");
  if (realm === null) throw new Error("There is no main realm.");
  const started = await startSession(services, realm);
  return { house, services, realm, ...started, key: await services.signingKeys.current(realm) };
}

/** A user without password or address, signed in. */
export async function startSession(services: Services, realm: Realm): Promise<{ user: User; session: Session; cookieToken: string }> {
  const user = newUser(realm.id, { email: null, username: null, claimExpiresAt: null, emailVerifiedAt: 1 }, 1);
  await insertUser(services.database.queries, user);
  const cookieToken = newSecret();
  const startedAt = services.clock.now();
  const created = { tokenHash: secretHash(cookieToken), methods: ["pwd"], aal: 1, ip: null, userAgent: null, startedAt } as const;
  const session = await insertSession(services.database.queries, realm, user, created);
  if (session === null) throw new Error("No session was started.");
  return { user, session, cookieToken };
}

/** A second realm beside `main`, with its own issuer. */
export async function addRealm(services: Services, name: string): Promise<Realm> {
  const main = await services.realms.find("main");
  if (main === null) throw new Error("There is no main realm.");
  const row = { ...main, id: `${name}-id`, name, issuer: `${main.issuer}/realms/${name}`, settings: "{}" };
  await services.database.queries.insertInto("realm").values(row).execute();
  const realm = await services.realms.find(name);
  if (realm === null) throw new Error("The realm was not found.");
  return realm;
}

export function base64url(value: unknown): string {
  return Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");
}

/** Signs whatever it is given with the realm's own key: only what the claims say can make the token wrong. */
export function signWith(key: SigningKey, header: unknown, payload: unknown): string {
  const signed = `${base64url(header)}.${base64url(payload)}`;
  const digest = key.algorithm === "ES256" ? "sha256" : null;
  return `${signed}.${sign(digest, Buffer.from(signed), { key: key.privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
}
