/** Signing keys: made once whoever comes first, the private part sealed, and rotated without a refusal. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHouse, type House } from "../../../test/support/house.ts";
import { engines } from "../../../test/support/stores.ts";
import { addRealm, startSession } from "../../../test/support/token-room.ts";
import { createKeyRing } from "../../adapters/key-ring.ts";
import { issueAccessToken, readAccessToken } from "../call/access-token.ts";
import type { Services } from "../call/services.ts";
import { insertSigningKey, listSigningKeys, publishedAheadMs } from "./signing-key.ts";
import { createSigningKeys } from "./signing-keys.ts";

describe.each(engines)("signing keys (%s)", (engine) => {
  let house: House;
  let services: Services;
  beforeAll(async () => {
    house = await createHouse({ engine });
    services = (await house.cardea.engine()).services;
  });
  afterAll(() => house.close());

  /** A cache of its own, as another node has. */
  const node = () => createSigningKeys(services.database, services.keyRing, services.clock, services.invalidation);
  const rowsOf = (realmId: string) =>
    services.database.queries.selectFrom("signing_key").selectAll().where("realm_id", "=", realmId).execute();

  test("of many nodes that need the first key at once, one makes it", async () => {
    const realm = await addRealm(services, "many");
    const keys = await Promise.all(Array.from({ length: 8 }, () => node().current(realm)));
    expect(new Set(keys.map((key) => key.id)).size).toBe(1);
    expect(await rowsOf(realm.id)).toHaveLength(1);
  });

  test("the private part is sealed to its row", async () => {
    const realm = await addRealm(services, "sealed");
    const key = await node().current(realm);
    const [row] = await rowsOf(realm.id);
    const { d } = key.privateKey.export({ format: "jwk" });
    expect(JSON.stringify(row)).not.toContain(d);
    const elsewhere = await addRealm(services, "elsewhere");
    await services.database.queries
      .insertInto("signing_key")
      .values({ ...row, ...requireRow(row), realm_id: elsewhere.id })
      .execute();
    await expect(listSigningKeys(services.database.queries, services.keyRing, elsewhere.id)).rejects.toThrow();
  });

  test("JWT-18: without the secret that sealed it no key is read", async () => {
    const realm = await addRealm(services, "secret");
    await node().current(realm);
    const another = createKeyRing(["another secret, which is as long as that"]);
    await expect(listSigningKeys(services.database.queries, another, realm.id)).rejects.toThrow("CARDEA_SECRET");
  });

  test("a key's name is the thumbprint of its public part (RFC 7638)", async () => {
    const { calculateJwkThumbprint } = await import("jose");
    const key = await node().current(await addRealm(services, "thumb"));
    expect(key.id).toBe(await calculateJwkThumbprint(key.jwk, "sha256"));
  });

  test("JWT-11: rotation refuses nobody: a key is published before it signs, and after", async () => {
    const realm = await addRealm(services, "rotation");
    const { session } = await startSession(services, realm);
    const issue = async () => (await issueAccessToken(services, realm, { session, extra: {} }, services.clock.now())).token;
    const forget = () => services.invalidation.apply([{ kind: "realm", realmId: realm.id, id: realm.id }]);
    const old = await issue();
    const [first] = await services.signingKeys.of(realm);

    const activatesAt = services.clock.now() + 60_000;
    await insertSigningKey(services.database.queries, services.keyRing, realm, { activatesAt, now: services.clock.now() });
    forget();
    expect(await services.signingKeys.of(realm)).toHaveLength(2);
    expect((await services.signingKeys.current(realm)).id).toBe(first?.id);

    house.clock.move(60_000);
    await services.database.queries
      .updateTable("signing_key")
      .set({ retires_at: activatesAt })
      .where("id", "=", first?.id ?? "")
      .execute();
    forget();
    expect((await services.signingKeys.current(realm)).id).not.toBe(first?.id);
    for (const token of [old, await issue()]) expect(await readAccessToken(services, realm, token)).not.toBeNull();
  });

  test("JWT-11: a flood of unknown key ids asks the store nothing", async () => {
    const realm = await addRealm(services, "flood");
    const keys = node();
    // The clock was moved: until the next heartbeat no cache is believed. What was read while the new realm was told of isn't kept either.
    await expect
      .poll(() => services.invalidation.isTrusted() && Promise.resolve(keys.of(realm)).then(() => !(keys.of(realm) instanceof Promise)))
      .toBe(true);
    const known = await keys.of(realm);
    for (let round = 0; round < 1000; round += 1) expect(keys.of(realm)).toBe(known);
  });

  test("another algorithm gets a key of its own, and the old one stays published", async () => {
    const realm = await addRealm(services, "algorithm");
    await node().current(realm);
    const changed = { ...realm, settings: { ...realm.settings, tokens: { ...realm.settings.tokens, algorithm: "EdDSA" as const } } };
    const keys = node();
    // Every verifier can know the new one before it signs.
    expect((await keys.current(changed)).algorithm).toBe("ES256");
    expect((await keys.of(changed)).map((key) => key.algorithm).toSorted()).toEqual(["ES256", "EdDSA"]);
    house.clock.move(publishedAheadMs);
    expect((await keys.current(changed)).algorithm).toBe("EdDSA");
    expect(await rowsOf(realm.id)).toHaveLength(2);
  });

  test("a key that retires later still signs; when it has retired a new one is made at once", async () => {
    const realm = await addRealm(services, "retiring");
    await expect.poll(() => services.invalidation.isTrusted()).toBe(true);
    const keys = node();
    const first = await keys.current(realm);
    const retire = (at: number) =>
      services.database.queries.updateTable("signing_key").set({ retires_at: at }).where("id", "=", first.id).execute();
    await retire(services.clock.now() + 1000);
    services.invalidation.apply([{ kind: "realm", realmId: realm.id, id: realm.id }]);
    expect((await keys.current(realm)).id).toBe(first.id);
    house.clock.move(1000);
    expect((await keys.current(realm)).id).not.toBe(first.id);
    expect(await rowsOf(realm.id)).toHaveLength(2);
  });

  test("JWT-20: a realm without a key that signs now issues nothing", async () => {
    const realm = await addRealm(services, "keyless");
    let time = services.clock.now();
    // A clock that falls behind the key that it has just made.
    const falling = { now: () => (time -= 1000) };
    const keys = createSigningKeys(services.database, services.keyRing, falling, services.invalidation);
    await expect(keys.current(realm)).rejects.toThrow("no key that signs now");
  });

  test("FIX-10: what was read while something changed is not kept", async () => {
    const realm = await addRealm(services, "overtaken");
    const keys = node();
    const reading = keys.of(realm);
    services.invalidation.apply([{ kind: "realm", realmId: "x", id: "x" }]);
    const first = await reading;
    expect(await keys.of(realm)).not.toBe(first);
  });
});

test("IDR-09: the keys of a thousand realms are kept warm, and those that were read first make room", async () => {
  const house = await createHouse();
  const { services } = await house.cardea.engine();
  const main = await addRealm(services, "first");
  const names = Array.from({ length: 1000 }, (_, at) => `realm-${at}`);
  const realms = names.map((name) => ({ ...main, id: name, name }));
  for (let at = 0; at < realms.length; at += 250) {
    const rows = realms.slice(at, at + 250).map((realm) => ({ ...realm, settings: "{}" }));
    await services.database.queries.insertInto("realm").values(rows).execute();
  }
  const keys = createSigningKeys(services.database, services.keyRing, services.clock, services.invalidation);
  const first = await keys.of(main);
  for (const realm of realms.slice(0, 999)) await keys.of(realm);
  expect(keys.of(main)).toBe(first);
  for (const realm of realms.slice(999)) await keys.of(realm);
  expect(await keys.of(main)).not.toBe(first);
  await house.close();
});

function requireRow<T>(row: T | undefined): T {
  if (row === undefined) throw new Error("There is no row.");
  return row;
}
