/** The development mailbox in a real browser without JavaScript: a newcomer finds the mail, reads it in its frame and follows its link. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { follow } from "./follow.ts";
import { faultsOf } from "./judge.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

let browser: Browser;
let served: ServedHouse;

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled: false, baseURL: served.url, ...options })).newPage();
}

test("an empty mailbox leads to sign-up", async () => {
  const page = await openPage();
  await page.goto("/dev/mailbox");
  expect(await page.getByRole("heading", { level: 2 }).innerText()).toBe("No mail yet.");
  await follow(page, page.locator("main").getByRole("link"));
  expect(page.url()).toBe(`${served.url}/sign-up`);
  await page.locator("[name=email]").fill("livia@example.org");
  await page.locator("[name=password]").fill("a hinge of bronze");
  await follow(page, page.locator("main form:not([data-passkey]) button[type=submit]"));
  await served.house.mails();
  await page.context().close();
});

test("the mail is shown with its time and its recipient, in a frame, and its button leads on", async () => {
  const page = await openPage();
  await page.goto("/dev/mailbox");
  expect(await page.locator("summary").first().innerText()).toBe(
    "Confirm your e-mail address for Cardea\nTo livia@example.org · 15 Jan 2026, 12:00:00 UTC",
  );
  const frame = page.frameLocator("iframe");
  expect(await frame.getByRole("link", { name: "Confirm address" }).isVisible()).toBe(true);
  const [tab] = await Promise.all([page.waitForEvent("popup"), frame.getByRole("link", { name: "Confirm address" }).click()]);
  await tab.waitForURL(`${served.url}/sign-up/confirm`);
  expect(await page.locator("pre").isVisible()).toBe(false);
  await page.getByText("Text part").click();
  expect(await page.locator("pre").innerText()).toContain(`${served.url}/sign-up/confirm?token=`);
  await follow(page, page.locator("main").getByRole("link", { name: "Confirm address" }));
  expect(page.url()).toBe(`${served.url}/sign-up/confirm`);
  await page.context().close();
});

test.each([
  ["light", 360],
  ["dark", 360],
  ["light", 1280],
  ["dark", 1280],
] as const)("is fit to be used: %s, %i px wide", async (colorScheme, width) => {
  const page = await openPage({ colorScheme, viewport: { width, height: 800 } });
  await page.goto("/dev/mailbox");
  expect(await faultsOf(page)).toEqual([]);
  await page.context().close();
});
