/** Token grants: what each generation of a refresh token is worth, against a model of three lines, on both engines. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHouse, type House } from "../../../test/support/house.ts";
import { engines } from "../../../test/support/stores.ts";
import { createKeyRing } from "../../adapters/key-ring.ts";
import type { Services } from "../call/services.ts";
import type { Realm } from "../realm/realm.ts";
import { newSecret, secretHash } from "../secret.ts";
import { insertSession, type Session } from "../session/session.ts";
import { insertUser, newUser } from "../user/user.ts";
import {
  findGenuineToken,
  findSessionGrant,
  insertTokenGrant,
  refreshTokenOf,
  revokeGrant,
  rotate,
  standingOf,
  sweepTokenGrants,
  type TokenGrant,
} from "./token-grant.ts";

const second = 1000;
const day = 86_400 * second;

describe.each(engines)("a token grant (%s)", (engine) => {
  let house: House;
  let services: Services;
  let realm: Realm;
  let session: Session;

  beforeAll(async () => {
    house = await createHouse({ engine });
    services = (await house.cardea.engine()).services;
    const main = await services.realms.find("main");
    if (main === null) throw new Error("There is no main realm.");
    realm = main;
    session = await startSession();
  });
  afterAll(() => house.close());

  async function startSession(): Promise<Session> {
    const user = newUser(realm.id, { email: null, username: null, claimExpiresAt: null, emailVerifiedAt: 1 }, 1);
    await insertUser(services.database.queries, user);
    const created = {
      tokenHash: secretHash(newSecret()),
      methods: ["pwd"],
      aal: 1,
      ip: null,
      userAgent: null,
      startedAt: house.clock.now(),
    } as const;
    const started = await insertSession(services.database.queries, realm, user, created);
    if (started === null) throw new Error("No session was started.");
    return started;
  }
  const insert = (now = session.created_at) => insertTokenGrant(services.database.queries, realm, session, now);
  const find = (token: string, realmId = realm.id) => findGenuineToken(services.database.queries, services.keyRing, realmId, token);
  const tokenOf = (grant: TokenGrant, generation = grant.generation) => refreshTokenOf(services.keyRing, { ...grant, generation });

  test("nothing that is stored is a token", async () => {
    const grant = await insert();
    const token = tokenOf(grant);
    expect((await find(token))?.grant.id).toBe(grant.id);
    const row = JSON.stringify(await services.database.queries.selectFrom("token_grant").selectAll().where("id", "=", grant.id).execute());
    expect(row).not.toContain(token.split(".")[2]);
  });

  test.each([
    ["another generation under the same MAC", (token: string) => token.replace(/\.1\./, ".2.")],
    ["a changed MAC", (token: string) => token.slice(0, -1) + (token.endsWith("A") ? "Q" : "A")],
    ["a generation written otherwise", (token: string) => token.replace(/\.1\./, ".01.")],
    ["no MAC", (token: string) => token.replace(/\.[^.]+$/, ".")],
    ["an unknown grant", (token: string) => token.replace(/^[^.]+/, "00000000-0000-4000-8000-000000000000")],
    ["an access token", () => "eyJhbGciOiJub25lIn0.e30."],
    ["nothing", () => ""],
  ])("%s is not genuine, and ends nothing", async (_what, forge) => {
    const grant = await insert();
    expect(await find(forge(tokenOf(grant)))).toBeNull();
    const genuine = await find(tokenOf(grant));
    expect(genuine === null ? null : standingOf(genuine, session.created_at)).toBe("CURRENT");
  });

  test("a token is nothing in another realm or under another secret", async () => {
    const grant = await insert();
    expect(await find(tokenOf(grant), "another")).toBeNull();
    expect(await find(refreshTokenOf(createKeyRing(["another secret, which is as long as that"]), grant))).toBeNull();
  });

  test("RTR-07: no use carries it past its absolute end", async () => {
    let grant = await insert();
    let now = grant.created_at;
    for (; now < grant.expires_at; now += 29 * day) {
      const rotated = await rotate(services.database.queries, realm, { grant, generation: grant.generation }, now);
      if (rotated === null) throw new Error("A living grant was not rotated.");
      expect(rotated.idle_expires_at).toBeLessThanOrEqual(rotated.expires_at);
      grant = rotated;
    }
    expect(grant.expires_at - grant.created_at).toBe(90 * day);
    expect(await rotate(services.database.queries, realm, { grant, generation: grant.generation }, now)).toBeNull();
    expect(standingOf({ grant, generation: grant.generation }, now)).toBe("ENDED");
  });

  test("RAC-01: of 50 that rotate it at once, one does", async () => {
    const grant = await insert();
    const moved = await Promise.all(
      Array.from({ length: 50 }, () => rotate(services.database.queries, realm, { grant, generation: 1 }, session.created_at)),
    );
    expect(moved.filter((each) => each !== null)).toHaveLength(1);
  });

  test("a session's living grant is found, a revoked one is not", async () => {
    const own = await startSession();
    const grant = await insertTokenGrant(services.database.queries, realm, own, own.created_at);
    expect((await findSessionGrant(services.database.queries, own))?.id).toBe(grant.id);
    await revokeGrant(services.database.queries, grant, own.created_at);
    expect(await findSessionGrant(services.database.queries, own)).toBeNull();
  });

  test("DOS-15: is swept after its absolute end, revoked or not", async () => {
    await services.database.queries.deleteFrom("token_grant").execute();
    const [kept, revoked] = [await insert(), await insert()];
    await revokeGrant(services.database.queries, revoked, session.created_at);
    expect(await sweepTokenGrants(services.database.queries, kept.expires_at - 1)).toBe(0);
    expect(await sweepTokenGrants(services.database.queries, kept.expires_at)).toBe(2);
  });

  /** Shows the token of a generation, counted back from the current one, some time later; what it is worth decides what is done. */
  const action = fc.record({
    back: fc.integer({ min: 0, max: 3 }),
    later: fc.constantFrom(0, 1, 29 * second, 30 * second, 30 * second + 1, 29 * day, 30 * day, 31 * day),
    revoke: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  });

  test("RTR-02, RTR-04, RTR-06: each generation is worth what the model says, whatever happened before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
        const { id, salt, created_at, expires_at, ...rest } = await insert();
        const model = { generation: 1, rotatedAt: created_at, idleEnd: rest.idle_expires_at, isRevoked: false };
        let now = created_at;
        for (const { back, later, revoke } of actions) {
          now += later;
          const shown = model.generation - back;
          if (shown < 1) continue;
          const genuine = await find(refreshTokenOf(services.keyRing, { ...rest, id, salt, created_at, expires_at, generation: shown }));
          if (genuine === null) throw new Error("A genuine token was not recognised.");
          const isEnded = model.isRevoked || now >= model.idleEnd || now >= expires_at;
          const isGraced = back === 1 && now <= model.rotatedAt + 30 * second;
          const expected = isEnded ? "ENDED" : back === 0 ? "CURRENT" : isGraced ? "JUST_ROTATED" : "REUSED";
          expect(standingOf(genuine, now)).toBe(expected);
          const rotated = await rotate(services.database.queries, realm, genuine, now);
          expect(rotated?.generation ?? null).toBe(expected === "CURRENT" ? model.generation + 1 : null);
          if (rotated !== null)
            Object.assign(model, { generation: rotated.generation, rotatedAt: now, idleEnd: Math.min(now + 30 * day, expires_at) });
          if (revoke || expected === "REUSED") {
            await revokeGrant(services.database.queries, genuine.grant, now);
            model.isRevoked = true;
          }
        }
      }),
      { numRuns: engine === "sqlite" ? 100 : 25 },
    );
  });
});
