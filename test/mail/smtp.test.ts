/** Mail over a real SMTP conversation on loopback: what arrives, and what happens when the server misbehaves. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { execPath as node } from "node:process";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSmtpMailer } from "../../src/adapters/smtp-mailer.ts";
import { leaseMilliseconds } from "../../src/domain/outbox-delivery.ts";
import { type Mail, type Mailer, PermanentMailFailure, Unavailable } from "../../src/kernel/ports.ts";
import { hour, type MailRoom, openMailRoom, second, seededRandom, start } from "./mail-room.ts";

interface Arrival {
  readonly mail: ParsedMail;
  readonly from: string;
  readonly recipients: readonly string[];
  readonly isSecure: boolean;
}

let room: MailRoom;
let arrivals: Arrival[];
const servers = new Map<string, SMTPServer>();
const open: (() => Promise<void> | void)[] = [];

beforeEach(async () => {
  arrivals = [];
  room = await openMailRoom();
});
afterEach(async () => {
  await room.close();
  for (const close of open.splice(0)) await close();
});

/** An SMTP server that keeps what it accepts. */
async function listen(options: SMTPServerOptions = {}): Promise<{ url: string }> {
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 100,
    // Its certificate for tests is good enough, and need not be warned of.
    logger: false,
    onData(stream, session, callback) {
      void simpleParser(stream).then((mail) => {
        const { mailFrom, rcptTo } = session.envelope;
        arrivals.push({
          mail,
          from: mailFrom === false ? "" : mailFrom.address,
          recipients: rcptTo.map(({ address }) => address),
          isSecure: session.secure,
        });
        callback();
      }, callback);
    },
    ...options,
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  open.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  // It listens on a port, so its address is not the path of a socket.
  const { port } = server.server.address() as AddressInfo;
  const url = `smtp://127.0.0.1:${port}`;
  servers.set(url, server);
  return { url };
}

function mailerFor(url: string): Mailer {
  return createSmtpMailer({ url, host: "accounts.example" });
}

const mail: Mail = {
  id: "4ff6d0bc-0000-4000-8000-000000000000",
  to: "ada@one.example",
  from: "Example Accounts <no-reply@accounts.example>",
  subject: "Bestätigen Sie Ihre Adresse",
  text: "Grüße 👋\nhttps://accounts.example/x\n",
  html: '<p>Grüße 👋</p><a href="https://accounts.example/x">x</a>',
};

async function failureOf(work: Promise<void>): Promise<Error | null> {
  return await work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error : new Error("Not even an Error.")),
  );
}

/** Lets the clock run until nothing waits, at most so long. */
async function runFor(seconds: number, drain: () => Promise<number>): Promise<void> {
  for (; room.now < start + seconds * second; room.now += second) {
    await drain();
    if ((await room.rows()).every((row) => row.delivered_at !== null || row.failed_at !== null)) return;
  }
}

test("the right words reach exactly one recipient", async () => {
  const { url } = await listen();
  const worker = room.worker(mailerFor(url));
  const token = await room.enqueueLink("ada@one.example");
  expect(await worker.drain()).toBe(1);
  const [row] = await room.rows();
  expect(arrivals).toHaveLength(1);
  const [{ mail: parsed, from, recipients }] = arrivals as [Arrival];
  expect({ from, recipients }).toEqual({ from: "no-reply@accounts.example", recipients: ["ada@one.example"] });
  const link = `https://accounts.example/realms/r/sign-up/confirm?token=${token}`;
  expect(parsed.subject).toBe("Confirm your e-mail address for r");
  expect(parsed.text).toContain(`\n${link}\n`);
  expect(parsed.html).toContain(`href="${link}"`);
  expect(parsed.messageId).toBe(`<${row?.id}@accounts.example>`);
  expect(parsed.headers.get("auto-submitted")).toBe("auto-generated");
  expect(parsed.from?.value).toEqual([{ address: "no-reply@accounts.example", name: "Example Accounts" }]);
  expect([parsed.to].flat().flatMap((field) => field?.value)).toMatchObject([{ address: "ada@one.example" }]);
  expect(parsed.attachments).toEqual([]);
});

test("letters of all kinds survive", async () => {
  const { url } = await listen();
  const mailer = mailerFor(url);
  await mailer.send(mail);
  await mailer.close();
  expect(arrivals[0]?.mail).toMatchObject({ subject: mail.subject, text: mail.text, html: `${mail.html}` });
});

test("a logo comes within the HTML part, under the name by which it is shown", async () => {
  const { url } = await listen();
  const mailer = mailerFor(url);
  const content = Buffer.from("89504e470d0a1a0a", "hex");
  const attachments = [{ cid: "a1@logo", mediaType: "image/png", fileName: "logo.png", content }];
  await mailer.send({ ...mail, html: '<img src="cid:a1@logo" alt="Example">', attachments });
  await mailer.close();
  const [logo] = arrivals[0]?.mail.attachments ?? [];
  expect(logo).toMatchObject({ cid: "a1@logo", contentType: "image/png", contentDisposition: "inline", related: true, content });
});

