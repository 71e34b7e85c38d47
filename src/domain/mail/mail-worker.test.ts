/** The outbox and its worker on both stores: each mail once, the right ones first, none lost, none stale. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { capturingMailer, hour, type MailRoom, openMailRoom, second, seededRandom, start } from "../../../test/mail/mail-room.ts";
import { engines } from "../../../test/support/stores.ts";
import { type Mail, PermanentMailFailure, Unavailable } from "../../kernel/ports.ts";
import { enqueueMail } from "../outbox/outbox.ts";
import { claimDue, leaseMilliseconds } from "../outbox/outbox-delivery.ts";
import { secretHash } from "../secret.ts";
import { listMails, retryMail } from "./outbox-review.ts";

describe.each(engines)("on %s", (engine) => {
  let room: MailRoom;
  beforeEach(async () => {
    room = await openMailRoom(engine);
  });
  afterEach(() => room.close());

  const recipients = (mailer: { readonly sent: readonly Mail[] }) => mailer.sent.map((mail) => mail.to);

  test("a mail is sent once, and its content is gone afterwards", async () => {
    const mailer = capturingMailer();
    const worker = room.worker(mailer);
    const token = await room.enqueueLink("ada@one.example");
    const [waiting] = await room.rows();
    expect(waiting?.payload).not.toContain(token);
    expect(await worker.drain()).toBe(1);
    expect(await worker.drain()).toBe(0);
    expect(mailer.sent).toHaveLength(1);
    expect(mailer.sent[0]?.text).toContain(`https://accounts.example/realms/r/sign-up/confirm?token=${token}\n`);
    expect(await room.rows()).toMatchObject([{ delivered_at: start, payload: null, attempts: 1, last_error: null }]);
  });

  test("a mail of a transaction that fails is never sent", async () => {
    const mailer = capturingMailer();
    const mail = { template: "accountLocked", to: "ada@one.example", locale: "en", values: {}, userId: null, expiresAt: null } as const;
    const work = room.database.transaction(async (queries) => {
      await enqueueMail(queries, room.house, { id: "r" }, mail);
      throw new Error("Rolled back.");
    });
    await expect(work).rejects.toThrow("Rolled back.");
    expect(await room.worker(mailer).drain()).toBe(0);
  });

  test("development keeps the content for the mailbox", async () => {
    const worker = room.worker(capturingMailer(), { keepPayload: true });
    await room.enqueueLink("ada@one.example");
    await worker.drain();
    const [row] = await room.rows();
    expect(row).toMatchObject({ delivered_at: start });
    expect(row?.payload).not.toBeNull();
  });

  test("SMT-07: two workers never take the same mail", async () => {
    const other = await room.store.open();
    for (let i = 0; i < 60; i += 1) await room.enqueue({ template: "accountLocked", values: {}, to: `u${i}@d${i}.example` });
    const [one, two] = [capturingMailer(), capturingMailer()];
    const delivered = await Promise.all([room.worker(one).drain(), room.worker(two, { database: other }).drain()]);
    // Who finds everything leased to the other is done early; between them, each mail was sent once.
    expect(delivered[0] + delivered[1]).toBe(60);
    expect(new Set([...recipients(one), ...recipients(two)]).size).toBe(60);
    expect(one.sent.length + two.sent.length).toBe(60);
  });

  test("SMT-02: a crash between sending and marking repeats the mail once, under the same id", async () => {
    await room.enqueueLink("ada@one.example");
    const sent: string[] = [];
    // The process dies here: what it had claimed is never marked.
    const { mails } = await claimDue(room.database.queries, room.now, 8);
    sent.push(...mails.map((mail) => mail.id));
    const mailer = capturingMailer();
    const worker = room.worker(mailer);
    expect(await worker.drain()).toBe(0);
    room.now += leaseMilliseconds;
    expect(await worker.drain()).toBe(1);
    expect([...sent, ...mailer.sent.map((mail) => mail.id)]).toEqual([sent[0], sent[0]]);
    room.now += 10 * leaseMilliseconds;
    expect(await worker.drain()).toBe(0);
  });

  test("a refusal for good stops at once, stays visible, and may be tried again", async () => {
    let refuses = true;
    const mailer = capturingMailer(() => {
      if (refuses) throw new PermanentMailFailure("SMTP 550 for ada@one.example");
    });
    const worker = room.worker(mailer);
    await room.enqueue({ template: "accountLocked", values: {}, to: "ada@one.example" });
    await worker.drain();
    room.now += 24 * hour;
    await worker.drain();
    const failed = await listMails(room.database.queries, "r", { state: "FAILED", after: null, limit: 10 });
    expect(failed).toMatchObject([{ state: "FAILED", attempts: 1, last_error: "PermanentMailFailure: SMTP 550 for …" }]);
    refuses = false;
    expect(await retryMail(room.database.queries, "r", failed[0]?.id ?? "", room.now)).toMatchObject({ state: "WAITING" });
    expect(await worker.drain()).toBe(1);
    expect(await retryMail(room.database.queries, "r", failed[0]?.id ?? "", room.now)).toBeNull();
  });

  test("a passing failure is tried again ever more rarely, and given up after three days", async () => {
    const tries: number[] = [];
    const mailer = capturingMailer(() => {
      tries.push(room.now);
      throw new Error("SMTP 451 EENVELOPE RCPT TO");
    });
    const worker = room.worker(mailer);
    await room.enqueue({ template: "accountLocked", values: {} });
    while (room.now < start + 80 * hour) {
      await worker.drain();
      const [row] = await room.rows();
      if (row?.failed_at !== null) break;
      room.now = Math.max(row?.available_at ?? 0, room.now + second);
    }
    const waits = tries.slice(1).map((at, i) => (at - (tries[i] ?? 0)) / second);
    expect(waits[0]).toBeLessThan(7);
    expect(waits[3]).toBeGreaterThan(25);
    expect(Math.max(...waits)).toBeLessThanOrEqual(15 * 60 * 1.25);
    expect(tries.length).toBeLessThan(500);
    expect(room.now).toBeLessThanOrEqual(start + 72 * hour);
    expect(room.now).toBeGreaterThan(start + 71 * hour);
    expect(await room.rows()).toMatchObject([{ delivered_at: null, last_error: "Error: SMTP 451 EENVELOPE RCPT TO" }]);
  });

  test("a mail that has become useless is not sent", async () => {
    const mailer = capturingMailer();
    const worker = room.worker(mailer);
    await room.enqueueLink("late@x.example");
    const used = await room.enqueueLink("used@x.example");
    await room.database.queries
      .updateTable("one_time_token")
      .set({ used_at: room.now })
      .where("token_hash", "=", secretHash(used))
      .execute();
    await room.enqueue({ template: "accountLocked", values: {}, userId: "u1", to: "old@x.example" });
    await room.enqueue({ template: "accountLocked", values: {}, userId: "u1", to: "new@x.example" });
    room.now += hour;
    await worker.drain();
    expect(recipients(mailer)).toEqual(["new@x.example"]);
    const errors = (await room.rows()).map((row) => `${row.last_error} ${row.payload === null}`);
    expect(errors.sort()).toEqual(["null true", "stale true", "stale true", "superseded true"]);
  });

  test("the mail server is down for an hour: then each mail comes once, and its link has its whole life before it", async () => {
    const mailer = capturingMailer(() => {
      if (room.now < start + hour) throw new Unavailable("SMTP ESOCKET CONN");
    });
    const worker = room.worker(mailer);
    const tokens = await Promise.all(Array.from({ length: 20 }, (_, i) => room.enqueueLink(`u${i}@x.example`)));
    for (; room.now < start + 1.5 * hour; room.now += 5 * second) await worker.drain();
    expect(new Set(recipients(mailer)).size).toBe(20);
    expect(mailer.sent).toHaveLength(20);
    const rows = await room.database.queries.selectFrom("one_time_token").selectAll().execute();
    const delivered = (await room.rows()).map((row) => row.delivered_at ?? 0);
    expect(rows.map((row) => row.token_hash).sort()).toEqual(tokens.map(secretHash).sort());
    expect(rows.map((row) => row.expires_at).sort()).toEqual(delivered.map((at) => at + hour).sort());
  });

  test("while the mail server is down, the outbox is not worn out by trying each mail", async () => {
    const attempts: number[] = [];
    const worker = room.worker(
      capturingMailer(() => {
        attempts.push(room.now);
        throw new Unavailable("SMTP ESOCKET CONN");
      }),
    );
    for (let i = 0; i < 200; i += 1) await room.enqueue({ template: "accountLocked", values: {}, to: `u${i}@x.example` });
    for (const until = room.now + 300 * second; room.now < until; room.now += second) await worker.drain();
    expect(attempts.length).toBeLessThan(200);
  });

  test("a quarter of the sends fail: all are delivered, none twice", async () => {
    const random = seededRandom(7);
    const mailer = capturingMailer(() => {
      const chance = random();
      if (chance < 0.1) throw new Unavailable("SMTP ESOCKET CONN");
      if (chance < 0.25) throw new Error("SMTP 451");
    });
    const worker = room.worker(mailer);
    for (let i = 0; i < 120; i += 1) await room.enqueue({ template: "accountLocked", values: {}, to: `u${i}@d${i % 7}.example` });
    for (; room.now < start + 600 * second; room.now += second) await worker.drain();
    expect(mailer.sent).toHaveLength(120);
    expect(new Set(recipients(mailer)).size).toBe(120);
  });
});

describe("the worker in real time", () => {
  let room: MailRoom;
  beforeEach(async () => {
    room = await openMailRoom();
  });
  afterEach(() => room.close());

  test("wakes at once, and finds by itself what nobody woke it for", async () => {
    const arrivals = new Map<string, () => void>();
    const arrival = (to: string) => new Promise<void>((resolve) => arrivals.set(to, resolve));
    const worker = room.worker(capturingMailer(({ to }) => arrivals.get(to)?.()));
    const [woken, found] = [arrival("woken@x.example"), arrival("found@x.example")];
    await room.enqueue({ template: "accountLocked", values: {}, to: "woken@x.example" });
    worker.wake();
    const began = performance.now();
    await woken;
    expect(performance.now() - began).toBeLessThan(500);
    await worker.drain();
    await room.enqueue({ template: "accountLocked", values: {}, to: "found@x.example" });
    await found;
    expect(performance.now() - began).toBeLessThan(4500);
  });

  test("SMT-05: a recipient's server that hangs doesn't hold up the others", async () => {
    const { promise: never, resolve: release } = Promise.withResolvers<void>();
    const mailer = capturingMailer(({ to }) => (to.endsWith("@hang.example") ? never : undefined));
    const worker = room.worker(mailer);
    for (let i = 0; i < 60; i += 1) await room.enqueueLink(`u${i}@hang.example`);
    room.now += 1;
    for (let i = 0; i < 60; i += 1) await room.enqueueLink(`u${i}@fine.example`);
    const began = performance.now();
    worker.wake();
    while (mailer.sent.length < 60 && performance.now() - began < 10_000) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(mailer.sent).toHaveLength(60);
    expect(performance.now() - began).toBeLessThan(5000);
    release();
    await worker.drain();
  });

  test("closing lets the sends under way end, begins none, and closes the mailer", async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const mailer = capturingMailer(() => gate);
    let isMailerClosed = false;
    const worker = room.worker({
      send: (mail) => mailer.send(mail),
      close: async () => {
        isMailerClosed = true;
      },
    });
    for (let i = 0; i < 20; i += 1) await room.enqueue({ template: "accountLocked", values: {}, to: `u${i}@x.example` });
    worker.wake();
    while ((await room.rows()).every((row) => row.attempts === 0)) await new Promise((resolve) => setTimeout(resolve, 10));
    const closing = worker.close();
    open();
    await closing;
    expect(isMailerClosed).toBe(true);
    const rows = await room.rows();
    expect(rows.filter((row) => row.delivered_at !== null)).toHaveLength(8);
    expect(rows.filter((row) => row.attempts === 0)).toHaveLength(12);
    expect(await worker.drain()).toBe(0);
  });

  test("the store is away for a while: the worker goes on afterwards and logs no address", async () => {
    const mailer = capturingMailer();
    let isDown = true;
    const queries = new Proxy(room.database.queries, {
      get(target, name) {
        if (isDown && name === "selectFrom") throw new Error("No store for ada@one.example.");
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const transaction = room.database.transaction.bind(room.database);
    const worker = room.worker(mailer, { database: { ...room.database, queries, transaction } });
    await room.enqueue({ template: "accountLocked", values: {} });
    expect(await worker.drain()).toBe(0);
    isDown = false;
    expect(await worker.drain()).toBe(1);
    expect(JSON.stringify(room.log)).not.toContain("@");
    expect(room.log[0]?.message).toBe("The outbox could not be read.");
  });
});
