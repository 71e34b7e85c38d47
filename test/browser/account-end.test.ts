/** The end of an account in a real browser without JavaScript: a copy of one's data, a deletion, and the mail that takes it back. */
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { callFace, newVisitor } from "../support/faces.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

const email = "octavia@example.org";
const password = "a hinge of bronze";

let browser: Browser;
let served: ServedHouse;
let page: Page;

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: served.url, locale: "en-GB" });
  page = await context.newPage();
  const { cardea } = served.house;
  await callFace(cardea, { face: "rest", visitor: newVisitor() }, "startSignUp", { email, password });
  await callFace(cardea, { face: "rest", visitor: newVisitor() }, "confirmSignUp", { token: await served.house.tokenFor(email) });
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const path = () => new URL(page.url()).pathname;

async function signIn(): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address or user name").fill(email);
  await page.getByLabel("Password").fill(password);
  await follow(page, page.getByRole("button", { name: "Sign in" }));
}

test("a copy of one's data is a file", async () => {
  await signIn();
  await page.goto("/account/data");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download" }).click()]);
  expect(download.suggestedFilename()).toBe("account.html");
  expect(await readFile(await download.path(), "utf8")).toContain(email);
});

test("a wrong password deletes nothing", async () => {
  await page.goto("/account/data");
  const form = page.locator("section", { has: page.getByRole("heading", { name: "Delete the account" }) });
  await form.getByLabel("Password").fill("something else");
  await follow(page, form.getByRole("button", { name: "Delete my account" }));
  expect(path()).toBe("/account/data");
  expect(await page.getByRole("alert").innerText()).toContain("This password is wrong.");
});

test("[D9] the right one does, and signs out", async () => {
  const form = page.locator("section", { has: page.getByRole("heading", { name: "Delete the account" }) });
  await form.getByLabel("Password").fill(password);
  await follow(page, form.getByRole("button", { name: "Delete my account" }));
  expect(path()).toBe("/sign-in");
  expect(await page.getByRole("status").innerText()).toContain("The mail that we sent you");
  await signIn();
  expect(await page.getByRole("alert").innerText()).toContain("about to be deleted");
});

test("[D9] the mailed link takes the account back", async () => {
  await page.goto(await served.mailedLink(email, "/account/restore"));
  expect(path()).toBe("/account/restore");
  await follow(page, page.getByRole("button", { name: "Keep my account" }));
  expect(path()).toBe("/sign-in");
  await signIn();
  expect(path()).toBe("/account");
});
