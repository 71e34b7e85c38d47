/** The caches of sessions and realms: never what was revoked, never what a revocation overtook, never without bound. */
import { beforeEach, describe, expect, test } from "vitest";
import { fakeOptions } from "../../../test/support/fake-engine.ts";
import { createMigratedStore, realm } from "../../../test/support/stores.ts";
import type { Change, Invalidation } from "../invalidation.ts";
import { createRealmCache } from "../realm/realm-cache.ts";
import { newUser } from "../user/user.ts";
import { createSessionCache, type SessionCache } from "./session-cache.ts";
import type { CheckedSession } from "./session-check.ts";

/** An invalidation that the test speaks through. */
function createBus(): Invalidation & { isOn: boolean; say(change: Change): void; reset(): void } {
  const forgetters: ((change: Change) => void)[] = [];
  const resetters: (() => void)[] = [];
  const bus = {
    heard: 0,
    isOn: true,
    isTrusted: () => bus.isOn,
    tell: async () => {},
    apply(changes: readonly Change[]) {
      for (const change of changes) bus.say(change);
    },
    onChange: (forget: (change: Change) => void) => void forgetters.push(forget),
    onReset: (forgetAll: () => void) => void resetters.push(forgetAll),
    close: () => {},
    say(change: Change) {
      bus.heard += 1;
      for (const forget of forgetters) forget(change);
    },
    reset() {
      bus.heard += 1;
      for (const forgetAll of resetters) forgetAll();
    },
  };
  return bus;
}

function checked(userId: string, sessionId: string, realmId = "r"): CheckedSession {
  const user = { ...newUser(realmId, { email: null, username: null, claimExpiresAt: null, emailVerifiedAt: 1 }, 1), id: userId };
  const epochs = { user_epoch: 1, realm_epoch: 1, amr: "pwd", aal: 1, renewals: 0 };
  const times = { authenticated_at: 1, last_seen_at: 1, idle_expires_at: 9, expires_at: 9, created_at: 1 };
  return {
    user,
    session: { realm_id: realmId, id: sessionId, user_id: userId, token_hash: null, ip: null, user_agent: null, ...epochs, ...times },
  };
}

describe("the session cache", () => {
  let bus: ReturnType<typeof createBus>;
  let cache: SessionCache;
  let queries: number;
  beforeEach(() => {
    bus = createBus();
    cache = createSessionCache(bus);
    queries = 0;
  });

  const fill = async (key: string, entry: CheckedSession | null) => {
    const ask = async () => {
      queries += 1;
      return entry;
    };
    return cache.find(key, ask);
  };

  test("asks once while it is warm, and again for what it did not find", async () => {
    await fill("a", checked("u", "s"));
    await fill("a", checked("u", "s"));
    expect(queries).toBe(1);
    await fill("b", null);
    await fill("b", null);
    expect(queries).toBe(3);
  });

  test.each<[string, Change]>([
    ["its session", { kind: "session", realmId: "r", id: "s" }],
    ["its user", { kind: "user", realmId: "r", id: "u" }],
    ["its realm", { kind: "realm", realmId: "r", id: "r" }],
  ])("FIX-06: forgets what %s changed, and nothing else", async (_what, change) => {
    await fill("a", checked("u", "s"));
    await fill("other", checked("v", "t", "q"));
    bus.say(change);
    expect(queries).toBe(2);
    await fill("a", checked("u", "s"));
    await fill("other", checked("v", "t", "q"));
    expect(queries).toBe(3);
  });

  test("FIX-06: forgets all of a user's sessions, whichever key each is known by", async () => {
    for (const key of ["a", "b", "c"]) await fill(key, checked("u", key));
    bus.say({ kind: "user", realmId: "r", id: "u" });
    for (const key of ["a", "b", "c"]) await fill(key, checked("u", key));
    expect(queries).toBe(6);
  });

  test("FIX-10: what was read while a revocation came is used once and not kept", async () => {
    const { promise, resolve } = Promise.withResolvers<CheckedSession | null>();
    const reading = cache.find("a", () => promise);
    bus.say({ kind: "user", realmId: "r", id: "somebody else" });
    resolve(checked("u", "s"));
    expect(await reading).not.toBeNull();
    await fill("a", null);
    expect(queries).toBe(1);
  });

  test("FIX-10: a reset in the middle of a read is a revocation, too", async () => {
    const { promise, resolve } = Promise.withResolvers<CheckedSession | null>();
    const reading = cache.find("a", () => promise);
    bus.reset();
    resolve(checked("u", "s"));
    await reading;
    await fill("a", null);
    expect(queries).toBe(1);
  });

  test("is not believed while the line is lost, and keeps nothing then", async () => {
    await fill("a", checked("u", "s"));
    bus.isOn = false;
    expect(await fill("a", null)).toBeNull();
    await fill("b", checked("u", "t"));
    bus.isOn = true;
    bus.reset();
    await fill("b", null);
    expect(queries).toBe(4);
  });

  test("two reads of one key at once leave nothing behind that a change would miss", async () => {
    const [one, other] = [Promise.withResolvers<CheckedSession | null>(), Promise.withResolvers<CheckedSession | null>()];
    const readings = [cache.find("a", () => one.promise), cache.find("a", () => other.promise)];
    one.resolve(checked("u", "s"));
    other.resolve(checked("v", "t"));
    await Promise.all(readings);
    for (const id of ["u", "u", "v", "v"]) bus.say({ kind: "user", realmId: "r", id });
    expect(await fill("a", null)).toBeNull();
  });

  test("RAT-17: holds 20,000, and drops the one that was used longest ago", async () => {
    for (let at = 0; at < 20_000; at += 1) await fill(`k${at}`, checked("u", `s${at}`));
    await fill("k0", null);
    await fill("one more", checked("u", "s"));
    expect(queries).toBe(20_001);
    await fill("k0", null);
    expect(queries).toBe(20_001);
    expect(await fill("k1", null)).toBeNull();
  });
});

