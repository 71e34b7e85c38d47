/** Events for the host's own program, on both stores: with the change or not at all, at least once, and nothing that nobody asked for. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHouse, type House } from "../test/support/house.ts";
import { signedUp } from "../test/support/signed-up.ts";
import { engines } from "../test/support/stores.ts";
import { createHostEvents, recordChange } from "./domain/call/host-events.ts";
import { createEventWorker } from "./domain/mail/event-worker.ts";
import type { CardeaEvent } from "./index.ts";

const minute = 60_000;

describe.each(engines)("events for hosts on %s", (engine) => {
  let house: House;
  beforeEach(async () => {
    house = await createHouse({ engine, isOnDisk: true });
  });
  afterEach(() => house.close());

  const drain = async ({ cardea }: House = house) => await (await cardea.engine()).eventWorker.drain();
  const rows = () => house.database.queries.selectFrom("outbox").selectAll().where("kind", "=", "EVENT").orderBy("created_at").execute();
  const listen = (name: string, { cardea }: House = house) => {
    const seen: CardeaEvent[] = [];
    cardea.on(name, (event) => void seen.push(event));
    return seen;
  };

  test("a change is told once, with who, whom and where, and its row keeps nothing", async () => {
    const seen = listen("updateAccount");
    const { id } = await signedUp(house);
    expect((await house.cardea.call.updateAccount({ username: "Ada" }, { as: id })).ok).toBe(true);
    await drain();
    await drain();
    expect(seen).toEqual([
      {
        id: expect.any(String),
        name: "updateAccount",
        at: "2026-01-15T12:00:00.000Z",
        realm: "main",
        actorId: id,
        targetId: id,
        detail: {},
      },
    ]);
    const audit = await house.database.queries.selectFrom("audit_event").select("id").where("name", "=", "updateAccount").execute();
    expect(audit).toEqual([{ id: seen[0]?.id }]);
    expect(await rows()).toMatchObject([{ id: seen[0]?.id, attempts: 1, payload: null, delivered_at: house.clock.now(), failed_at: null }]);
  });

  test("events come in the order of their times", async () => {
    const seen: string[] = [];
    for (const name of ["startSignUp", "confirmSignUp", "signInWithPassword"]) {
      house.cardea.on(name, async (event) => {
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(event.name);
        house.clock.move(1);
      });
    }
    await signedUp(house);
    await drain();
    expect(seen).toEqual(["startSignUp", "confirmSignUp", "signInWithPassword"]);
  });

  test("a handler that fails gets the event again, later each time, and nobody else waits for it", async () => {
    const tries: string[] = [];
    house.cardea.on("updateAccount", (event) => {
      tries.push(event.id);
      if (tries.length < 3) throw new Error("The host's queue is down; ada@example.org.");
    });
    const others = listen("signInWithPassword");
    const { id, email, password } = await signedUp(house);
    await house.cardea.call.updateAccount({ username: "Ada" }, { as: id });
    await drain();
    expect(tries).toHaveLength(1);
    expect((await rows()).find((row) => row.name === "updateAccount")?.last_error).toBe("Error: The host's queue is down; …");
    await house.cardea.call.signInWithPassword({ identifier: email, password });
    await drain();
    expect(others).toHaveLength(2);
    expect(tries).toHaveLength(1);
    for (let i = 0; i < 3; i += 1) {
      house.clock.move(minute);
      await drain();
    }
    expect(tries).toEqual([tries[0], tries[0], tries[0]]);
  });

  test("an event that waits when a node ends is told after the restart, under the same id", async () => {
    const lost: string[] = [];
    house.cardea.on("updateAccount", (event) => {
      lost.push(event.id);
      return Promise.reject(new Error("Killed."));
    });
    const { id } = await signedUp(house);
    await house.cardea.call.updateAccount({ username: "Ada" }, { as: id });
    await drain();
    await house.cardea.close();
    const restarted = await house.another();
    const seen = listen("updateAccount", restarted);
    house.clock.move(minute);
    await drain(restarted);
    expect(seen.map((event) => event.id)).toEqual(lost);
  });

  test("of two nodes that listen, one gets it; one that doesn't listen leaves it alone", async () => {
    const other = await house.another();
    const seen = listen("updateAccount");
    const { id } = await signedUp(house);
    await house.cardea.call.updateAccount({ username: "Ada" }, { as: id });
    expect(await drain(other)).toBe(0);
    const seenThere = listen("updateAccount", other);
    await Promise.all([drain(), drain(other)]);
    expect(seen.length + seenThere.length).toBe(1);
  });

  test("without a handler nothing is written, and for refusals neither", async () => {
    const seen = listen("signInWithPassword");
    const { email } = await signedUp(house);
    expect((await rows()).map((row) => row.name)).toEqual(["signInWithPassword"]);
    expect((await house.cardea.call.signInWithPassword({ identifier: email, password: "wrong password" })).ok).toBe(false);
    await drain();
    expect(seen).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });

  test("what is rolled back is never told", async () => {
    const seen = listen("updateAccount");
    const { id } = await signedUp(house);
    const { database } = (await house.cardea.engine()).services;
    const { transaction } = database;
    Object.assign(database, {
      transaction: (work: Parameters<typeof transaction>[0]) =>
        transaction.call(database, async (queries) => {
          await work(queries);
          expect(await queries.selectFrom("outbox").select("id").where("kind", "=", "EVENT").execute()).toHaveLength(1);
          throw new Error("Rolled back.");
        }),
    });
    expect((await house.cardea.call.updateAccount({ username: "Ada" }, { as: id })).ok).toBe(false);
    Object.assign(database, { transaction });
    await drain();
    expect(await rows()).toEqual([]);
    expect(seen).toEqual([]);
  });

  test("LOG-01: no password, token or address is in an event, and the row is sealed while it waits", async () => {
    const told: string[] = [];
    for (const name of ["startSignUp", "confirmSignUp", "signInWithPassword", "requestPasswordReset", "changePassword"]) {
      house.cardea.on(name, (event) => {
        told.push(JSON.stringify(event));
        throw new Error("Not yet.");
      });
    }
    const { id, email, password, cookie } = await signedUp(house);
    await house.cardea.call.requestPasswordReset({ email });
    const token = await house.tokenFor(email);
    await drain();
    expect(told).toHaveLength(4);
    for (const row of await rows()) expect(row.payload).not.toContain(id);
    for (const secret of [email, password, token, cookie.split("=")[1]]) expect(told.join("\n")).not.toContain(secret);
  });
});

test("a handler that never ends has failed after its time, and what comes after it goes on", async () => {
  const house = await createHouse();
  const { services } = await house.cardea.engine();
  const realm = await services.realms.find("main");
  const own = { ...services, events: createHostEvents() };
  const worker = createEventWorker(own, 20);
  const seen: string[] = [];
  own.events.on("updateAccount", () => new Promise(() => {}));
  own.events.on("archiveAccount", (event) => void seen.push(event.id));
  const audit = { realmId: realm?.id ?? "", outcome: "SUCCESS", code: null, actor: null, note: {}, requestId: "r" } as const;
  const client = { address: null, userAgent: null };
  for (const [index, name] of ["updateAccount", "archiveAccount"].entries()) {
    const event = { ...audit, client, name, at: house.clock.now() + index };
    await house.database.transaction((queries) => recordChange(queries, own, realm, event));
  }
  house.clock.move(1);
  await worker.drain();
  expect(seen).toHaveLength(1);
  const waiting = await house.database.queries
    .selectFrom("outbox")
    .select(["name", "last_error"])
    .where("delivered_at", "is", null)
    .execute();
  expect(waiting).toEqual([{ name: "updateAccount", last_error: "TimedOut: Timed out." }]);
  await worker.close();
  await house.close();
});

test("a handler for what never happens is warned of", async () => {
  const warned: unknown[] = [];
  const log = { debug() {}, info() {}, error() {}, warn: (fields: object) => void warned.push(fields) };
  const house = await createHouse({ options: { log } });
  for (const name of ["updateAcount", "getAccount", "updateAccount", "sweepDeletions"]) house.cardea.on(name, () => {});
  await house.cardea.engine();
  await new Promise((resolve) => setImmediate(resolve));
  expect(warned).toEqual([{ event: "updateAcount" }, { event: "getAccount" }]);
  await house.close();
});

test("an account whose grace is over is told of", async () => {
  const house = await createHouse();
  const seen: CardeaEvent[] = [];
  house.cardea.on("sweepDeletions", (event) => void seen.push(event));
  const { id } = await signedUp(house);
  expect((await house.cardea.call.deleteAccount({}, { as: id })).ok).toBe(true);
  house.clock.move(31 * 24 * 60 * minute);
  expect((await house.cardea.sweep()).deletions).toBe(1);
  await (await house.cardea.engine()).eventWorker.drain();
  expect(seen).toMatchObject([{ name: "sweepDeletions", realm: "main", actorId: null, targetId: id, detail: { anonymise: false } }]);
  await house.close();
});
