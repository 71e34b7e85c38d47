/** The audit: floods fold into counted events, and the chain breaks at any edit but the erasure of personal fields. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMigratedStore, engines, realm } from "../../../test/support/stores.ts";
import { createKeyRing } from "../../adapters/key-ring.ts";
import type { AuditEventTable } from "../../storage/schema.ts";
import { insertAuditEvent, type NewAuditEvent } from "../call/audit-event.ts";
import { firstSeal } from "./audit-chain.ts";
import { hasUnsealedEvents, sealAuditEvents, sealOf } from "./audit-seal.ts";
import { createRefusalAudit } from "./refusal-audit.ts";

const keyRing = createKeyRing(["a secret for tests, which is long enough"]);

function event(more: Partial<NewAuditEvent> = {}): NewAuditEvent {
  const client = { address: "192.0.2.1", userAgent: "Test/1" };
  return { realmId: "r", at: 1, name: "signOut", outcome: "SUCCESS", code: null, actor: null, note: {}, requestId: "q", client, ...more };
}

/** Walks a realm's chain as an auditor would. @returns the sequence of the first event that does not fit, or null. */
function firstBroken(events: readonly AuditEventTable[], realmId = "r"): number | null {
  let seal = firstSeal(realmId);
  for (const [index, each] of events.entries()) {
    seal = sealOf(seal, index + 1, each);
    if (each.sequence !== index + 1 || each.seal !== seal) return index + 1;
  }
  return null;
}

describe.each(engines)("the audit (%s)", (engine) => {
  let store: Awaited<ReturnType<typeof createMigratedStore>>;
  beforeEach(async () => {
    store = await createMigratedStore(engine);
  });
  afterEach(() => store.drop());

  const insert = (more: Partial<NewAuditEvent> = {}) => insertAuditEvent(store.database.queries, event(more));
  const chain = (realmId = "r") =>
    store.database.queries.selectFrom("audit_event").selectAll().where("realm_id", "=", realmId).orderBy("sequence").execute();

  test("seals every event once, each realm by itself, in the order of time", async () => {
    await store.database.queries.insertInto("realm").values(realm("s")).execute();
    for (const at of [3, 1, 2]) await insert({ at });
    await insert({ realmId: "s" });
    expect(await hasUnsealedEvents(store.database)).toBe(true);
    expect(await sealAuditEvents(store.database, keyRing)).toBe(4);
    expect(await hasUnsealedEvents(store.database)).toBe(false);
    expect(await sealAuditEvents(store.database, keyRing)).toBe(0);
    await insert({ at: 0 });
    expect(await sealAuditEvents(store.database, keyRing)).toBe(1);
    const events = await chain();
    expect(events.map(({ at, sequence }) => [at, sequence])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
      [0, 4],
    ]);
    expect(firstBroken(events)).toBeNull();
    expect(firstBroken(await chain("s"), "s")).toBeNull();
  });

  test("LOG-07: an event that is removed, inserted or moved breaks the chain", async () => {
    for (let at = 1; at <= 5; at += 1) await insert({ at });
    await sealAuditEvents(store.database, keyRing);
    const events = await chain();
    expect(firstBroken(events.toSpliced(2, 1))).toBe(3);
    expect(firstBroken(events.toSpliced(2, 0, ...events.slice(1, 2)))).toBe(3);
    expect(firstBroken(events.toReversed())).toBe(1);
    expect(firstBroken(events, "another")).toBe(1);
  });

  test("LOG-07: any edit of any event breaks the chain there", async () => {
    const actor = { id: "a", realm_id: "r" };
    for (let at = 1; at <= 4; at += 1) await insert({ at, actor, code: "x", note: { targetId: "t", detail: { fact: at } } });
    await sealAuditEvents(store.database, keyRing);
    const events = await chain();
    const [sample] = events;
    if (sample === undefined) throw new Error("There is no event.");
    const columns = (Object.keys(sample) as (keyof AuditEventTable)[]).filter((name) => name !== "personal" && name !== "personal_salt");
    fc.assert(
      fc.property(
        fc.nat(events.length - 1),
        fc.constantFrom(...columns),
        fc.oneof(fc.string(), fc.integer(), fc.constant(null)),
        (index, column, value) => {
          fc.pre(events[index]?.[column] !== value);
          const edited = events.map((each, at) => (at === index ? { ...each, [column]: value } : each));
          expect(firstBroken(edited)).toBe(index + 1);
        },
      ),
    );
  });

  test("personal fields can be erased without a trace in the chain, and not replaced by others", async () => {
    await insert({ at: 1 });
    await insert({ at: 2, client: { address: null, userAgent: null } });
    await sealAuditEvents(store.database, keyRing);
    const [first, second] = await chain();
    expect(JSON.parse(first?.personal ?? "")).toEqual({ ip: "192.0.2.1", userAgent: "Test/1" });
    expect(second).toMatchObject({ personal: null, personal_salt: null, personal_commitment: null });
    await store.database.queries.updateTable("audit_event").set({ personal: null, personal_salt: null }).execute();
    expect(firstBroken(await chain())).toBeNull();
  });

  test("seals more than one batch", async () => {
    for (let at = 0; at < 501; at += 1) await insert({ at });
    expect(await sealAuditEvents(store.database, keyRing)).toBe(501);
    expect(firstBroken(await chain())).toBeNull();
  });

  test("DOS-15: a flood of refusals is sixty events and one that counts the rest", async () => {
    let now = 0;
    const audit = createRefusalAudit(store.database, { now: () => now });
    const refusal = event({ outcome: "REFUSED", code: "invalid_credentials", actor: { id: "a", realm_id: "r" }, note: { targetId: "t" } });
    for (let call = 0; call < 100; call += 1) await audit.record(refusal);
    expect(await chain()).toHaveLength(60);
    await audit.record({ ...refusal, code: "another" });
    now = 60_000;
    await audit.record(refusal);
    const events = await chain();
    expect(events).toHaveLength(63);
    expect(events.filter(({ count }) => count !== 1)).toMatchObject([{ count: 40, actor_id: null, target_id: null, personal: null }]);
    expect(events.reduce((sum, { count }) => sum + count, 0)).toBe(102);
  });

  test("I7: what was counted is written when the node stops", async () => {
    const audit = createRefusalAudit(store.database, { now: () => 0 });
    for (let call = 0; call < 61; call += 1) await audit.record(event({ outcome: "REFUSED", code: "x" }));
    await audit.flush();
    await audit.flush();
    expect((await chain()).map(({ count }) => count)).toHaveLength(61);
  });
});
