/** The development mailbox: every mail, newest first, as a page without scripts and as JSON. */
import { hash } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { templates } from "../../test/mail/mail-house.ts";
import { capturingMailer, type MailRoom, openMailRoom, second, start } from "../../test/mail/mail-room.ts";
import { mailTemplates } from "../domain/mail/mail-composition.ts";
import { createMailbox } from "./mailbox.ts";

let room: MailRoom;
let show: (path: string) => Promise<Response>;
beforeEach(async () => {
  room = await openMailRoom();
  show = createMailbox(room.house, mailTemplates(templates));
});
afterEach(() => room.close());

const readJson = async () => (await (await show("/dev/mailbox.json")).json()) as Record<string, string>[];

test("is empty at first", async () => {
  expect(await readJson()).toEqual([]);
  const body = await (await show("/dev/mailbox")).text();
  expect(body).toContain("No mail yet.");
  expect(body).toContain('<a href="https://accounts.example/sign-up">');
});

test("holds what was sent and what waits, newest first, as it was sent", async () => {
  const mailer = capturingMailer();
  const token = await room.enqueueLink("ada@one.example");
  await room.worker(mailer, { keepPayload: true }).drain();
  room.now += second;
  await room.enqueue({ template: "accountLocked", values: {}, to: "bob@two.example", locale: "fr" });
  const mails = await readJson();
  expect(mails.map((mail) => [mail.to, mail.createdAt])).toEqual([
    ["bob@two.example", new Date(start + second).toISOString()],
    ["ada@one.example", new Date(start).toISOString()],
  ]);
  expect(mails[0]?.subject).toMatch(/^Trop de/);
  expect(mails[1]).toEqual({ ...mailer.sent[0], createdAt: mails[1]?.createdAt });
  expect(mails[1]?.text).toContain(token);
  expect(Object.keys(mails[1] ?? {})).toEqual(["id", "to", "from", "subject", "text", "html", "createdAt"]);
});

test("shows no mail whose content is gone, and none that can't be read", async () => {
  await room.enqueue({ template: "accountLocked", values: {} });
  await room.worker(capturingMailer()).drain();
  await room.enqueue({ template: "refreshTokenReused", values: {} });
  expect(await readJson()).toEqual([]);
  expect(JSON.stringify(room.log)).not.toContain("@");
});

test("the page lists mails with their links, and runs no script", async () => {
  const token = await room.enqueueLink("ada+<b>@one.example");
  const [mail] = await readJson();
  const response = await show("/dev/mailbox");
  const body = await response.text();
  const link = `https://accounts.example/realms/r/sign-up/confirm?token=${token}`;
  expect(body).toContain(`<a class="button" href="${link}" rel="noreferrer">Confirm address</a>`);
  expect(body).toContain(`src="/dev/mailbox/${mail?.id}" sandbox="allow-popups allow-popups-to-escape-sandbox"`);
  expect(body).toContain("ada+&lt;b&gt;@one.example");
  expect(body).not.toMatch(/<b>|<script|style="/);
  const policy = response.headers.get("content-security-policy") ?? "";
  const style = /<style>([\s\S]*)<\/style>/.exec(body)?.[1] ?? "";
  expect(policy).toContain(`style-src 'sha256-${hash("sha256", style, "base64")}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("a mail's HTML stands in a frame of its own, which may do nothing", async () => {
  await room.enqueueLink("ada@one.example");
  const [mail] = await readJson();
  const response = await show(`/dev/mailbox/${mail?.id}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<base target="_blank">');
  const policy = response.headers.get("content-security-policy") ?? "";
  for (const part of ["default-src 'none'", "frame-ancestors 'self'", "sandbox allow-popups allow-popups-to-escape-sandbox"])
    expect(policy).toContain(part);
  expect(policy).not.toMatch(/allow-scripts|allow-same-origin|script-src/);
});

test("the open mail's frame is there when the page has loaded; those of folded mails wait until they are seen", async () => {
  await room.enqueueLink("ada@one.example");
  room.now += second;
  await room.enqueueLink("bob@two.example");
  const body = await (await show("/dev/mailbox")).text();
  const [open = "", folded = ""] = body.split('<details class="mail"').slice(1);
  expect(open).toMatch(/^ open>[\s\S]*bob@two\.example[\s\S]*<iframe/);
  expect(open).not.toContain("loading=");
  expect(folded).toMatch(/^>[\s\S]*ada@one\.example[\s\S]*<iframe [^>]* loading="lazy">/);
});

test.each(["/dev/mailbox/nothing", "/dev/mailbox/", "/dev/mailbox/../x", "/dev/else"])("%s is not there", async (path) => {
  expect((await show(path)).status).toBe(404);
});
