/** Every mail of the house: each name has one template, each renders in every language, and leads only to the realm's own pages. */
import { globSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type MailLook, mailLookOf } from "../../src/domain/mail/mail-look.ts";
import { renderMail } from "../../src/domain/mail/mail-rendering.ts";
import { type MailName, type MailValues, urgencies } from "../../src/domain/outbox/mails.ts";
import { withNamedPictures } from "../../src/domain/realm/branding.ts";
import { settingsShape } from "../../src/domain/realm/settings.ts";
import { isMailTemplate, type MailTemplate } from "../../src/kernel/mail.ts";
import { chooseLocale, directionOf, locales } from "../../src/texts/locale.ts";
import { loadTexts } from "../../src/texts/texts.ts";

const capabilities = join(import.meta.dirname, "../../src/capabilities");

const examples: MailValues = {
  signUpConfirm: { token: "t0ken" },
  signUpExisting: {},
  emailVerify: { token: "t0ken" },
  passwordReset: { token: "t0ken" },
  setPassword: { token: "t0ken" },
  emailSignIn: { token: "t0ken", code: "01234567" },
  passwordRegenerated: { password: "bafokiludeSome9w" },
  emailChange: { token: "t0ken" },
  emailChangeNotice: { token: "t0ken", email: "new@x.example" },
  emailChangeTaken: {},
  passwordChanged: {},
  accountLocked: {},
  wrongCodes: {},
  totpActivated: {},
  totpRemoved: {},
  recoveryCodesRegenerated: {},
  reauthenticationCode: { code: "12345678" },
  passkeyRegistered: { name: "Desk <key>" },
  passkeyRemoved: { name: "Desk <key>" },
  passkeyRefused: { name: "Desk <key>" },
  sessionSurplus: {
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0",
    lastSeenAt: "2026-01-15T12:00:00.000Z",
  },
  refreshTokenReused: {},
  accountDeletionDue: { token: "t0ken", dueAt: "2026-02-14T12:00:00.000Z" },
  accountDeactivated: {},
  accountDeleted: {},
  changedByAdministrator: { change: "SUSPENDED", reason: "Spam." },
  accountCreated: { token: "t0ken" },
  approvalNeeded: { email: "new@x.example", waiting: 3, decisionToken: "t0ken" },
  signUpApproved: { isUnproven: false },
  signUpRejected: { reason: "No room." },
  signUpWaiting: {},
  invitation: { invitation: "t0ken" },
};

/** The page that each leads to; null: nowhere. */
const destinations: Record<MailName, string | null> = {
  signUpConfirm: "/sign-up/confirm?token=t0ken",
  signUpExisting: "/sign-in",
  emailVerify: "/sign-up/confirm?token=t0ken",
  passwordReset: "/password/reset/confirm?token=t0ken",
  setPassword: "/password/set?token=t0ken",
  emailSignIn: "/sign-in/email/confirm?token=t0ken",
  passwordRegenerated: "/sign-in",
  emailChange: "/email/change/confirm?token=t0ken",
  emailChangeNotice: "/email/change/revert?token=t0ken",
  emailChangeTaken: "/sign-in",
  passwordChanged: "/password/reset",
  accountLocked: "/password/reset",
  wrongCodes: "/password/reset",
  totpActivated: "/password/reset",
  totpRemoved: "/password/reset",
  recoveryCodesRegenerated: "/password/reset",
  reauthenticationCode: null,
  passkeyRegistered: "/account/passkeys",
  passkeyRemoved: "/account/passkeys",
  passkeyRefused: "/account/passkeys",
  sessionSurplus: "/account/sessions",
  refreshTokenReused: "/account/sessions",
  accountDeletionDue: "/account/restore?token=t0ken",
  accountDeactivated: null,
  accountDeleted: null,
  changedByAdministrator: null,
  accountCreated: "/password/set?token=t0ken",
  approvalNeeded: "/sign-up/decide?token=t0ken",
  signUpApproved: "/sign-in",
  signUpRejected: null,
  signUpWaiting: null,
  invitation: "/sign-up?invitation=t0ken",
};

