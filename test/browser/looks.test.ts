/** The look, measured in a real browser on every page: WCAG 2.2 AA where a machine can judge it, and no sideways scrolling. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pages } from "../../src/routes.generated.ts";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { type ConsoleHouse, fillHouse, signInAs } from "./console-house.ts";
import { consolePlaces, openDetails, tourConsole } from "./console-tour.ts";
import { faultsOf, shiftOf, violationsOf } from "./judge.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";
import { type See, tour } from "./tour.ts";

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
const variants = [
  ["light", 320, "en"],
  ["dark", 320, "fr"],
  ["light", 1280, "fr"],
  ["dark", 1280, "en"],
] as const;

/** Judges each stop of a tour, and counts them. */
function judgeIn(locale: string): { seen: number; see: See } {
  const judge = {
    seen: 0,
    async see(name: string, page: Page) {
      expect.soft([name, await faultsOf(page)]).toEqual([name, []]);
      expect.soft([name, await violationsOf(page)]).toEqual([name, []]);
      expect.soft([name, await page.locator("html").getAttribute("lang")]).toEqual([name, locale]);
      judge.seen += 1;
    },
  };
  return judge;
}

test.each(variants)("every page is fit to be used: %s, %i px wide, %s", { timeout: 240_000 }, async (colorScheme, width, locale) => {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, locale });
  const judge = judgeIn(locale);
  await tour(context, served, `livia.${colorScheme}.${width}`, judge.see);
  expect(judge.seen).toBeGreaterThan(48);
  await context.close();
});

describe("the console", () => {
  let administered: ServedHouse;
  let filled: ConsoleHouse;

  beforeAll(async () => {
    administered = await serveHouse();
    filled = await fillHouse(administered);
  });
  afterAll(() => administered?.close());

  test("has no page that the tour forgets", () => {
    const paths = pages.map(({ path }) => path).filter((path) => /^\/admin(?:\/|$)/.test(path));
    expect(new Set(consolePlaces(filled).map(({ page }) => page))).toEqual(new Set(paths));
  });

  test.each(variants)(
    "every page is fit to be used, all of it opened: %s, %i px wide, %s",
    { timeout: 240_000 },
    async (colorScheme, width, locale) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 }, locale, baseURL: administered.url });
      const page = await signInAs(context, administered, filled.administrator);
      page.on("console", (message) => expect.soft(message.text()).not.toContain("Content Security Policy"));
      page.on("dialog", () => expect.soft("a dialog").toBe("none"));
      const judge = judgeIn(locale);
      await tourConsole(page, filled, async (name) => {
        await openDetails(page);
        await judge.see(name, page);
      });
      expect(judge.seen).toBe(consolePlaces(filled).length);
      await context.close();
    },
  );
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
