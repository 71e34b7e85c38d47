/** Passkeys in a real browser, with Chromium's virtual authenticator: through the real pages, under their real policy. */
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { type Stage, stageOf } from "../support/stage.ts";
import { type Device, newDevice, newUser, path, register, signIn } from "./device.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

let browser: Browser;
let served: ServedHouse;
let stage: Stage;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  stage = stageOf(served.house, "rest");
}, 180_000);

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function device(): Promise<Device> {
  const made = await newDevice(browser, served.url);
  contexts.push(made.context);
  return made;
}

describe("a passkey in a browser", () => {
  test("[C11] is registered, signs in alone, and is renamed and removed", async () => {
    const { page, faults } = await device();
    await signIn(page, await newUser(stage));
    await register(page);
    expect(await page.getByRole("status").innerText()).toContain("The passkey was added.");
    expect(await page.locator(".items > li").innerText()).toContain("Blue key");
    await follow(page, page.getByRole("button", { name: "Sign out" }));
    await page.goto("/sign-in?returnTo=%2Faccount%2Fpasskeys");
    await follow(page, page.getByRole("button", { name: "Use a passkey" }));
    expect(path(page)).toBe("/account/passkeys");
    expect(await page.locator(".items > li").innerText()).not.toContain("Not used yet");

    const item = page.locator(".items > li");
    await item.getByLabel("Name of the passkey").fill("");
    await follow(page, item.getByRole("button", { name: "Rename" }));
    expect(await item.getByLabel("Name of the passkey").getAttribute("aria-invalid")).toBe("true");
    await item.getByLabel("Name of the passkey").fill("<Green> key");
    await follow(page, item.getByRole("button", { name: "Rename" }));
    expect(await item.innerText()).toContain("<Green> key");
    await follow(page, item.getByRole("button", { name: "Remove" }));
    expect(await page.getByText("You have none yet.").count()).toBe(1);
    expect(faults).toEqual([]);
  });

  test("the same one is not registered twice, and a failure is said on the page", async () => {
    const { page } = await device();
    await signIn(page, await newUser(stage));
    await register(page);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await expect.poll(() => page.getByRole("alert").isVisible()).toBe(true);
    expect(await page.getByRole("alert").innerText()).toContain("No passkey was used.");
    expect(await page.locator(".items > li").count()).toBe(1);
  });

  test("an old proof leads to a new one first, and then back", async () => {
    const { page } = await device();
    const person = await newUser(stage);
    await signIn(page, person);
    await page.goto("/account/passkeys");
    served.house.clock.move(16 * 60_000);
    await follow(page, page.getByRole("button", { name: "Add a passkey" }));
    expect(path(page)).toBe("/reauthenticate");
    await page.getByLabel("Password").fill(person.password);
    await follow(page, page.locator("main form:not([data-passkey]) button[type=submit]").first());
    expect(path(page)).toBe("/account/passkeys");
  });

  test("[C11] proves again who it is, where a password would not do", async () => {
    const { page } = await device();
    await signIn(page, await newUser(stage));
    await register(page);
    served.house.clock.move(16 * 60_000);
    await follow(page, page.getByRole("button", { name: "Remove" }));
    expect(path(page)).toBe("/reauthenticate");
    await follow(page, page.getByRole("button", { name: "Use a passkey" }));
    expect(path(page)).toBe("/account/passkeys");
    await follow(page, page.getByRole("button", { name: "Remove" }));
    expect(await page.getByText("You have none yet.").count()).toBe(1);
  });

  test("PKY-09: one that verifies nobody does not sign in alone", async () => {
    const { page, cdp, authenticatorId } = await device();
    await signIn(page, await newUser(stage));
    await register(page);
    await follow(page, page.getByRole("button", { name: "Sign out" }));
    await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    await page.goto("/sign-in");
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await expect.poll(() => page.getByRole("alert").isVisible(), { timeout: 10_000 }).toBe(true);
    expect(path(page)).toBe("/sign-in");
  });

  test("without WebAuthn or a script there is no button", async () => {
    const context = await browser.newContext({ baseURL: served.url, javaScriptEnabled: false });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto("/sign-in");
    expect(await page.getByRole("button", { name: "Use a passkey" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Sign in" }).count()).toBe(1);
  });

  test("HDR: only pages with a form let our own script run, only those that ask for a passkey let it ask us, and none lets anybody else's", async () => {
    const policyOf = async (address: string) => (await fetch(`${served.url}${address}`)).headers.get("content-security-policy") ?? "";
    expect(await policyOf("/sign-in")).toContain("default-src 'none'");
    expect(await policyOf("/sign-in")).toMatch(/; script-src 'self'; connect-src 'self'$/);
    expect(await policyOf("/sign-up")).toMatch(/; script-src 'self'$/);
    expect(await policyOf("/sign-up/sent")).not.toContain("script-src");
  });
});