/** Where else a mail leads, in its small print. */
const asides: Partial<Record<MailName, string>> = { signUpExisting: "/password/reset", approvalNeeded: "/admin/approvals" };

// The keys of an object literal of this type are these names.
const names = Object.keys(examples) as MailName[];
const url = "https://accounts.example/auth/realms/r";

async function findTemplates(): Promise<MailTemplate[]> {
  const files = globSync("**/*.mail.ts", { cwd: capabilities });
  const modules = await Promise.all(files.map((file) => import(join(capabilities, file))));
  return modules.map((module: { default: unknown }) => module.default).filter(isMailTemplate);
}

async function render(name: MailName, values: object, locale: string, look?: MailLook) {
  const template = (await findTemplates()).find((each) => each.name === name);
  if (template === undefined) throw new Error(`There is no template ${name}.`);
  await loadTexts(chooseLocale(locale, null));
  return renderMail(template, { ...values }, { locale, realmName: "Exämple", url }, look);
}

test("each mail has exactly one template", async () => {
  const found = (await findTemplates()).map((template) => template.name);
  expect(found.sort()).toEqual([...names].sort());
  expect(Object.keys(urgencies).sort()).toEqual([...names].sort());
});

test.each(locales.flatMap((locale) => names.map((name) => ({ name, locale }))))("$name speaks $locale", async ({ name, locale }) => {
  const mail = await render(name, examples[name], locale);
  expect(mail.html).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`);
  for (const part of [mail.subject, mail.text, mail.html]) {
    expect(part).not.toMatch(/undefined|\[object|NaN|=>/);
    expect(part).toContain("Exämple");
  }
  const links = [...new Set(mail.html.match(/(?<=href=")[^"]*/g) ?? [])];
  const places = [destinations[name], asides[name] ?? null].filter((place) => place !== null);
  expect(links).toEqual(places.map((place) => `${url}${place}`));
  for (const link of mail.text.match(/https?:\S+/g) ?? []) expect(link.startsWith(`${url}/`)).toBe(true);
});

/** To renew: `npm test -- test/mail/templates.test.ts -u`. The text part of each, because it can be read; the HTML part says the same. */
test.each(locales)("the mails in %s read as they did", async (locale) => {
  const mails = await Promise.all(names.map(async (name) => ({ name, mail: await render(name, examples[name], locale) })));
  const read = mails.map(({ name, mail }) => `===== ${name}\nSubject: ${mail.subject}\n\n${mail.text}`).join("\n");
  await expect(read).toMatchFileSnapshot(`snapshots/${locale}.txt`);
  for (const { name, mail } of mails) {
    const words = plain(mail.html);
    const lines = mail.text
      .replace(/\n-- \n/, "\n")
      .split("\n")
      .filter((line) => line !== "");
    expect([name, lines.filter((line) => !words.includes(line.replace(/:$/, "")))]).toEqual([name, []]);
  }
});

/** What of an HTML part is read. */
function plain(html: string): string {
  const entities = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };
  const text = html.replace(/<[^>]*>/g, "");
  return Object.entries(entities).reduce((read, [entity, symbol]) => read.replaceAll(entity, symbol), text);
}

test("the HTML part, plain and with a brand, looks as it did", async () => {
  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(33);
    Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(bytes);
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    return `data:image/png;base64,${bytes.toString("base64")}`;
  };
  const brand = { branding: { accent: "#ffd400", radius: "large", logo: png(240, 60), logoDark: png(240, 61) } } as const;
  const { branding } = settingsShape.parse(withNamedPictures(brand));
  const { html: plainHtml } = await render("emailSignIn", examples.emailSignIn, "en");
  const branded = await render("emailSignIn", examples.emailSignIn, "en", mailLookOf(branding, brand));
  await expect(plainHtml).toMatchFileSnapshot("snapshots/plain.html.txt");
  await expect(branded.html).toMatchFileSnapshot("snapshots/branded.html.txt");
  expect(branded.html).toContain('alt="Exämple"');
  expect(branded.attachments?.map(({ cid }) => branded.html.includes(`src="cid:${cid}"`))).toEqual([true, true]);
});

test("a logo that mail programs don't show leaves the name in words", async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"></svg>').toString("base64");
  const brand = { branding: { logo: `data:image/svg+xml;base64,${svg}` } };
  const look = mailLookOf(settingsShape.parse(withNamedPictures(brand)).branding, brand);
  const mail = await render("passwordChanged", examples.passwordChanged, "en", look);
  expect(mail.html).not.toContain("<img");
  expect(plain(mail.html)).toContain("Exämple");
  expect(mail.attachments).toBeUndefined();
});

test.each(names)("%s has its own words in every language, and tells the same values", async (name) => {
  const mails = await Promise.all(locales.map((locale) => render(name, examples[name], locale)));
  expect(new Set(mails.map(({ subject }) => subject)).size).toBe(locales.length);
  const values = Object.values(examples[name]).map(String);
  const told = mails.map(({ text }) => values.filter((value) => text.includes(value)));
  expect(told).toEqual(mails.map(() => told[0]));
});

/** What somebody may have written themselves; the rest are secrets, instants and names of ours. */
const written: readonly string[] = ["name", "email", "reason", "userAgent"];
const hostile = `<a href="https://evil.example/">x</a>{token} {{7*7}} \${7*7} %0d%0a<img src=https://evil.example/>`;

test.each(locales)("INJ-04: what people wrote is text in every mail in %s: no link, no picture, no template", async (locale) => {
  for (const name of names) {
    const values = Object.fromEntries(Object.entries(examples[name]).map(([key, value]) => [key, written.includes(key) ? hostile : value]));
    const [plainMail, mail] = await Promise.all([render(name, examples[name], locale), render(name, values, locale)]);
    const tagsOf = (html: string) => html.match(/<[a-z][^>]*>/g);
    expect(tagsOf(mail.html), name).toEqual(tagsOf(plainMail.html));
    expect(mail.text, name).not.toContain("49");
    if (mail.text.includes("evil.example"))
      expect(mail.text, name).toContain(hostile.slice(hostile.indexOf("{token}"), hostile.indexOf("%0d")));
  }
});

test.each(["fr-CA", "FR"])("%s is French, and an unknown language is English", async (locale) => {
  expect((await render("passwordReset", examples.passwordReset, locale)).subject).toMatch(/^Choisissez/);
  expect((await render("passwordReset", examples.passwordReset, "tlh")).subject).toMatch(/^Choose/);
});

test("a mail in Arabic is written from right to left", async () => {
  expect((await render("passwordReset", examples.passwordReset, "ar-EG")).html).toContain('<html lang="ar" dir="rtl">');
});

test("who is suspended is not led where they can't get in, and whose account is changed otherwise looks at it", async () => {
  const linksOf = async (change: MailValues["changedByAdministrator"]["change"]) =>
    (await render("changedByAdministrator", { change, reason: null }, "en")).html.match(/(?<=href=")[^"]*/g);
  expect(await linksOf("SUSPENDED")).toBeNull();
  expect(new Set(await linksOf("RESTORED"))).toEqual(new Set([`${url}/account`]));
});

test("a name with brackets stands whole in a text from right to left", async () => {
  expect((await render("passkeyRegistered", examples.passkeyRegistered, "ar")).text).toContain("«\u2068Desk <key>\u2069»");
});

test("no mail to whoever owns an address that somebody else entered carries a token", async () => {
  expect(JSON.stringify(await render("signUpExisting", examples.signUpExisting, "en"))).not.toContain("token");
});

test("who is approved before their address is proven is led to the other mail", async () => {
  const mail = await render("signUpApproved", { isUnproven: true }, "en");
  expect(mail.text).toContain("confirm your e-mail address");
  expect(mail.html).not.toContain("href=");
});

test("a reason is optional", async () => {
  expect((await render("signUpRejected", { reason: null }, "en")).text).not.toContain("reason");
});
