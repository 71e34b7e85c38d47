/** A realm's life at the console, in a real browser: made, entered with the session of main, left, switched off and deleted. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { fillHouse, signInAs } from "./console-house.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

let browser: Browser;
let served: ServedHouse;
let page: Page;

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  const { administrator } = await fillHouse(served);
  const context = await browser.newContext({ baseURL: served.url, locale: "en-GB", javaScriptEnabled: false });
  page = await signInAs(context, served, administrator);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const path = () => new URL(page.url()).pathname;
const told = () => page.getByRole("status").innerText();
const press = (name: string) => follow(page, page.locator("main").getByRole("button", { name, exact: true }));
const openUp = (title: string) => page.locator("main summary", { hasText: title }).click();

test("a realm is made at the console of main", async () => {
  await follow(page, page.getByRole("navigation", { name: "Console" }).getByRole("link", { name: "Realms" }));
  await openUp("Create a realm");
  await page.getByLabel("Name", { exact: true }).fill("Not A Name");
  await press("Create the realm");
  expect(await page.getByLabel("Name", { exact: true }).getAttribute("aria-invalid")).toBe("true");
  await page.getByLabel("Name", { exact: true }).fill("create");
  await page.getByLabel("Display name").fill("A <b>bold</b> realm");
  await press("Create the realm");
  expect([path(), await told()]).toEqual(["/admin/realms/create", "The realm was created."]);
  expect(await page.locator("h1").innerText()).toBe("A <b>bold</b> realm");
});

test("it is given another name and a host, and what can't be its host is refused", async () => {
  const change = async (name: string, host: string) => {
    await page.getByLabel("Display name").fill(name);
    await page.getByLabel("Host").fill(host);
    await press("Save");
  };
  await change("The Create", "https://create.example");
  expect(await page.getByLabel("Host").getAttribute("aria-invalid")).toBe("true");
  await change("The Create", "south.example");
  expect(await page.getByRole("alert").innerText()).toContain("This host leads to another realm already.");
  await change("", "create.example");
  expect(await page.getByLabel("Display name").getAttribute("aria-invalid")).toBe("true");
  await change("The Create", "create.example");
  expect([path(), await told()]).toEqual(["/admin/realms/create", "The realm was saved."]);
  expect(await page.locator("main").innerText()).toContain("create.example");
});

test("its console opens with main's session, changes that realm alone, and leads back", async () => {
  await follow(page, page.getByRole("link", { name: "Open its console" }));
  expect(path()).toBe("/realms/create/admin");
  expect(await page.locator("main").innerText()).toContain("First steps");
  const navigation = page.getByRole("navigation", { name: "Console" });
  expect(await navigation.getByRole("link", { name: "Realms" }).count()).toBe(0);
  await follow(page, navigation.getByRole("link", { name: "Users" }));
  expect(await page.locator("main").innerText()).toContain("No user matches.");
  await follow(page, navigation.getByRole("link", { name: "Signing keys" }));
  await openUp("Rotate the keys");
  await press("Rotate the keys");
  expect([path(), await told()]).toEqual(["/realms/create/admin/keys", "The next key is made. It takes over in ten minutes."]);
  expect(await page.locator("tbody tr").count()).toBe(2);
  await page.locator(".switcher summary").click();
  await follow(page, page.locator(".switcher").getByRole("link", { name: "main" }));
  expect(path()).toBe("/admin");
  await page.goto("/admin/keys");
  expect(await page.locator("tbody tr").count()).toBe(1);
});

test("it is switched off, which closes its console, and then deleted", async () => {
  await page.goto("/admin/realms/create");
  expect(await page.getByRole("button", { name: "Delete the realm" }).count()).toBe(0);
  await openUp("Switch off");
  await press("Switch off");
  expect(await page.locator("main").innerText()).toContain("The realm is switched off");
  await page.goto("/realms/create/admin");
  expect(await page.title()).toContain("Nothing here");
  await page.goto("/admin/realms/create");
  await openUp("Delete the realm");
  await press("Delete the realm");
  expect(path()).toBe("/admin/realms");
  expect(await page.locator("main").innerText()).not.toContain("The Create");
});

test("a proof that is too old is asked for again, where the session is", async () => {
  await page.goto("/realms/north/admin/keys");
  served.house.clock.move(16 * 60_000);
  await openUp("Rotate the keys");
  await press("Rotate the keys");
  expect(path()).toBe("/reauthenticate");
  expect(await page.locator("main").innerText()).toContain("Rotate the keys");
});
