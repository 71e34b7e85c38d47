/** The first day of a new instance, as its people live it in a real browser: the administrator, two who sign up, and what happens to them. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issueSetupToken } from "../../src/domain/administration/first-administrator.ts";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { ensureCodePrograms, oathtoolCode } from "../support/codes.ts";
import { newDevice } from "./device.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

const password = "a hinge of bronze and oak";
const [root, livia, marcus] = ["root@example.org", "livia@example.org", "marcus@example.org"] as const;

let browser: Browser;
let served: ServedHouse;
/** The administrator's. */
let page: Page;
/** Livia's, with a virtual authenticator. */
let hers: Page;
let his: Page;
const faults: string[] = [];

beforeAll(async () => {
  await ensureBrowser();
  await ensureCodePrograms();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  page = await newPage(await browser.newContext({ baseURL: served.url, locale: "en-GB" }));
  hers = (await newDevice(browser, served.url)).page;
  his = await newPage(await browser.newContext({ baseURL: served.url, locale: "en-GB" }));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function newPage(context: BrowserContext): Promise<Page> {
  context.setDefaultTimeout(8_000);
  const made = await context.newPage();
  made.on("pageerror", (error) => faults.push(error.message));
  made.on("console", (message) => /Content Security Policy/i.test(message.text()) && faults.push(message.text()));
  return made;
}

const main = (of: Page) => of.getByRole("main");
const text = (of: Page) => main(of).innerText();

async function signUp(of: Page, email: string): Promise<void> {
  await of.goto("/sign-up");
  await of.getByLabel("E-mail address").fill(email);
  await of.getByLabel("Password", { exact: true }).fill(password);
  await follow(of, of.getByRole("button", { name: "Create account" }));
  await of.goto(await served.mailedLink(email, "/sign-up/confirm"));
  await follow(of, main(of).getByRole("button"));
}

async function signIn(of: Page, email: string, typed = password): Promise<void> {
  await of.goto("/sign-in");
  await of.getByLabel("E-mail address or user name").fill(email);
  await of.getByLabel("Password", { exact: true }).fill(typed);
  await follow(of, of.getByRole("button", { name: "Sign in", exact: true }));
}

/** Opens a user's page from the list. */
async function openUser(email: string): Promise<void> {
  await page.goto("/admin/users");
  await follow(page, page.getByRole("link", { name: email }));
}

/** Unfolds what an action says of itself, and does it. */
async function act(name: string, reason?: string): Promise<void> {
  const action = page.locator("details.disclosure").filter({ has: page.locator("summary", { hasText: name }) });
  await action.locator("summary").click();
  if (reason !== undefined) await action.getByRole("textbox").fill(reason);
  await follow(page, action.getByRole("button"));
}

async function explain(email: string): Promise<string> {
  await page.goto("/admin/audit/explain");
  await page.getByLabel("Address or user name").fill(email);
  await follow(page, page.getByRole("button", { name: "Explain" }));
  return text(page);
}

describe("the first day of an instance", () => {
  test("the one-time link makes the first administrator, who is led to the console", async () => {
    const { house } = served;
    const { services } = await house.cardea.engine();
    const realm = await services.realms.find("main");
    const token = await issueSetupToken(house.database.queries, realm?.id ?? "", house.clock.now());
    await page.goto(`/setup?token=${token}`);
    await page.getByLabel("E-mail address").fill(root);
    await page.getByLabel("Password", { exact: true }).fill(`${password} too`);
    await follow(page, main(page).getByRole("button", { name: /administrator/i }));
    expect(new URL(page.url()).pathname).toBe("/admin");
  });

  test("sign-up asks for approval from now on", async () => {
    await page.goto("/admin/settings");
    const signUpSection = page.locator("section").filter({ has: page.getByLabel("Who may sign up") });
    await signUpSection.getByLabel("Who may sign up").selectOption({ label: "Anyone, once an administrator approves" });
    await follow(page, signUpSection.getByRole("button"));
    expect(await page.getByRole("status").first().innerText()).not.toBe("");
    await his.goto("/sign-up");
    expect(await text(his)).toContain("An administrator looks at each new account");
  });

  test("two people sign up; one is approved, the other is rejected and reads why", async () => {
    await signUp(hers, livia);
    await signUp(his, marcus);
    for (const [email, decision, reason] of [
      [livia, "Approve", undefined],
      [marcus, "Decline", "We don't know you yet."],
    ] as const) {
      await page.goto("/admin/approvals");
      await follow(page, page.getByRole("link", { name: email }));
      await act(decision, reason);
    }
    await signIn(his, marcus);
    expect(await text(his)).toContain("declined");
    const mails = (await served.house.mails()).filter(({ to }) => to === marcus);
    expect(mails.at(-1)?.text).toContain("We don't know you yet.");
  });

  test("who was approved signs in, and takes a passkey and an authenticator app", async () => {
    await signIn(hers, livia);
    expect(new URL(hers.url()).pathname).toBe("/account");
    await hers.goto("/account/passkeys");
    await hers.getByLabel("Name of the passkey").fill("Blue key");
    await follow(hers, hers.getByRole("button", { name: "Add a passkey" }));
    expect(await text(hers)).toContain("Blue key");
    await hers.goto("/account/security");
    await follow(hers, hers.getByRole("button", { name: "Set up an app" }));
    const secret = (await hers.locator("dd", { hasText: /^[A-Z2-7 ]{39}$/ }).innerText()).replaceAll(" ", "");
    await hers.getByLabel("Code from the app").fill(await oathtoolCode(secret, served.house.clock.now()));
    await follow(hers, hers.getByRole("button", { name: "Activate" }));
    expect(await hers.locator(".codes code").count()).toBe(10);
    await openUser(livia);
    expect(await text(page)).toMatch(/Passkeys\s+1/);
  });

  test("who is locked out is explained by the rule that decided", async () => {
    for (let round = 0; round < 11; round += 1) await signIn(his, marcus, "not this one at all");
    const told = await explain(marcus);
    expect(told).toContain("declined");
    expect(told).toMatch(/too many|failed tries|locked/i);
  });

  test("a suspended account is signed out everywhere, and comes back when it is restored", async () => {
    await openUser(livia);
    await act("Suspend", "Lost her laptop.");
    await hers.goto("/account");
    expect(new URL(hers.url()).pathname).toBe("/sign-in");
    expect(await explain(livia)).toContain("Lost her laptop.");
    await openUser(livia);
    await act("Restore");
    await hers.goto("/sign-in");
    await follow(hers, hers.getByRole("button", { name: "Use a passkey" }));
    expect(new URL(hers.url()).pathname).toBe("/account");
  });

  test("a new theme is on every page at once, and the language is the visitor's", async () => {
    await page.goto("/admin/settings/branding");
    const theme = page.locator("form").filter({ has: page.locator("[name='branding.accent']") });
    await theme.locator("[name='branding.accent']").fill("#7a1f5c");
    await follow(page, theme.getByRole("button", { name: "Save" }));
    await his.goto("/sign-in");
    const ground = await his.evaluate('getComputedStyle(document.querySelector("main button[type=submit]")).backgroundColor');
    expect(ground).toBe("rgb(122, 31, 92)");
    await his.locator("details summary").last().click();
    await follow(his, his.getByRole("link", { name: "Deutsch" }));
    expect(await his.locator("html").getAttribute("lang")).toBe("de");
    expect(await text(his)).toContain("Anmelden");
  });

  test("the audit tells the day", async () => {
    await page.goto("/admin/audit");
    const events = await text(page);
    for (const email of [livia, marcus]) expect(events).toContain(email);
    expect(faults).toEqual([]);
  });
});
