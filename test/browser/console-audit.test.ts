/** Somebody is locked out, and an administrator finds out why and what helps: in a real browser, without JavaScript. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { newVisitor } from "../support/faces.ts";
import { newPerson, type Person, stageOf } from "../support/stage.ts";
import { type ConsoleHouse, fillHouse, signInAs } from "./console-house.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

let browser: Browser;
let served: ServedHouse;
let filled: ConsoleHouse;
let page: Page;

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  filled = await fillHouse(served);
  const context = await browser.newContext({ baseURL: served.url, locale: "en-GB", javaScriptEnabled: false });
  page = await signInAs(context, served, filled.administrator);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function lockOut(person: Person): Promise<string> {
  const stage = stageOf(served.house, "rest");
  const id = await stage.signUp(person);
  for (let at = 0; at < 10; at += 1) {
    served.house.clock.move(1_000);
    await stage.call(newVisitor(), "signInWithPassword", { identifier: person.email, password: "wrong wrong wrong" });
  }
  return id;
}

test("[F7] a locked-out person sees no reason; the administrator sees the rule, until when, and what to do", async () => {
  const person = newPerson();
  const id = await lockOut(person);
  served.house.clock.move(1_000);
  const theirs = await browser.newContext({ baseURL: served.url, locale: "en-GB" });
  const sight = await signInAs(theirs, served, person);
  expect(new URL(sight.url()).pathname).toBe("/sign-in");
  expect(await sight.locator("main").innerText()).not.toMatch(/ten failed|account_locked/);
  await theirs.close();

  await page.goto(`/admin/users/${id}`);
  await follow(page, page.getByRole("link", { name: "Why could they not sign in?" }));
  expect(await page.getByLabel("Address or user name").inputValue()).toBe(person.email);
  const now = await page.locator("#now").innerText();
  expect(now).toContain("There were ten failed tries for this account within a quarter of an hour");
  expect(now).toContain("It ends by itself; waiting, or signing in from a browser that has signed in before, helps.");
  expect(now).toContain("Rule: account_locked");
  expect(now).toMatch(/Until .* UTC/);
  expect(await page.locator("#attempts li").allInnerTexts()).toEqual([
    expect.stringContaining("There were ten failed tries"),
    expect.stringMatching(/The password was wrong\..*10 times/s),
  ]);
  await follow(page, page.getByRole("link", { name: "To the user’s page" }));
  expect(new URL(page.url()).pathname).toBe(`/admin/users/${id}`);
  expect(await page.locator("#audit tbody th").count()).toBe(10);
});

test("an address that is nobody's is explained, too", async () => {
  await page.goto("/admin/audit");
  await follow(page, page.getByRole("link", { name: "Why could they not sign in?" }));
  await page.getByLabel("Address or user name").fill("nobody.at.all@example.org");
  await follow(page, page.getByRole("button", { name: "Explain" }));
  expect(await page.locator("#now").innerText()).toContain("There is no account with this user name or address in this realm.");
});

test("the audit is filtered, an event opened, and the whole verified", async () => {
  await page.goto("/admin/audit");
  await page.getByLabel("What").selectOption({ label: "Suspend a user" });
  await page.getByLabel("Outcome").selectOption({ label: "Succeeded" });
  await follow(page, page.getByRole("button", { name: "Filter" }));
  expect(await page.locator("tbody th").count()).toBe(1);
  expect(await page.locator("tbody tr").first().innerText()).toContain("brutus@example.org");
  const rest = page.locator("tbody tr", { hasText: "Place in the chain" });
  expect(await rest.isVisible()).toBe(false);
  await page.locator("tbody summary").click();
  expect(await rest.innerText()).toContain("adminSuspendUser");
  await page.locator("main summary", { hasText: "Verify the audit" }).click();
  await follow(page, page.getByRole("button", { name: "Verify the audit" }));
  expect(await page.getByRole("status").innerText()).toBe("The audit is valid: it is as it was sealed.");
});

test("a mail that failed is tried again, once", async () => {
  await page.goto("/admin/mails");
  await page.getByLabel("State").selectOption({ label: "Failed" });
  await follow(page, page.getByRole("button", { name: "Filter" }));
  const before = await page.locator("tbody th").count();
  await follow(page, page.getByRole("button", { name: "Try again" }).first());
  expect(await page.getByRole("status").innerText()).toBe("The mail is tried again.");
  expect(await page.locator("tbody th").count()).toBe(before - 1);
});
