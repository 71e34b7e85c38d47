/** `node scripts/screenshots.ts <folder>`: a picture of every page, in two themes and at two widths. */
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { fillHouse, signInAs } from "../test/browser/console-house.ts";
import { tourConsole } from "../test/browser/console-tour.ts";
import { serveHouse } from "../test/browser/served-house.ts";
import { type See, tour } from "../test/browser/tour.ts";
import { ensureBrowser, launchBrowser } from "../test/support/browser.ts";

/** A phone and a desk, CSS pixels. */
const viewports = [
  { width: 390, height: 760 },
  { width: 1280, height: 800 },
];

const [, , folder] = process.argv;
if (folder === undefined) throw new Error("Usage: node scripts/screenshots.ts <folder>");
mkdirSync(folder, { recursive: true });

await ensureBrowser();
const [browser, served, administered] = await Promise.all([launchBrowser(), serveHouse(), serveHouse()]);
try {
  const filled = await fillHouse(administered);
  for (const colorScheme of ["light", "dark"] as const) {
    for (const viewport of viewports) {
      const variant = `${colorScheme}-${viewport.width}`;
      const context = await browser.newContext({ javaScriptEnabled: false, colorScheme, viewport, locale: "en-GB" });
      const take = (name: string, page: Page) => picture(page, join(resolve(folder), `${name}-${variant}.png`));
      await tour(context, served, `livia.${variant}`, take);
      await lookBesides(await context.newPage(), served.url, take);
      await context.close();
      const desk = await browser.newContext({ colorScheme, viewport, locale: "en-GB", baseURL: administered.url });
      await tourConsole(await signInAs(desk, administered, filled.administrator), filled, take);
      await desk.close();
    }
  }
} finally {
  await browser.close();
  await served.close();
  await administered.close();
}

/** What developers see; it has no place in the tour, whose pages speak every language. */
async function lookBesides(page: Page, url: string, take: See): Promise<void> {
  await page.goto(`${url}/docs`);
  await take("reference", page);
  await page.goto(`${url}/dev/mailbox`);
  // Chromium draws a sandboxed frame in another process, which misses the growing of the window for a picture of the whole page: grow it before.
  const height = await page.evaluate<number>("document.documentElement.scrollHeight");
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height });
  await take("mailbox", page);
}

/** Chromium without a screen now and then has no frame ready to be taken; the next one is. */
async function picture(page: Page, path: string, triesLeft = 5): Promise<void> {
  try {
    await page.screenshot({ path, fullPage: true });
  } catch (error) {
    if (triesLeft === 0) throw error;
    await picture(page, path, triesLeft - 1);
  }
}
