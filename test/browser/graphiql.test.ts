/** GraphiQL in a real browser: it starts under its policy, asks nobody but us, runs as whoever is signed in, and keeps nothing that was typed. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { stageOf } from "../support/stage.ts";
import { newUser, signIn } from "./device.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

let browser: Browser;
let served: ServedHouse;

beforeAll(async () => {
  await ensureBrowser();
  // As in production, where the schema can't be asked for.
  [browser, served] = await Promise.all([launchBrowser(), serveHouse({}, { mode: "production" })]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const answer = (page: Page) => page.locator(".result-window").innerText();

test("[A8] GraphiQL runs a document as whoever is signed in, without a word to anybody else", async () => {
  const person = await newUser(stageOf(served.house, "rest"));
  const context = await browser.newContext({ baseURL: served.url, locale: "en" });
  const page = await context.newPage();
  const faults: string[] = [];
  const elsewhere: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => request.url().startsWith(served.url) || elsewhere.push(request.url()));
  await signIn(page, person);
  await page.goto("/docs");
  await page.getByRole("link", { name: "GraphiQL" }).click();
  await page.getByRole("button", { name: "Execute query" }).click();
  await expect.poll(() => answer(page)).toContain(`"email": "${person.email}"`);
  await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
  await page.getByRole("link", { name: "Mutation" }).click();
  await expect.poll(() => page.getByRole("link", { name: "changePassword", exact: true }).count()).toBe(1);
  expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
  expect([faults, elsewhere]).toEqual([[], []]);
  await context.close();
});