describe("the realm cache", () => {
  test("finds a realm warm, forgets it when it changes, and never finds one that is switched off", async () => {
    const store = await createMigratedStore("sqlite");
    const bus = createBus();
    const cache = createRealmCache(store.database, fakeOptions, bus);
    const update = (change: object) => store.database.queries.updateTable("realm").set(change).where("id", "=", "r").execute();
    const change = { kind: "realm", realmId: "r", id: "r" } as const;

    const cold = await cache.find("r");
    expect(cache.find("r")).toBe(cold);
    bus.say({ kind: "user", realmId: "r", id: "r" });
    expect(cache.find("r")).toBe(cold);

    await update({ display_name: "Another" });
    bus.say(change);
    expect(await cache.find("r")).toMatchObject({ display_name: "Another" });

    await update({ deactivated_at: 1 });
    bus.say(change);
    expect(await cache.find("r")).toBeNull();
    expect(await cache.find("unknown")).toBeNull();
    await store.drop();
  });

  test("IDR-09: holds 20,000, and drops the one that came first", async () => {
    const store = await createMigratedStore("sqlite");
    const names = Array.from({ length: 20_001 }, (_, at) => `realm-${at}`);
    for (let at = 0; at < names.length; at += 500)
      await store.database.queries
        .insertInto("realm")
        .values(names.slice(at, at + 500).map(realm))
        .execute();
    const cache = createRealmCache(store.database, fakeOptions, createBus());
    const first = await cache.find("realm-0");
    for (const name of names.slice(1, 20_000)) await cache.find(name);
    expect(cache.find("realm-0")).toBe(first);
    await cache.find("realm-20000");
    expect(cache.find("realm-20000")).not.toBeInstanceOf(Promise);
    expect(await cache.find("realm-0")).not.toBe(first);
    await store.drop();
  });

  test("FIX-10: keeps nothing that a change overtook, and believes nothing while the line is lost", async () => {
    const store = await createMigratedStore("sqlite");
    const bus = createBus();
    const cache = createRealmCache(store.database, fakeOptions, bus);
    const reading = cache.find("r");
    bus.say({ kind: "realm", realmId: "r", id: "r" });
    const first = await reading;
    const second = await cache.find("r");
    expect(second).not.toBe(first);
    bus.isOn = false;
    expect(await cache.find("r")).not.toBe(second);
    bus.isOn = true;
    bus.reset();
    expect(await cache.find("r")).not.toBe(second);
    await store.drop();
  });
});
