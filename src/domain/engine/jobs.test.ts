/** What goes on by itself: each job at its time, one node at a time, and a failure is tried again. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createMigratedStore } from "../../../test/support/stores.ts";
import { createTokenRoom, type TokenRoom } from "../../../test/support/token-room.ts";
import { insertAuditEvent } from "../call/audit-event.ts";
import { createSessionTouches } from "../session/session-touches.ts";
import { type Jobs, startJobs } from "./jobs.ts";

const second = 1000;
const event = {
  realmId: "",
  at: 1,
  name: "signOut",
  outcome: "SUCCESS",
  code: null,
  actor: null,
  note: {},
  requestId: "q",
  client: { address: null, userAgent: null },
} as const;

let room: TokenRoom;
let jobs: Jobs | null = null;
let flushed: number;
let followed: number;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  // The engine's own jobs stand still with the clock.
  room = await createTokenRoom();
  flushed = 0;
  followed = 0;
});
afterEach(async () => {
  await jobs?.close();
  vi.useRealTimers();
  await room.house.close();
});

const refusals = {
  record: async () => {},
  flush: async () => {
    flushed += 1;
  },
};
const follow = async () => {
  followed += 1;
};
const start = (followClock: (() => Promise<void>) | null = follow) => {
  jobs = startJobs(room.services, refusals, followClock);
  return jobs;
};
/** Lets what a timer began come to its end. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const pass = async (milliseconds: number) => {
  vi.advanceTimersByTime(milliseconds);
  await settle();
};
const rows = (table: "session" | "lease" | "audit_event") => room.services.database.queries.selectFrom(table).selectAll().execute();

describe("a job", () => {
  test("seals the audit within a second, and takes no lease when nothing waits", async () => {
    await room.services.database.queries.deleteFrom("audit_event").execute();
    await room.services.database.queries.deleteFrom("lease").execute();
    start();
    await pass(second);
    expect(await rows("lease")).toEqual([]);
    await insertAuditEvent(room.services.database.queries, { ...event, realmId: room.realm.id });
    await pass(second);
    expect(await rows("audit_event")).toMatchObject([{ sequence: 1 }]);
    expect(await rows("lease")).toMatchObject([{ name: "audit-seal" }]);
  });

  test("sweeps every ten minutes, flushes and follows the clock every minute", async () => {
    start();
    room.house.clock.move(15 * 86_400 * second);
    await pass(60 * second);
    expect({ flushed, followed }).toEqual({ flushed: 1, followed: 1 });
    expect(await rows("session")).toHaveLength(1);
    await pass(540 * second);
    expect(await rows("session")).toHaveLength(0);
  });

  test("is left to the node that holds the lease", async () => {
    await room.services.database.queries
      .insertInto("lease")
      .values({ name: "sweep", holder: "another", expires_at: Number.MAX_SAFE_INTEGER })
      .execute();
    start(null);
    room.house.clock.move(15 * 86_400 * second);
    await pass(600 * second);
    expect(await rows("session")).toHaveLength(1);
    expect(followed).toBe(0);
  });

  test("that takes long is not begun again meanwhile, and the end waits for it", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const running = start(async () => {
      followed += 1;
      await promise;
    });
    await pass(180 * second);
    expect(followed).toBe(1);
    let isClosed = false;
    const closing = running.close().then(() => {
      isClosed = true;
    });
    await settle();
    expect(isClosed).toBe(false);
    resolve();
    await closing;
    expect(flushed).toBeGreaterThan(0);
  });

  test("that fails is said, and tried again at its next turn", async () => {
    const warned: object[] = [];
    Object.assign(room.services, { log: { ...room.services.log, warn: (fields: object) => void warned.push(fields) } });
    start(async () => {
      followed += 1;
      throw new Error("The store is gone.");
    });
    await pass(60 * second);
    await pass(60 * second);
    expect(followed).toBe(2);
    expect(warned).toMatchObject([{ job: "clock" }, { job: "clock" }]);
  });
});

describe("sessions in use", () => {
  test("FIX-07: are written every four seconds; a failure is said, and costs no more than that", async () => {
    const { services, realm, session, user } = room;
    const warned: object[] = [];
    const log = { ...services.log, warn: (fields: object) => void warned.push(fields) };
    const touches = createSessionTouches(services.database, services.clock, log);
    const checked = { session, user };
    const lastSeen = async () => (await rows("session")).map((row) => ("last_seen_at" in row ? row.last_seen_at : null));

    await pass(4 * second);
    touches.touch(checked, realm, session.last_seen_at + 999);
    expect(checked.session).toBe(session);
    touches.touch(checked, realm, session.last_seen_at + 5000);
    expect(checked.session).toMatchObject({ last_seen_at: session.last_seen_at + 5000 });
    expect(await lastSeen()).toEqual([session.last_seen_at]);
    await pass(4 * second);
    expect(await lastSeen()).toEqual([session.last_seen_at + 5000]);

    const store = await createMigratedStore("sqlite");
    const broken = createSessionTouches(store.database, services.clock, log);
    await store.database.close();
    broken.touch({ session, user }, realm, session.last_seen_at + 9000);
    await pass(4 * second);
    expect(warned).toHaveLength(1);
    await touches.close();
    await broken.close();
    await store.drop();
  });
});
