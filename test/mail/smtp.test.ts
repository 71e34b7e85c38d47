/** Mail over a real SMTP conversation on loopback: what arrives, and how a refusal is told. */
import type { SMTPServerOptions } from "smtp-server";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { type Mail, PermanentMailFailure, Unavailable } from "../../src/kernel/ports.ts";
import { openMailRoom } from "./mail-room.ts";
import { type Arrival, mailerFor, openPostOffice, type PostOffice, refusal } from "./post-office.ts";

let office: PostOffice;
let arrivals: Arrival[];

beforeEach(() => {
  office = openPostOffice();
  arrivals = office.arrivals;
});
afterEach(() => office.close());

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

test("the right words reach exactly one recipient", async () => {
  const { url } = await office.listen();
  const room = await openMailRoom();
  onTestFinished(() => room.close());
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
  const { url } = await office.listen();
  const mailer = mailerFor(url);
  await mailer.send(mail);
  await mailer.close();
  expect(arrivals[0]?.mail).toMatchObject({ subject: mail.subject, text: mail.text, html: `${mail.html}` });
});

test("a logo comes within the HTML part, under the name by which it is shown", async () => {
  const { url } = await office.listen();
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
  const { url } = await office.listen();
  const mailer = mailerFor(url);
  expect(await failureOf(mailer.send({ ...mail, to }))).toBeInstanceOf(PermanentMailFailure);
  expect(arrivals).toEqual([]);
});

test("a line break in the subject makes no header", async () => {
  const { url } = await office.listen();
  const mailer = mailerFor(url);
  await mailer.send({ ...mail, subject: "Hello\r\nBcc: eve@evil.example\r\n\r\nBody" });
  await mailer.close();
  expect(arrivals[0]?.recipients).toEqual(["ada@one.example"]);
  expect(arrivals[0]?.mail.headers.has("bcc")).toBe(false);
});

test("the connection is upgraded when the server offers it, and used again", async () => {
  let connections = 0;
  const { url } = await office.listen({
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
  const { url } = await office.listen();
  const mailer = mailerFor(url);
  await mailer.send(mail);
  const strict = mailerFor(`${url}?requireTLS=true`);
  expect(await failureOf(strict.send(mail))).toBeInstanceOf(Unavailable);
  await mailer.close();
  await strict.close();
  expect(arrivals.map(({ isSecure }) => isSecure)).toEqual([false]);
});

test.each([
  { name: "the recipient is refused for good", options: { onRcptTo: (_a, _s, done) => done(refusal(550)) }, kind: PermanentMailFailure },
  { name: "the recipient is to come later", options: { onRcptTo: (_a, _s, done) => done(refusal(451)) }, kind: Error },
  { name: "the sender is refused", options: { onMailFrom: (_a, _s, done) => done(refusal(550)) }, kind: Error },
  {
    name: "the content is refused for good",
    options: { onData: (stream, _s, done) => void stream.resume().on("end", () => done(refusal(554))) },
    kind: PermanentMailFailure,
  },
  { name: "the login is refused", options: { authOptional: false, onAuth: (_a, _s, done) => done(refusal(535)) }, kind: Unavailable },
] satisfies { name: string; options: SMTPServerOptions; kind: unknown }[])(
  "$name: the failure says so, without the address",
  async ({ options, kind }) => {
    const { url } = await office.listen(options);
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
