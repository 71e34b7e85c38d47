/** Clean-up: every kind of row that lapses is swept and counted, and what is still good stays. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { engines } from "../../../test/support/stores.ts";
import { createTokenRoom, startSession, type TokenRoom } from "../../../test/support/token-room.ts";
import { issueOneTimeToken } from "../call/one-time-token.ts";
import { takeSlots } from "../call/throttle.ts";
import { insertTokenGrant } from "../sign-in/token-grant.ts";
import { insertUser, newUser } from "../user/user.ts";
import { sweep } from "./sweep.ts";

const day = 86_400_000;

describe.each(engines)("clean-up (%s)", (engine) => {
  let room: TokenRoom;
  beforeAll(async () => {
    room = await createTokenRoom({ engine });
  });
  afterAll(() => room.house.close());

  test("[B4] removes what has lapsed, says how much, and finds nothing the second time", async () => {
    const { services, realm, session } = room;
    const { database, clock, keyRing } = services;
    const { queries } = database;
    const now = clock.now();
    const claim = { email: null, username: null, emailVerifiedAt: null, claimExpiresAt: now + day };
    await insertUser(queries, newUser(realm.id, claim, now));
    await insertTokenGrant(queries, realm, session, now);
    await takeSlots(queries, { keyRing, realmId: realm.id, now }, [{ name: "b", limit: 1, windowSeconds: 60 }]);
    await issueOneTimeToken(queries, { realmId: realm.id, purpose: "VERIFY_EMAIL", userId: room.user.id, expiresAt: now + day }, now);

    const nothing = { sessions: 0, tokenGrants: 0, oneTimeTokens: 0, throttle: 0, claims: 0, mails: 0, deletions: 0, signingKeys: 0 };
    expect(await sweep(services, now)).toEqual(nothing);
    room.house.clock.move(15 * day);
    const fresh = await startSession(services, realm);
    expect(await sweep(services, clock.now())).toMatchObject({ ...nothing, sessions: 1, oneTimeTokens: 1, throttle: 1, claims: 1 });
    expect(await sweep(services, clock.now())).toEqual(nothing);
    room.house.clock.move(90 * day);
    expect(await sweep(services, clock.now())).toMatchObject({ sessions: 1 });
    const users = await queries.selectFrom("user").select("id").execute();
    expect(users.map(({ id }) => id).toSorted()).toEqual([room.user.id, fresh.user.id].toSorted());
  });
});
