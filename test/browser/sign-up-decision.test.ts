/** Approval and invitation in a real browser without JavaScript: the administrator's mailed link decides, the invited find their form. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newAdministrator } from "../support/administrators.ts";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { type Stage, stageOf } from "../support/stage.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

const password = "a hinge of bronze";

let browser: Browser;
let served: ServedHouse;
let stage: Stage;
let page: Page;
let administrator: Awaited<ReturnType<typeof newAdministrator>>;

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse({ signUp: { mode: "approval" } })]);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: served.url, locale: "en-GB" });
  page = await context.newPage();
  page.on("console", (message) => expect.soft(message.text()).not.toContain("Content Security Policy"));
  stage = stageOf(served.house, "rest");
  administrator = await newAdministrator(stage);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const path = () => new URL(page.url()).pathname;

async function signUp(email: string): Promise<void> {
  await page.goto("/sign-up");
  expect(await page.locator("main").innerText()).toContain("An administrator looks at each new account");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await follow(page, page.getByRole("button", { name: "Create account" }));
  expect(path()).toBe("/sign-up/sent");
  await page.goto(await served.mailedLink(email, "/sign-up/confirm"));
  await follow(page, page.getByRole("button", { name: "Confirm my address" }));
  expect(path()).toBe("/sign-up/waiting");
  await served.house.mails();
}

async function signIn(email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address or user name").fill(email);
  await page.getByLabel("Password").fill(password);
  await follow(page, page.getByRole("button", { name: "Sign in" }));
}

test("[E6, B8] the applicant waits until the administrator's mailed link approves them", async () => {
  await signUp("agrippa@example.org");
  await signIn("agrippa@example.org");
  expect(await page.getByRole("alert").innerText()).toContain("An administrator still has to approve this account.");

  const link = await served.mailedLink(administrator.person.email, "/sign-up/decide");
  // ADM-03: what a mail scanner does decides nothing.
  for (const method of ["HEAD", "GET"]) expect((await fetch(link, { method, redirect: "manual" })).status).toBe(303);
  await page.goto(link);
  expect(page.url()).toBe(`${served.url}/sign-up/decide`);
  expect(await page.locator("main").innerText()).toContain("agrippa@example.org");
  await follow(page, page.getByRole("button", { name: "Approve" }));
  expect(await page.getByRole("main").innerText()).toContain("The applicant is told by mail.");
  await page.goto(link);
  expect(await page.locator("main").innerText()).toContain("This link has lapsed, was used already");

  await signIn("agrippa@example.org");
  expect(path()).toBe("/account");
  await page.context().clearCookies();
});

test("[E6, B8] who is declined reads why", async () => {
  served.house.clock.move(15 * 60_000);
  const email = "brutus@example.org";
  await signUp(email);
  await page.goto(await served.mailedLink(administrator.person.email, "/sign-up/decide"));
  await page.getByLabel("Reason").fill("We know what you did in March.");
  await follow(page, page.getByRole("button", { name: "Decline" }));
  expect(await page.getByRole("main").innerText()).toContain("The applicant is told by mail.");
  const mail = (await served.house.mails()).findLast(({ to }) => to === email);
  expect(mail?.text).toContain("We know what you did in March.");
  await signIn(email);
  expect(await page.getByRole("alert").innerText()).toContain("The request for this account was declined.");
});

test("an invitation's link leaves the address, fills in the form, and needs neither approval nor another proof", async () => {
  const email = "livia@example.org";
  const { visitor } = await newAdministrator(stage);
  await stage.call(visitor, "adminCreateInvitation", { email });
  const mail = (await served.house.mails()).findLast(({ to }) => to === email);
  const link = /http\S+\?invitation=\S+/.exec(mail?.text ?? "")?.[0] ?? "";
  await page.goto(link);
  expect(page.url()).toBe(`${served.url}/sign-up`);
  expect(await page.content()).not.toContain(link.split("invitation=")[1]);
  expect(await page.getByLabel("E-mail address").inputValue()).toBe(email);
  await page.getByLabel("Password").fill("short");
  await follow(page, page.getByRole("button", { name: "Create account" }));
  await page.getByLabel("Password").fill(password);
  await follow(page, page.getByRole("button", { name: "Create account" }));
  expect(path()).toBe("/sign-in");
  await signIn(email);
  expect(path()).toBe("/account");
});
