/** The outbox on both stores: who gets which row, what replaces what, what is shown and what is swept. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { capturingMailer, hour, type MailRoom, openMailRoom, second, start } from "../../../test/mail/mail-room.ts";
import { engines } from "../../../test/support/stores.ts";
import { PermanentMailFailure } from "../../kernel/ports.ts";
import { listMails, sweepMails } from "../mail/outbox-review.ts";
import { claimDue } from "./outbox-delivery.ts";

describe.each(engines)("on %s", (engine) => {
  let room: MailRoom;
  beforeEach(async () => {
    room = await openMailRoom(engine);
  });
  afterEach(() => room.close());

  test("the urgent go first, and the older of equals", async () => {
    await room.enqueue({ template: "passwordChanged", values: {}, to: "notice@x.example" });
    await room.enqueue({
      template: "approvalNeeded",
      values: { email: "new@x.example", waiting: 1, decisionToken: "t0ken" },
      to: "bulk@x.example",
    });
    await room.enqueueLink("first@x.example");
    room.now += 1;
    await room.enqueueLink("second@x.example");
    const { mails, mayHaveMore } = await claimDue(room.database.queries, room.now, 4);
    expect(mails.map((mail) => [mail.name, mail.created_at - start])).toEqual([
      ["signUpConfirm", 0],
      ["signUpConfirm", 1],
      ["passwordChanged", 0],
      ["approvalNeeded", 0],
    ]);
    expect(mayHaveMore).toBe(true);
  });

  test("many claims at once share the rows out", async () => {
    const other = await room.store.open();
    for (let i = 0; i < 40; i += 1) await room.enqueue({ template: "accountLocked", values: {}, to: `u${i}@x.example` });
    const nodes = Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? room.database : other));
    const claims = await Promise.all(nodes.map(({ queries }) => claimDue(queries, room.now, 8)));
    const ids = claims.flatMap((claim) => claim.mails.map((mail) => mail.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(8);
  });

  test("a digest waits for the one that is on its way", async () => {
    const enqueue = (waiting: number) =>
      room.enqueue({ template: "approvalNeeded", values: { email: "u@x.example", waiting, decisionToken: "t0ken" }, userId: "admin" });
    await enqueue(1);
    await claimDue(room.database.queries, room.now, 1);
    for (const waiting of [2, 3]) await enqueue(waiting);
    expect((await claimDue(room.database.queries, room.now + second, 4)).mails).toEqual([]);
    expect((await claimDue(room.database.queries, room.now + 900 * second, 4)).mails).toHaveLength(1);
  });

  test("administrators get a digest: the first at once, the rest of a flood as one", async () => {
    const mailer = capturingMailer();
    const worker = room.worker(mailer);
    for (let i = 1; i <= 200; i += 1) {
      await room.enqueue({
        template: "approvalNeeded",
        values: { email: `u${i}@x.example`, waiting: i, decisionToken: "t0ken" },
        userId: "admin",
      });
      await worker.drain();
      room.now += 10 * second;
    }
    // 2,000 seconds: at 0, 900 and 1,800.
    expect(mailer.sent.map((mail) => mail.subject)).toEqual([
      "An account at r is waiting for your approval",
      "91 accounts at r are waiting for your approval",
      "181 accounts at r are waiting for your approval",
    ]);
  });

  test("what is done is cleared out in the end, what waits is not", async () => {
    const worker = room.worker(
      capturingMailer(({ to }) => (to === "bad@x.example" ? Promise.reject(new PermanentMailFailure("SMTP 550")) : undefined)),
    );
    await room.enqueue({ template: "accountLocked", values: {} });
    await room.enqueue({ template: "accountLocked", values: {}, to: "bad@x.example" });
    await worker.drain();
    await room.enqueue({ template: "accountLocked", values: {} });
    const { queries } = room.database;
    expect(await sweepMails(queries, start + 4 * 24 * hour)).toBe(0);
    expect((await room.rows()).filter((row) => row.payload !== null)).toMatchObject([{ failed_at: null, delivered_at: null }]);
    expect(await sweepMails(queries, start + 31 * 24 * hour)).toBe(2);
    expect(await room.rows()).toHaveLength(1);
  });

  test("pages of the list neither overlap nor leave out", async () => {
    for (let i = 0; i < 7; i += 1) await room.enqueue({ template: "accountLocked", values: {} });
    const seen: string[] = [];
    for (let after = null as { created_at: number; id: string } | null; ; ) {
      const page = await listMails(room.database.queries, "r", { state: "WAITING", after, limit: 3 });
      seen.push(...page.map((mail) => mail.id));
      after = page.at(-1) ?? null;
      if (after === null) break;
    }
    expect(new Set(seen).size).toBe(7);
    expect(await listMails(room.database.queries, "other", { state: null, after: null, limit: 3 })).toEqual([]);
  });

  test("SMT-06: a hundred thousand waiting mails: the newest link is not stuck behind them", { timeout: 60_000 }, async () => {
    await room.enqueue({
      template: "approvalNeeded",
      values: { email: "x@x.example", waiting: 1, decisionToken: "t0ken" },
      to: "bulk@x.example",
    });
    const [bulk] = await room.rows();
    if (bulk === undefined) throw new Error("There is no row to copy.");
    await room.database.transaction(async (queries) => {
      for (let i = 0; i < 1000; i += 1) {
        const rows = Array.from({ length: 100 }, (_, j) => ({ ...bulk, id: `${i}-${j}` }));
        await queries.insertInto("outbox").values(rows).execute();
      }
    });
    room.now += 1;
    await room.enqueueLink("urgent@x.example");
    const began = performance.now();
    const { mails } = await claimDue(room.database.queries, room.now, 1);
    expect(performance.now() - began).toBeLessThan(100);
    expect(mails).toMatchObject([{ name: "signUpConfirm" }]);
  });
});
