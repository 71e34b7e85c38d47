/** The reference in a real browser without JavaScript: found, linked, and fit to be read on a phone and on a desk. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
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

async function openReference(options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled: false, ...options })).newPage();
  await page.goto(`${served.url}/docs`);
  return page;
}

test.each(["light", "dark"] as const)("is fit to be used on a phone: %s", async (colorScheme) => {
  const page = await openReference({ colorScheme, viewport: { width: 360, height: 760 } });
  expect(await faultsOf(page)).toEqual([]);
  const link = page.getByRole("link", { name: "changePassword" }).first();
  expect(await page.locator(".folded li").first().isVisible()).toBe(false);
  await page.locator(".folded summary").click();
  expect(await faultsOf(page)).toEqual([]);
  await link.click();
  expect(new URL(page.url()).hash).toBe("#changePassword");
  await page.context().close();
});

test.each(["light", "dark"] as const)("is fit to be used on a desk: %s", async (colorScheme) => {
  const page = await openReference({ colorScheme, viewport: { width: 1280, height: 800 } });
  // A desk's contents are set closer: 24 px is what WCAG 2.2, 2.5.8 asks of a pointer's target.
  const faults = await faultsOf(page);
  expect(faults.filter((fault) => !/ × 3[2-9](\.\d+)? px\.$/.test(fault))).toEqual([]);
  await page.context().close();
});

test("the contents stay in sight on a desk, and lead to operations, shapes and problems that are there", async () => {
  const page = await openReference({ viewport: { width: 1280, height: 800 } });
  const contents = page.getByRole("navigation", { name: "Operations" });
  await contents.getByRole("link", { name: "revokeToken" }).click();
  const card = page.getByRole("article", { name: "revokeToken" });
  expect(await card.getByText("/api/tokens/revoke").isVisible()).toBe(true);
  expect(await contents.boundingBox()).toMatchObject({ y: 0, height: 800 });
  const lost = await page.evaluate<string[]>(
    "[...document.querySelectorAll('a[href^=\"#\"]')].map((link) => link.hash.slice(1)).filter((id) => document.getElementById(id) === null)",
  );
  expect(lost).toEqual([]);
  await page.context().close();
});
