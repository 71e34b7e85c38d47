/** The look, measured in a real browser on every page: WCAG 2.2 AA where a machine can judge it, and no sideways scrolling. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";
import { tour } from "./tour.ts";

/** Runs in the page, where the DOM is; so it is no TypeScript of ours. */
const findFaults = readFileSync(join(import.meta.dirname, "look-faults.js"), "utf8");

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

/** 320 CSS pixels is what WCAG 2.2, 1.4.10 asks for. */
test.each([
  ["light", 320, "en"],
  ["dark", 320, "fr"],
  ["light", 1280, "fr"],
  ["dark", 1280, "en"],
] as const)("every page is fit to be used: %s, %i px wide, %s", { timeout: 60_000 }, async (colorScheme, width, locale) => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, locale });
  let seen = 0;
  await tour(context, served, `livia.${colorScheme}.${width}`, async (name, page) => {
    expect.soft([name, await page.evaluate(findFaults)]).toEqual([name, []]);
    expect.soft([name, await page.locator("html").getAttribute("lang")]).toEqual([name, locale]);
    seen += 1;
  });
  expect(seen).toBeGreaterThan(20);
  await context.close();
});

test("a page is used with the keyboard alone: the first stop skips to the content, each has a ring", async () => {
  const page = await browser.newPage();
  await page.goto(`${served.url}/sign-in`);
  const stops: string[] = [];
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press("Tab");
    stops.push(await focused(page));
  }
  expect(stops).toEqual([
    "Skip to the content: ring",
    "Cardea: ring",
    "signIn-identifier: ring",
    "signIn-password: ring",
    "Sign in: ring",
    "Use a passkey: ring",
  ]);
  await page.close();
});

async function focused(page: Page): Promise<string> {
  const element = page.locator(":focus");
  const name = (await element.getAttribute("id")) ?? (await element.innerText()).trim();
  const outline = await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle");
  return `${name}: ${outline === "solid" ? "ring" : "no ring"}`;
}
