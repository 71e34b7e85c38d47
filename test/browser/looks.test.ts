/** The look, measured in a real browser on every page: WCAG 2.2 AA where a machine can judge it, and no sideways scrolling. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { faultsOf, shiftOf, violationsOf } from "./judge.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";
import { tour } from "./tour.ts";

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
] as const)("every page is fit to be used: %s, %i px wide, %s", { timeout: 240_000 }, async (colorScheme, width, locale) => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, locale });
  let seen = 0;
  await tour(context, served, `livia.${colorScheme}.${width}`, async (name, page) => {
    expect.soft([name, await faultsOf(page)]).toEqual([name, []]);
    expect.soft([name, await violationsOf(page)]).toEqual([name, []]);
    expect.soft([name, await page.locator("html").getAttribute("lang")]).toEqual([name, locale]);
    seen += 1;
  });
  expect(seen).toBeGreaterThan(48);
  await context.close();
});

/** Of those that are no easy ground for words: a light one, a pale one, a dark one. */
test.each(["#ffd400", "#e6eef5", "#101040"])(
  "the brand %s can be read in both themes, and nothing moves when it comes",
  { timeout: 60_000 },
  async (accent) => {
    const logo = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 60"><path d="M0 0h240v60H0z"/></svg>').toString("base64")}`;
    const branded = await serveHouse({ branding: { accent, logo, radius: "large", termsUrl: "https://example.org/terms" } });
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ colorScheme });
      page.on("console", (message) => expect.soft(message.text()).not.toContain("Content Security Policy"));
      for (const path of ["/sign-in", "/sign-up", "/password/reset/confirm", "/nowhere"]) {
        await page.goto(`${branded.url}${path}`);
        const faults = [...(await faultsOf(page)), ...(await violationsOf(page))];
        expect.soft([path, colorScheme, faults]).toEqual([path, colorScheme, []]);
        // The buttons that wait for a script have their places.
        expect.soft([path, await shiftOf(page)]).toEqual([path, 0]);
      }
      expect(await page.locator("img.logo").evaluate((image) => image.getBoundingClientRect().width)).toBe(128);
      await page.close();
    }
    await branded.close();
  },
);

test("a page is used with the keyboard alone: the first stop skips to the content, each has a ring", async () => {
  const page = await browser.newPage();
  await page.goto(`${served.url}/sign-in`);
  const stops: string[] = [];
  for (let stop = 0; stop < 7; stop += 1) {
    await page.keyboard.press("Tab");
    stops.push(await focused(page));
  }
  expect(stops).toEqual([
    "Skip to the content: ring",
    "Cardea: ring",
    "signIn-identifier: ring",
    "signIn-password: ring",
    "Show the password: ring",
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
