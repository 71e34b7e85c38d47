/** An administrator gives the realm its look, in a real browser: with JavaScript and without; people who sign in see it at once. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { newAdministrator } from "../support/administrators.ts";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { stageOf } from "../support/stage.ts";
import { signInAs } from "./console-house.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

const branding = "/admin/settings/branding";
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

let browser: Browser;
beforeAll(async () => {
  await ensureBrowser();
  browser = await launchBrowser();
}, 180_000);
afterAll(() => browser?.close());

const fillOf = (page: Page, selector: string) =>
  page.evaluate<string>(`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).backgroundColor`);

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
] as const)("%s", (_name, javaScriptEnabled) => {
  let served: ServedHouse;
  let context: BrowserContext;
  let page: Page;

  beforeEach(async () => {
    served = await serveHouse();
    const { person } = await newAdministrator(stageOf(served.house, "rest"), ["instance_admin"]);
    context = await browser.newContext({ baseURL: served.url, locale: "en-GB", javaScriptEnabled, reducedMotion: "reduce" });
    page = await signInAs(context, served, person);
    page.on("console", (message) => expect.soft(message.text()).not.toContain("Content Security Policy"));
    await page.goto(branding);
  });
  afterEach(async () => {
    await context.close();
    await served.close();
  });

  /** What the preview shows now; by a script it comes by itself. */
  async function look(): Promise<[string, string]> {
    if (!javaScriptEnabled) await follow(page, page.getByRole("button", { name: "Preview" }));
    else expect(await page.getByRole("button", { name: "Preview" }).count()).toBe(0);
    return [await fillOf(page, ".pane.light .button"), await fillOf(page, ".pane.dark .button")];
  }

  /** The sign-in page as a stranger sees it. */
  async function signInPage(colorScheme: "light" | "dark"): Promise<string> {
    const stranger = await browser.newContext({ baseURL: served.url, colorScheme });
    const door = await stranger.newPage();
    await door.goto("/sign-in");
    const fill = await fillOf(door, "main form .button");
    await stranger.close();
    return fill;
  }

  test("a theme is looked at, saved, and there at once, in light and in dark", async () => {
    const before = await look();
    await page.locator("[name='branding.accent']").fill("#aa0000");
    await page.getByLabel("Corners").selectOption({ label: "Square" });
    await expect.poll(look).not.toEqual(before);
    const [light, dark] = await look();
    expect(light).toBe("rgb(170, 0, 0)");
    expect(await signInPage("light")).not.toBe(light);
    await follow(page, page.getByRole("button", { name: "Save", exact: true }));
    expect(await page.getByRole("status").innerText()).toBe("The settings were saved.");
    expect([await signInPage("light"), await signInPage("dark")]).toEqual([light, dark]);
  });

  test("a wrong colour is told at its field, and changes nothing", async () => {
    const field = page.locator("[name='branding.accent']");
    await field.fill("reddish");
    await follow(page, page.getByRole("button", { name: "Save", exact: true }));
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await field.inputValue()).toBe("reddish");
    expect(await page.locator("[id='theme-branding.accent-error']").innerText()).toBe("This is not in the right form.");
  });

  test("a logo is uploaded, shown, and taken away", async () => {
    await page.locator("[id='logo-branding.logo']").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: png });
    await follow(page, page.getByRole("button", { name: "Save – Logo", exact: true }));
    await page.goto(branding);
    expect(await page.evaluate("document.querySelector('.present').naturalWidth")).toBe(1);
    await page.getByLabel("Remove it: Logo").check();
    await follow(page, page.getByRole("button", { name: "Save – Logo", exact: true }));
    expect(await page.locator(".present").count()).toBe(0);
  });

  test("a session's time is changed in days, and nothing else with it", async () => {
    await page.goto("/admin/settings");
    await page.getByLabel("A session ends when unused for", { exact: true }).fill("7");
    await follow(page, page.locator("#sessions").getByRole("button"));
    expect(await page.getByRole("status").innerText()).toBe("The settings were saved.");
    const own = await served.house.database.queries.selectFrom("realm").select("settings").executeTakeFirstOrThrow();
    expect(typeof own.settings === "string" ? JSON.parse(own.settings) : own.settings).toEqual({ sessions: { idleSeconds: 604_800 } });
    await page.getByLabel("A session ends when unused for", { exact: true }).fill("700");
    await follow(page, page.locator("#sessions").getByRole("button"));
    expect(await page.getByLabel("A session ends when unused for", { exact: true }).getAttribute("aria-invalid")).toBe("true");
  });
});
