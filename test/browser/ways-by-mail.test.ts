/** Ways that lead through the mailbox, in a real browser without JavaScript: signing in by mail, a first password, and another address. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { codeFor } from "../support/email-sign-in.ts";
import { stageOf } from "../support/stage.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

const email = "marcus@example.org";
const newEmail = "marcus.new@example.org";
const password = "a lintel of oak";

let browser: Browser;
let served: ServedHouse;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  ({ context, page } = await openBrowser());
  await stageOf(served.house, "rest").signUp({ email, password });
}, 180_000);

afterAll(async () => {
  await context?.close();
  await browser?.close();
  await served?.close();
});

async function openBrowser(): Promise<{ context: BrowserContext; page: Page }> {
  const opened = await browser.newContext({ javaScriptEnabled: false, baseURL: served.url, locale: "en-GB" });
  const tab = await opened.newPage();
  tab.on("console", (message) => expect.soft(message.text()).not.toContain("Content Security Policy"));
  return { context: opened, page: tab };
}

const path = (tab: Page) => new URL(tab.url()).pathname;

async function askByMail(tab: Page): Promise<void> {
  served.passMailLimit();
  await tab.goto("/sign-in");
  await follow(tab, tab.getByRole("link", { name: "Sign in by mail" }));
  await tab.getByLabel("E-mail address").fill(email);
  await follow(tab, tab.getByRole("button", { name: "Send the mail" }));
  expect(tab.url()).toBe(`${served.url}/sign-in/email/sent`);
}

test("a mailed code signs in the browser that asked; a wrong one says so at the field", async () => {
  await askByMail(page);
  const code = await codeFor(stageOf(served.house, "rest"), email);
  await page.getByLabel("Code from the mail").fill("wrong");
  await follow(page, page.getByRole("button", { name: "Sign in" }));
  expect(await page.getByLabel("Code from the mail").getAttribute("aria-invalid")).toBe("true");
  await page.getByLabel("Code from the mail").fill(`${code.slice(0, 4)} ${code.slice(4)}`);
  await follow(page, page.getByRole("button", { name: "Sign in" }));
  expect(path(page)).toBe("/account");
});

test("TOK-13, TOK-14: a mailed link signs in any browser, by a button, and its token has left the address", async () => {
  const { context: own, page: tab } = await openBrowser();
  const { context: asking, page: other } = await openBrowser();
  await askByMail(other);
  const link = await served.mailedLink(email, "/sign-in/email/confirm");
  for (const method of ["HEAD", "GET"]) expect((await fetch(link, { method, redirect: "manual" })).status).toBe(303);
  await tab.goto(link);
  expect(tab.url()).toBe(`${served.url}/sign-in/email/confirm`);
  await follow(tab, tab.getByRole("button", { name: "Sign in" }));
  expect(path(tab)).toBe("/account");
  await own.close();
  await asking.close();
});

test("another address is confirmed from its own mailbox, and the old one takes the account back", async () => {
  await page.goto("/account/security");
  await page.getByLabel("New e-mail address").fill(newEmail);
  await follow(page, page.getByRole("button", { name: "Change the address" }));
  expect(await page.getByRole("status").innerText()).toContain("on its way to the new address");
  await page.goto(await served.mailedLink(newEmail, "/email/change/confirm"));
  await follow(page, page.getByRole("button", { name: "Use this address" }));
  await page.goto("/account/security");
  expect(await page.locator("main").innerText()).toContain(newEmail);

  await page.goto(await served.mailedLink(email, "/email/change/revert"));
  await follow(page, page.getByRole("button", { name: "Take the address back" }));
  expect(path(page)).toBe("/sign-in");
  expect(await page.getByRole("status").innerText()).toContain("Your old address is back");
  await page.goto(await served.mailedLink(email, "/password/reset/confirm"));
  await page.getByLabel("New password").fill("another lintel of oak");
  await follow(page, page.getByRole("button", { name: "Save the password" }));
  expect(path(page)).toBe("/sign-in");
});
