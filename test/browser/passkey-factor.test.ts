/** Passkeys as second factor, by autofill, at a proof and in another realm: Chromium with virtual authenticators, on the real pages. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { createRealms } from "../support/realm-room.ts";
import { minute, type Stage, stageOf } from "../support/stage.ts";
import { type Device, type DeviceKind, newDevice, newUser, path, register, signIn, signOut, touch } from "./device.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

let browser: Browser;
let served: ServedHouse;
let stage: Stage;
const devices: Device[] = [];

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  stage = stageOf(served.house, "rest");
}, 180_000);

afterEach(async () => {
  for (const { context } of devices.splice(0)) await context.close();
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function device(kind: DeviceKind = {}): Promise<Device> {
  const made = await newDevice(browser, served.url, kind);
  devices.push(made);
  return made;
}

describe("a passkey after the password", () => {
  test.each([
    ["that verifies its user", { isVerifying: true, isResident: true }],
    ["that keeps no credential itself", { isVerifying: true, isResident: false }],
    ["that asks for a touch alone, and keeps nothing", { isVerifying: false, isResident: false }],
  ])("[C3] one %s is the second step", async (_kind, kind) => {
    const { page, faults } = await device(kind);
    const person = await newUser(stage);
    await signIn(page, person);
    await register(page);
    await signOut(page);
    await signIn(page, person);
    expect(path(page)).toBe("/sign-in/second-factor");
    expect(await page.getByLabel("Code from the app").count()).toBe(0);
    await follow(page, page.getByRole("button", { name: "Use a passkey" }));
    expect(path(page)).toBe("/account");
    expect(faults).toEqual([]);
  });

  test("the page shows which passkeys will do, and not the challenge of the step", async () => {
    const { page, context } = await device({ isResident: false });
    const person = await newUser(stage);
    await signIn(page, person);
    await register(page);
    await signOut(page);
    await signIn(page, person);
    const cookie = (await context.cookies()).find(({ name }) => name.endsWith("link"));
    const challenge = cookie?.value.split(/:|%3A/i).at(-1) ?? "";
    expect(challenge).toMatch(/^[\w-]{44}$/);
    expect(await page.content()).not.toContain(challenge);
    const narrowed = JSON.parse((await page.locator("form[data-passkey]").getAttribute("data-options")) ?? "");
    expect(narrowed).toMatchObject({ userVerification: "preferred", allowCredentials: [{ type: "public-key" }] });
    expect(Object.keys(narrowed)).toHaveLength(2);
  });

  test("another's device is of no use, which is said on the page", async () => {
    const [own, other] = [await device(), await device()];
    const person = await newUser(stage);
    await signIn(own.page, person);
    await register(own.page);
    await signIn(other.page, await newUser(stage));
    await register(other.page);
    await signOut(other.page);
    await signIn(other.page, person);
    // Asked by our page alone, the device would find nothing to answer with.
    await other.page.locator("form[data-passkey]").evaluate((form) => form.removeAttribute("data-options"));
    await follow(other.page, other.page.getByRole("button", { name: "Use a passkey" }));
    expect(path(other.page)).toBe("/sign-in/second-factor");
    expect(await other.page.getByRole("alert").first().innerText()).toContain("The code is wrong");
  });
});

describe("a passkey alone", () => {
  test("PKY-09: an answer that verified nobody signs in only beside the password", async () => {
    const { page } = await device();
    const person = await newUser(stage);
    await signIn(page, person);
    await register(page);
    await signOut(page);
    // Somebody makes the browser ask for less than we do.
    await page.route("**/api/sign-in/passkey/options", async (route) => {
      const response = await route.fetch();
      const { challenge, options } = await response.json();
      await route.fulfill({ response, json: { challenge, options: { ...options, userVerification: "discouraged" } } });
    });
    await page.goto("/sign-in");
    await follow(page, page.getByRole("button", { name: "Use a passkey" }));
    expect(path(page)).toBe("/sign-in");
    expect(await page.getByRole("alert").first().innerText()).toMatch(/passkey/i);
    await page.unroute("**/api/sign-in/passkey/options");
    await signIn(page, person);
    await follow(page, page.getByRole("button", { name: "Use a passkey" }));
    expect(path(page)).toBe("/account");
  });

  test("[C11] is offered where the name is typed, and signs in once it is chosen", async () => {
    const own = await device({ hasAutofill: true });
    const { page, faults } = own;
    await touch(own, false);
    await signIn(page, await newUser(stage));
    await touch(own, true);
    await register(page);
    await signOut(page);
    const asked = page.waitForRequest("**/api/sign-in/passkey/options");
    await page.goto("/sign-in?returnTo=%2Faccount%2Fpasskeys");
    await Promise.all([asked, page.waitForURL("**/account/passkeys")]);
    expect(await page.locator(".items > li").innerText()).not.toContain("Not used yet");
    expect(faults).toEqual([]);
  });

  test("an offer that nobody takes stays silent, and leaves the password as good as before", async () => {
    const own = await device({ hasAutofill: true });
    await touch(own, false);
    await own.page.goto("/sign-in");
    expect(await own.page.getByLabel("E-mail address or user name").getAttribute("autocomplete")).toBe("username webauthn");
    await own.page.waitForLoadState("networkidle");
    expect(await own.page.getByRole("alert").count()).toBe(0);
    await signIn(own.page, await newUser(stage));
    expect(path(own.page)).toBe("/account");
    expect(own.faults).toEqual([]);
  });

  test("the button ends the offer, and is answered in its place", async () => {
    const own = await device({ hasAutofill: true });
    const { page } = own;
    await touch(own, false);
    await signIn(page, await newUser(stage));
    await touch(own, true);
    await register(page);
    await touch(own, false);
    await signOut(page);
    await page.goto("/sign-in");
    await page.waitForLoadState("networkidle");
    await touch(own, true);
    await follow(page, page.getByRole("button", { name: "Use a passkey" }));
    expect(path(page)).toBe("/account");
  });

  test("PKY-12: one of another realm is refused, though both are one relying party", async () => {
    const { page } = await device();
    await createRealms(stage, "east");
    await signIn(page, await newUser(stage));
    await register(page);
    await page.goto("/realms/east/sign-in");
    await follow(page, page.getByRole("button", { name: "Use a passkey" }));
    expect(path(page)).toBe("/realms/east/sign-in");
    expect(await page.getByRole("alert").first().innerText()).toMatch(/passkey/i);
  });
});

describe("a proof by a passkey", () => {
  test("MFA-12: one that keeps no credential proves again who it is, before anything that asks for it", async () => {
    const { page, faults } = await device({ isVerifying: false, isResident: false });
    await signIn(page, await newUser(stage));
    await register(page);
    served.house.clock.move(16 * minute);
    await follow(page, page.getByRole("button", { name: "Remove" }));
    expect(path(page)).toBe("/reauthenticate");
    expect(await page.getByLabel("Password").count()).toBe(0);
    await follow(page, page.getByRole("button", { name: "Use a passkey" }));
    expect(path(page)).toBe("/account/passkeys");
    await follow(page, page.getByRole("button", { name: "Remove" }));
    expect(await page.getByText("You have none yet.").count()).toBe(1);
    expect(faults).toEqual([]);
  });
});
