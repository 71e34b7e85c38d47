/** The worker and a real SMTP server that refuses, hangs, cuts the line or dies: nothing is lost, and nothing comes twice. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { execPath as node } from "node:process";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, expect, test } from "vitest";
import { leaseMilliseconds } from "../../src/domain/outbox/outbox-delivery.ts";
import { hour, type MailRoom, openMailRoom, second, seededRandom, start } from "./mail-room.ts";
import { type Arrival, mailerFor, openPostOffice, type PostOffice, refusal } from "./post-office.ts";

let room: MailRoom;
let office: PostOffice;
let arrivals: Arrival[];

beforeEach(async () => {
  office = openPostOffice();
  arrivals = office.arrivals;
  room = await openMailRoom();
});
afterEach(async () => {
  await room.close();
  await office.close();
});

/** Lets the clock run until nothing waits, at most so long. */
async function runFor(seconds: number, drain: () => Promise<number>): Promise<void> {
  for (; room.now < start + seconds * second; room.now += second) {
    await drain();
    if ((await room.rows()).every((row) => row.delivered_at !== null || row.failed_at !== null)) return;
  }
}

test("a refused recipient stops, the others go on", async () => {
  const { url } = await office.listen({
    onRcptTo: ({ address }, _session, done) => done(address.startsWith("gone") ? refusal(550) : null),
  });
  const worker = room.worker(mailerFor(url));
  await room.enqueueLink("gone@one.example");
  await room.enqueueLink("ada@one.example");
  await runFor(600, () => worker.drain());
  room.now += hour;
  await worker.drain();
  expect(arrivals.flatMap(({ recipients }) => recipients)).toEqual(["ada@one.example"]);
  const failed = (await room.rows()).filter((row) => row.failed_at !== null);
  expect(failed).toMatchObject([{ attempts: 1, last_error: "PermanentMailFailure: SMTP 550 EENVELOPE RCPT TO" }]);
  expect(JSON.stringify(room.log)).not.toContain("one.example");
});

test("SMT-03: a quarter of all steps fail: every mail arrives within ten minutes, none is lost, none comes twice", {
  timeout: 60_000,
}, async () => {
  const random = seededRandom(42);
  let faults = 0;
  const chance = () => {
    const isFault = random() < 0.25 / 4;
    if (isFault) faults += 1;
    return isFault;
  };
  const { url, server } = await office.listen({
    authOptional: false,
    onAuth: ({ username }, _session, done) => done(chance() ? refusal(454) : null, { user: username ?? "" }),
    onMailFrom: (_address, session, done) => {
      if (chance()) return disconnect(session);
      done(chance() ? refusal(550) : null);
    },
    onRcptTo: (_address, session, done) => {
      if (chance()) return disconnect(session);
      if (chance()) return void setTimeout(done, 200);
      done(chance() ? refusal(450) : null);
    },
  });
  /** Cuts the line in the middle of a conversation, before the mail is accepted. */
  function disconnect(session: object): void {
    for (const connection of server.connections) {
      if (Reflect.get(connection, "session") === session) connection.close();
    }
  }
  const worker = room.worker(mailerFor(url.replace("//", "//user:password@")));
  for (let i = 0; i < 100; i += 1) await room.enqueueLink(`u${i}@d${i % 5}.example`);
  await runFor(600, () => worker.drain());
  const recipients = arrivals.flatMap((arrival) => arrival.recipients);
  expect(faults).toBeGreaterThan(25);
  expect(recipients).toHaveLength(100);
  expect(new Set(recipients).size).toBe(100);
  expect(new Set(arrivals.map((arrival) => arrival.mail.messageId)).size).toBe(100);
});

test("SMT-02: killed after the final dot, before the mark: one more mail at most, under the same Message-ID", async () => {
  const ids: string[] = [];
  let process: ChildProcess | null = null;
  const { url } = await office.listen({
    onData(stream, _session, callback) {
      void simpleParser(stream).then(({ messageId }) => {
        ids.push(messageId ?? "");
        // The mail is taken, and whoever brought it never hears of it.
        process?.kill("SIGKILL");
        callback();
      }, callback);
    },
  });
  for (let i = 0; i < 3; i += 1) await room.enqueueLink(`u${i}@d${i}.example`);
  const runWorker = async (isToDie: boolean) => {
    const child = spawn(node, [join(import.meta.dirname, "worker-process.ts"), room.store.url, url, String(room.now)], {
      stdio: "inherit",
    });
    process = isToDie ? child : null;
    await once(child, "exit");
    return child.signalCode;
  };
  expect(await runWorker(true)).toBe("SIGKILL");
  const taken = ids.length;
  expect(taken).toBeGreaterThanOrEqual(1);
  expect((await room.rows()).filter((row) => row.delivered_at !== null)).toEqual([]);
  room.now += leaseMilliseconds;
  expect(await runWorker(false)).toBeNull();
  room.now += 10 * leaseMilliseconds;
  expect(await runWorker(false)).toBeNull();
  expect(ids).toHaveLength(3 + taken);
  expect([...new Set(ids)].sort()).toEqual((await room.rows()).map((row) => `<${row.id}@accounts.example>`).sort());
});

test("SMT-05: a recipient's domain that hangs doesn't delay the others by five seconds", { timeout: 30_000 }, async () => {
  const { url } = await office.listen({
    onRcptTo: ({ address }, _session, done) => {
      if (!address.endsWith("@hang.example")) done();
    },
  });
  const worker = room.worker(mailerFor(url));
  for (let i = 0; i < 30; i += 1) await room.enqueueLink(`u${i}@hang.example`);
  room.now += 1;
  for (let i = 0; i < 30; i += 1) await room.enqueueLink(`u${i}@fine.example`);
  const began = performance.now();
  worker.wake();
  while (arrivals.length < 30 && performance.now() - began < 15_000) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(arrivals).toHaveLength(30);
  expect(performance.now() - began).toBeLessThan(5000);
});
