/** An administrator's day at the console, in a real browser: with JavaScript and without, by keyboard alone, on a phone. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { type ConsoleHouse, fillHouse, signInAs } from "./console-house.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

let browser: Browser;
let served: ServedHouse;
let filled: ConsoleHouse;

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  filled = await fillHouse(served);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const path = (page: Page) => new URL(page.url()).pathname;

async function open(options: Parameters<Browser["newContext"]>[0]): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: served.url, locale: "en-GB", ...options });
  const page = await signInAs(context, served, filled.administrator);
  page.on("console", (message) => expect.soft(message.text()).not.toContain("Content Security Policy"));
  page.on("dialog", () => expect.soft("a dialog").toBe("none"));
  return { context, page };
}

describe.each([
  ["without JavaScript, at a desk", false, 1280],
  ["with JavaScript, on a phone", true, 390],
] as const)("%s", (_name, javaScriptEnabled, width) => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    ({ context, page } = await open({ javaScriptEnabled, viewport: { width, height: 800 } }));
  });
  afterAll(() => context.close());

  test("signing in leads to the dashboard, and its navigation to the users", async () => {
    expect(path(page)).toBe("/admin");
    const menu = page.locator(".menu summary");
    if (await menu.isVisible()) await menu.click();
    await follow(page, page.getByRole("navigation", { name: "Console" }).getByRole("link", { name: "Users" }));
    expect(await page.locator("h1").innerText()).toBe("Users");
    expect(await page.locator("tbody tr").count()).toBe(11);
  });

  test("users are searched, filtered and sorted", async () => {
    await page.getByLabel("State").selectOption({ label: "Waiting for approval" });
    await follow(page, page.getByRole("button", { name: "Filter" }));
    expect(await page.locator("tbody th").allInnerTexts()).toHaveLength(javaScriptEnabled ? 1 : 3);
    await page.goto("/admin/users?sort=OLDEST");
    await page.getByRole("searchbox", { name: "Search" }).fill("horatia");
    await follow(page, page.getByRole("button", { name: "Filter" }));
    expect(new URL(page.url()).search).toContain("sort=OLDEST");
    expect(await page.locator("tbody tr").count()).toBe(1);
  });

  test("several are approved at once, after a question", async () => {
    await page.goto("/admin/approvals");
    const names = javaScriptEnabled ? ["gaia"] : ["drusus", "fabius"];
    for (const name of names) await page.getByRole("checkbox", { name: `Choose ${name}@example.org` }).check();
    await follow(page, page.getByRole("button", { name: "Approve" }));
    expect(await page.locator("main").innerText()).toContain(`${names[0]}@example.org`);
    await follow(page, page.locator("main form").getByRole("button", { name: "Approve" }));
    expect(await page.getByRole("status").innerText()).toBe(`Approved: ${names.length}`);
  });

  test("a user is suspended with a reason, and restored", async () => {
    await page.goto(`/admin/users/${filled.ids.get("aelia")}`);
    await page.locator(".disclosure summary", { hasText: "Suspend" }).click();
    await page.locator("#suspend-reason").fill("<b>Enough</b>");
    await follow(page, page.locator("details[open]").getByRole("button", { name: "Suspend" }));
    expect(await page.getByRole("status").innerText()).toBe("The user was suspended.");
    expect(await page.locator("#overview").innerText()).toContain("<b>Enough</b>");
    await page.locator(".disclosure summary", { hasText: "Restore" }).click();
    await follow(page, page.locator("details[open]").getByRole("button", { name: "Restore" }));
    expect(await page.locator("#overview").innerText()).toContain("Active");
  });

  test("a link to sign up is shown once", async () => {
    await page.goto("/admin/invitations");
    await follow(page, page.getByRole("link", { name: "Invite somebody" }));
    await page.getByLabel("Validity in hours").fill("0");
    await follow(page, page.getByRole("button", { name: "Create the invitation" }));
    expect(await page.getByLabel("Validity in hours").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Validity in hours").fill("24");
    await follow(page, page.getByRole("button", { name: "Create the invitation" }));
    expect(await page.locator(".code").innerText()).toContain("/sign-up?invitation=");
  });

  test("another realm's console is reached by the switcher, and its other pages are not", async () => {
    await page.goto("/admin");
    await page.locator(".switcher summary").click();
    await follow(page, page.locator(".switcher").getByRole("link", { name: "The North" }));
    expect(path(page)).toBe("/realms/north/admin");
    await page.goto("/realms/north/account");
    expect(path(page)).toBe("/realms/north/sign-in");
  });
});

test("by keyboard alone, a user is found and chosen, and the question is answered", async () => {
  const { context, page } = await open({ javaScriptEnabled: false });
  await page.goto("/admin/users");
  const tabTo = async (name: string) => {
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press("Tab");
      const element = page.locator(":focus");
      const label = await page.evaluate<string>(
        "document.activeElement.labels?.[0]?.textContent?.trim() || document.activeElement.textContent?.trim() || ''",
      );
      expect(await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle")).not.toBe("none");
      if (label === name) return element;
    }
    throw new Error(`No stop is called ${name}.`);
  };
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tabTo("Search");
  await page.keyboard.type("egnatia");
  await Promise.all([page.waitForURL(/search=egnatia/), page.keyboard.press("Enter")]);
  await tabTo("Choose egnatia@example.org");
  await page.keyboard.press("Space");
  await tabTo("End sessions");
  await Promise.all([page.waitForURL(/_ask=revoke/), page.keyboard.press("Enter")]);
  await tabTo("End sessions");
  await Promise.all([page.waitForURL(/_done=revoke/), page.keyboard.press("Enter")]);
  expect(await page.getByRole("status").innerText()).toBe("Signed out: 1");
  await context.close();
});