test.each([
  "a@x.example,b@y.example",
  "a@x.example;b@y.example",
  "a@x.example\nb@y.example",
  "a@x.example\r\nRCPT TO:<b@y.example>",
  '"a@x.example" <b@y.example>',
  "<a@x.example>",
  "group:a@x.example;",
  "a@b@c.example",
  "a x@y.example",
  "a",
  "",
])("%j is not one address and reaches nobody", async (to) => {
  const { url } = await listen();
  const mailer = mailerFor(url);
  expect(await failureOf(mailer.send({ ...mail, to }))).toBeInstanceOf(PermanentMailFailure);
  expect(arrivals).toEqual([]);
});

test("a line break in the subject makes no header", async () => {
  const { url } = await listen();
  const mailer = mailerFor(url);
  await mailer.send({ ...mail, subject: "Hello\r\nBcc: eve@evil.example\r\n\r\nBody" });
  await mailer.close();
  expect(arrivals[0]?.recipients).toEqual(["ada@one.example"]);
  expect(arrivals[0]?.mail.headers.has("bcc")).toBe(false);
});

test("the connection is upgraded when the server offers it, and used again", async () => {
  let connections = 0;
  const { url } = await listen({
    disabledCommands: [],
    onConnect(_session, callback) {
      connections += 1;
      callback();
    },
  });
  const mailer = mailerFor(url);
  await mailer.send(mail);
  await mailer.send(mail);
  await mailer.close();
  expect(arrivals.map(({ isSecure }) => isSecure)).toEqual([true, true]);
  expect(connections).toBe(1);
});

test("without STARTTLS it goes in the clear, unless TLS is required", async () => {
  const { url } = await listen();
  const mailer = mailerFor(url);
  await mailer.send(mail);
  const strict = mailerFor(`${url}?requireTLS=true`);
  expect(await failureOf(strict.send(mail))).toBeInstanceOf(Unavailable);
  await mailer.close();
  await strict.close();
  expect(arrivals.map(({ isSecure }) => isSecure)).toEqual([false]);
});

function reply(responseCode: number): Error {
  return Object.assign(new Error(`${responseCode} no thanks, ada@one.example`), { responseCode });
}

test.each([
  { name: "the recipient is refused for good", options: { onRcptTo: (_a, _s, done) => done(reply(550)) }, kind: PermanentMailFailure },
  { name: "the recipient is to come later", options: { onRcptTo: (_a, _s, done) => done(reply(451)) }, kind: Error },
  { name: "the sender is refused", options: { onMailFrom: (_a, _s, done) => done(reply(550)) }, kind: Error },
  {
    name: "the content is refused for good",
    options: { onData: (stream, _s, done) => void stream.resume().on("end", () => done(reply(554))) },
    kind: PermanentMailFailure,
  },
  { name: "the login is refused", options: { authOptional: false, onAuth: (_a, _s, done) => done(reply(535)) }, kind: Unavailable },
] satisfies { name: string; options: SMTPServerOptions; kind: unknown }[])(
  "$name: the failure says so, without the address",
  async ({ options, kind }) => {
    const { url } = await listen(options);
    const mailer = mailerFor("onAuth" in options ? url.replace("//", "//user:pass%20word@") : url);
    const failure = await failureOf(mailer.send(mail));
    await mailer.close();
    expect(failure?.constructor).toBe(kind);
    expect(failure?.message).toMatch(/^SMTP \d{3} E[A-Z]+ (?:AUTH PLAIN|MAIL FROM|RCPT TO|DATA)$/);
  },
);

test("nobody listens: the mail server as such is out of reach", async () => {
  const mailer = mailerFor("smtp://127.0.0.1:9");
  expect(await failureOf(mailer.send(mail))).toBeInstanceOf(Unavailable);
  await mailer.close();
});

test("a refused recipient stops, the others go on", async () => {
  const { url } = await listen({ onRcptTo: ({ address }, _session, done) => done(address.startsWith("gone") ? reply(550) : null) });
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

test("a quarter of all steps fail: every mail arrives within ten minutes, none is lost, none comes twice", {
  timeout: 60_000,
}, async () => {
  const random = seededRandom(42);
  let faults = 0;
  const chance = () => {
    const isFault = random() < 0.25 / 4;
    if (isFault) faults += 1;
    return isFault;
  };
  const { url } = await listen({
    authOptional: false,
    onAuth: ({ username }, _session, done) => done(chance() ? reply(454) : null, { user: username ?? "" }),
    onMailFrom: (_address, session, done) => {
      if (chance()) return disconnect(session);
      done(chance() ? reply(550) : null);
    },
    onRcptTo: (_address, session, done) => {
      if (chance()) return disconnect(session);
      if (chance()) return void setTimeout(done, 200);
      done(chance() ? reply(450) : null);
    },
  });
  /** Cuts the line in the middle of a conversation, before the mail is accepted. */
  function disconnect(session: object): void {
    for (const connection of servers.get(url)?.connections ?? []) {
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

test("killed after the final dot, before the mark: one more mail at most, under the same Message-ID", async () => {
  const ids: string[] = [];
  let process: ChildProcess | null = null;
  const { url } = await listen({
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

test("a recipient's domain that hangs doesn't delay the others by five seconds", { timeout: 30_000 }, async () => {
  const { url } = await listen({
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
