/** Who calls: every carrier is checked alike, and a warm session is as strict as a cold one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { engines } from "../../../test/support/stores.ts";
import { addRealm, createTokenRoom, startSession, type TokenRoom } from "../../../test/support/token-room.ts";
import type { UserTable } from "../../storage/schema.ts";
import { newSecret, secretHash } from "../secret.ts";
import { endSession } from "../session/session.ts";
import { bumpSessionEpoch, updateUser } from "../user/user.ts";
import { issueAccessToken } from "./access-token.ts";
import type { Credential } from "./call.ts";
import { findCaller } from "./caller.ts";

const day = 86_400_000;

describe.each(engines)("a caller (%s)", (engine) => {
  let room: TokenRoom;
  beforeAll(async () => {
    room = await createTokenRoom({ engine });
  });
  afterAll(() => room.house.close());

  let signedIn: Awaited<ReturnType<typeof startSession>>;
  let credentials: readonly Credential[];
  beforeEach(async () => {
    signedIn = await startSession(room.services, room.realm);
    const { token } = await issueAccessToken(
      room.services,
      room.realm,
      { session: signedIn.session, extra: {} },
      room.services.clock.now(),
    );
    credentials = [
      { kind: "cookie", token: signedIn.cookieToken },
      { kind: "bearer", token },
      { kind: "library", userId: signedIn.user.id },
    ];
  });

  const find = async (credential: Credential, realm = room.realm) => (await findCaller(room.services, realm, credential))?.user.id ?? null;
  const everybody = () => Promise.all(credentials.map((credential) => find(credential)));
  /** As an act changes something: caches are told. */
  const commit = async (work: (transaction: Parameters<typeof updateUser>[0]) => Promise<unknown>) => {
    const { database, invalidation } = room.services;
    const changes: Parameters<typeof invalidation.apply>[0][number][] = [];
    await database.transaction((queries) => work({ queries, changed: async (change) => void changes.push(change) }));
    invalidation.apply(changes);
  };

  test("is found by cookie, access token and in process, cold and warm", async () => {
    const { id } = signedIn.user;
    expect(await everybody()).toEqual([id, id, id]);
    expect(await everybody()).toEqual([id, id, id]);
  });

  test.each<[string, Partial<UserTable>]>([
    ["suspended", { suspended_at: 1 }],
    ["deactivated", { deactivated_at: 1 }],
    ["about to be deleted", { deletion_due_at: 1 }],
    ["anonymised", { anonymised_at: 1 }],
    ["rejected", { rejected_at: 1 }],
    ["archived", { archived_at: 1 }],
    ["waiting for approval", { approval_requested_at: 1 }],
    ["invited", { invited_at: 1, email_verified_at: null }],
  ])("FIX-06: nobody who is %s, by any carrier, though the session was warm", async (_state, change) => {
    await everybody();
    await commit((transaction) => updateUser(transaction, signedIn.user, change, 1));
    expect(await everybody()).toEqual([null, null, null]);
  });

  test("FIX-04: an ended session carries nobody", async () => {
    await everybody();
    await commit((transaction) => endSession(transaction, room.realm.id, signedIn.user.id, signedIn.session.id));
    expect(await everybody()).toEqual([null, null, signedIn.user.id]);
  });

  test("FIX-17: the user's and the realm's mass revocation end it alike", async () => {
    await everybody();
    await commit((transaction) => bumpSessionEpoch(transaction, signedIn.user, 1));
    expect(await everybody()).toEqual([null, null, signedIn.user.id]);
    const other = await startSession(room.services, room.realm);
    expect(await find({ kind: "cookie", token: other.cookieToken })).toBe(other.user.id);
  });

  test("FIX-07: is found up to the last millisecond of idleness, and not after it", async () => {
    const [cookie] = credentials;
    if (cookie === undefined) throw new Error("There is no cookie.");
    room.house.clock.move(14 * day - 1);
    expect(await find(cookie)).toBe(signedIn.user.id);
    room.house.clock.move(14 * day);
    expect(await find(cookie)).toBeNull();
  });

  test("FIX-07: no use carries a session past its absolute end", async () => {
    const [cookie] = credentials;
    if (cookie === undefined) throw new Error("There is no cookie.");
    for (let passed = 0; passed < 90; passed += 10) {
      expect(await find(cookie), `day ${passed}`).toBe(signedIn.user.id);
      await room.services.touches.flush();
      room.house.clock.move(10 * day);
    }
    expect(await find(cookie)).toBeNull();
  });

  test("IDR-03, JWT-19: is nobody in another realm", async () => {
    const other = await addRealm(
      room.services,
      `other-${newSecret()
        .slice(0, 8)
        .toLowerCase()
        .replaceAll(/[^a-z]/g, "x")}`,
    );
    expect(await Promise.all(credentials.map((credential) => find(credential, other)))).toEqual([null, null, null]);
  });

  test("JWT-13: a token whose user is not its session's is nobody's", async () => {
    const stolen = { ...signedIn.session, user_id: room.user.id };
    const { token } = await issueAccessToken(room.services, room.realm, { session: stolen, extra: {} }, room.services.clock.now());
    expect(await find({ kind: "bearer", token })).toBeNull();
  });

  test("FIX-09: an unknown or malformed cookie is nobody's, and is not adopted", async () => {
    const before = await room.services.database.queries.selectFrom("session").select("id").execute();
    for (const token of [
      newSecret(),
      "",
      "x",
      `${signedIn.cookieToken}=`,
      secretHash(signedIn.cookieToken),
      signedIn.session.id,
      "A".repeat(1e6),
    ]) {
      expect(await find({ kind: "cookie", token })).toBeNull();
    }
    expect(await room.services.database.queries.selectFrom("session").select("id").execute()).toHaveLength(before.length);
  });

  test("TOK-07: a cookie's secret is no access token, an access token no cookie", async () => {
    const [cookie, bearer] = credentials;
    if (cookie?.kind !== "cookie" || bearer?.kind !== "bearer") throw new Error("The credentials are not in their order.");
    expect(await find({ kind: "bearer", token: cookie.token })).toBeNull();
    expect(await find({ kind: "cookie", token: bearer.token })).toBeNull();
  });

  test("an unknown user in process is nobody", async () => {
    expect(await find({ kind: "library", userId: "nobody" })).toBeNull();
  });
});
