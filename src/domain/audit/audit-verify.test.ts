/** What verification finds when somebody writes to the audit behind Cardea's back, and that counts come of each event once. */
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMigratedStore, createStore, engines, realm } from "../../../test/support/stores.ts";
import { createKeyRing } from "../../adapters/key-ring.ts";
import { migrate } from "../../storage/migrate.ts";
import { migrations } from "../../storage/migrations/list.ts";
import { insertAuditEvent, type NewAuditEvent } from "../call/audit-event.ts";
import { renewHeads } from "./audit-chain.ts";
import { countEarlierEvents, hasUncountedEvents, sealAuditEvents } from "./audit-seal.ts";
import { verifyChain } from "./audit-verify.ts";

const keyRing = createKeyRing(["a secret for tests, which is long enough"]);
const client = { address: "192.0.2.1", userAgent: "Test/1" };
const hour = 60 * 60 * 1000;

describe.each(engines)("a chain of ten events (%s)", (engine) => {
  let store: Awaited<ReturnType<typeof createMigratedStore>>;
  beforeEach(async () => {
    store = await createMigratedStore(engine);
    for (let at = 1; at <= 10; at += 1) await insert({ at });
    await seal();
  });
  afterEach(() => store.drop());

  const insert = (more: Partial<NewAuditEvent> = {}) =>
    insertAuditEvent(store.database.queries, {
      ...{ realmId: "r", at: 1, name: "signOut", outcome: "SUCCESS", code: null, actor: null, note: {}, requestId: "q", client },
      ...more,
    });
  const seal = () => sealAuditEvents(store.database, keyRing);
  const verify = (most = 1_000_000) => verifyChain(store.database, keyRing, { realmId: "r", after: null, most });
  const run = (text: string) => sql.raw(text).execute(store.database.queries);
  const values = async () => {
    const rows = await store.database.queries
      .selectFrom("statistic")
      .selectAll()
      .where("span", "=", "HOUR")
      .orderBy("series")
      .orderBy("at")
      .execute();
    return rows.map(({ series, at, value }) => [series, at, value]);
  };

  test("holds, also while it grows, and in parts", async () => {
    expect(await verify()).toEqual({ checked: 10, firstBroken: null, next: null });
    await insert({ at: 11 });
    expect(await verify()).toMatchObject({ checked: 10, firstBroken: null });
    for (let at = 12; at < 600; at += 1) await insert({ at });
    await seal();
    const first = await verify(1);
    expect(first).toMatchObject({ checked: 500, firstBroken: null, next: { sequence: 500 } });
    const rest = await verifyChain(store.database, keyRing, { realmId: "r", after: first.next, most: 1_000 });
    expect(rest).toMatchObject({ checked: 99, firstBroken: null, next: null });
  });

  test.each([
    ["changed", "UPDATE audit_event SET code = 'x' WHERE sequence = 4", 4],
    ["re-dated", "UPDATE audit_event SET at = 99 WHERE sequence = 10", 10],
    ["deleted", "DELETE FROM audit_event WHERE sequence = 4", 4],
    ["deleted first", "DELETE FROM audit_event WHERE sequence = 1", 1],
    ["unsealed again", "UPDATE audit_event SET sequence = NULL, seal = NULL WHERE sequence = 6", 6],
    ["cut off at the end", "DELETE FROM audit_event WHERE sequence > 7", 8],
    ["gone altogether", "DELETE FROM audit_event", 1],
    ["given other personal fields", `UPDATE audit_event SET personal = '{"ip":"203.0.113.9","userAgent":null}' WHERE sequence = 3`, 3],
  ])("[F7] LOG-07: an event %s shows, and goes on showing", async (_how, statement, firstBroken) => {
    await run(statement);
    expect((await verify()).firstBroken).toBe(firstBroken);
    await insert({ at: 100 });
    await seal();
    expect((await verify()).firstBroken).toBe(firstBroken);
  });

  test("[F7] LOG-07: two events that change places show", async () => {
    await run("UPDATE audit_event SET sequence = 99 WHERE sequence = 5");
    await run("UPDATE audit_event SET sequence = 5 WHERE sequence = 6");
    await run("UPDATE audit_event SET sequence = 6 WHERE sequence = 99");
    expect((await verify()).firstBroken).toBe(5);
  });

  test("[F7] LOG-07: an event written in after the end shows", async () => {
    const id = await insert({ at: 50 });
    await run(`UPDATE audit_event SET sequence = 11, seal = 'x' WHERE id = '${id}'`);
    expect((await verify()).firstBroken).toBe(11);
    await insert({ at: 100 });
    await seal();
    expect((await verify()).firstBroken).toBe(11);
  });

  test("[F7] LOG-07: a head that somebody without the key writes, or takes away, shows for ever", async () => {
    await run("DELETE FROM audit_event WHERE sequence > 7");
    await run("UPDATE audit_chain SET sequence = 7, seal = (SELECT seal FROM audit_event WHERE sequence = 7)");
    expect((await verify()).firstBroken).toBe(7);
    await insert({ at: 100 });
    await seal();
    expect((await verify()).firstBroken).toBe(8);
    await run("DELETE FROM audit_chain");
    await insert({ at: 101 });
    await seal();
    expect((await verify()).firstBroken).not.toBeNull();
  });

  test.each([
    ["no signature", "UPDATE audit_chain SET mac = ''"],
    [
      "another end without a signature",
      "UPDATE audit_chain SET sequence = 7, seal = (SELECT seal FROM audit_event WHERE sequence = 7), mac = ''",
    ],
  ])("[F7] LOG-07: a head that has %s shows for ever", async (_what, statement) => {
    await run(statement);
    expect((await verify()).firstBroken).not.toBeNull();
    await insert({ at: 100 });
    await seal();
    expect((await verify()).firstBroken).not.toBeNull();
  });

  test("erased personal fields are no tampering", async () => {
    await run("UPDATE audit_event SET personal = NULL, personal_salt = NULL");
    expect((await verify()).firstBroken).toBeNull();
  });

  test("a quiet realm's head is signed with the new secret, so that the old one can go; a false one is not", async () => {
    const both = createKeyRing(["the next secret, which is long enough too", "a secret for tests, which is long enough"]);
    const next = createKeyRing(["the next secret, which is long enough too"]);
    const check = () => verifyChain(store.database, next, { realmId: "r", after: null, most: 100 });
    expect((await check()).firstBroken).toBe(10);
    expect(await renewHeads(store.database.queries, both)).toBe(1);
    expect(await renewHeads(store.database.queries, both)).toBe(0);
    expect((await check()).firstBroken).toBeNull();
    await run("UPDATE audit_chain SET sequence = 9");
    expect(await renewHeads(store.database.queries, createKeyRing(["a third secret, long enough as well"]))).toBe(0);
    expect((await check()).firstBroken).not.toBeNull();
  });

  test("every event is counted once, a flood as what it stands for, also those from before there were counts", async () => {
    const refusal = { name: "signInWithPassword", outcome: "REFUSED" as const, code: "invalid_credentials" };
    await insert({ at: hour, ...refusal, count: 40 });
    for (const at of [hour, hour + 1, 2 * hour]) await insert({ at, name: "issueTokens", note: { detail: { aal: at === hour ? 2 : 1 } } });
    await insert({ at: hour, name: "startSignUp" });
    await insert({ at: hour, name: "issueTokens", note: { detail: { step: "SECOND_FACTOR" } } });
    await seal();
    await seal();
    const counted = [
      ["second_factor_sign_ins", hour, 1],
      ["sign_in_failures", hour, 40],
      ["sign_ins", hour, 2],
      ["sign_ins", 2 * hour, 1],
      ["sign_ups", hour, 1],
    ];
    expect(await values()).toEqual(counted);
    expect(await hasUncountedEvents(store.database)).toBe(false);
    await run("DELETE FROM statistic");
    await run("UPDATE audit_chain SET counted_from = sequence + 1");
    expect(await hasUncountedEvents(store.database)).toBe(true);
    await Promise.all([countEarlierEvents(store.database), countEarlierEvents(store.database)]);
    expect(await hasUncountedEvents(store.database)).toBe(false);
    expect(await values()).toEqual(counted);
  });
});

test.each(engines)("a chain from before ends were signed is sealed and counted anew after the upgrade (%s)", async (engine) => {
  const store = await createStore(engine);
  const database = await store.open();
  const now = () => 7;
  await migrate(database, { now, migrations: migrations.slice(0, 1) });
  const { queries } = database;
  await queries.insertInto("realm").values(realm("r")).execute();
  for (let at = 1; at <= 3; at += 1) {
    const id = await insertAuditEvent(queries, {
      ...{ realmId: "r", at, name: "startSignUp", outcome: "SUCCESS", code: null, actor: null, note: {}, requestId: "q", client },
    });
    await queries.updateTable("audit_event").set({ sequence: at, seal: "unsigned" }).where("id", "=", id).execute();
  }
  await migrate(database, { now });
  const verify = () => verifyChain(database, keyRing, { realmId: "r", after: null, most: 100 });
  expect(await verify()).toMatchObject({ checked: 0, firstBroken: null });
  expect(await sealAuditEvents(database, keyRing)).toBe(3);
  expect(await verify()).toMatchObject({ checked: 3, firstBroken: null });
  expect(await queries.selectFrom("statistic").select("value").where("span", "=", "HOUR").execute()).toEqual([{ value: 3 }]);
  await store.drop();
});
