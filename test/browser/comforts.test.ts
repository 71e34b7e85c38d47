/** The small comforts of the scripts, and that people without them are told the same. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { stageOf } from "../support/stage.ts";
import { newUser, path, signIn } from "./device.ts";
import { follow } from "./follow.ts";
import { faultsOf, violationsOf } from "./judge.ts";
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

async function openPage(javaScriptEnabled = true): Promise<Page> {
  const page = await browser.newPage({ baseURL: served.url, locale: "en", javaScriptEnabled, viewport: { width: 390, height: 760 } });
  page.on("console", (message) => expect.soft(message.text()).not.toContain("Content Security Policy"));
  return page;
}

/** What is told beside the field, by sight and to a screen reader: it describes the field, and speaks by itself. */
const told = (page: Page) => page.locator("#signUp-password-length");

/** Told after a pause. */
async function expectTold(page: Page, password: string, words: string): Promise<void> {
  await page.getByLabel("Password").fill(password);
  await expect.poll(() => told(page).innerText()).toBe(words);
}

test("while a password is chosen, the page says how much is missing, counted as the server does", async () => {
  const page = await openPage();
  await page.goto("/sign-up");
  const placeOf = () => page.getByRole("button", { name: "Create account" }).boundingBox();
  const before = await placeOf();
  expect(await told(page).innerText()).toBe("");
  await expectTold(page, "hing", "4 more");
  await expectTold(page, "", "");
  // A hedgehog is one character, and so is a letter with its accent.
  await expectTold(page, "🦔e\u0301hinge", "1 more");
  await expectTold(page, "🦔e\u0301hinges", "Long enough");
  expect([await faultsOf(page), await violationsOf(page), await placeOf()]).toEqual([[], [], before]);
  expect(await page.getByLabel("Password").getAttribute("aria-describedby")).toBe("signUp-password-hint signUp-password-length");
  expect(await told(page).getAttribute("aria-live")).toBe("polite");
  await page.close();
});

test("without scripts the rule stands beside the field, and nothing waits for a script", async () => {
  const page = await openPage(false);
  await page.goto("/sign-up");
  expect(await page.locator("main").innerText()).toContain("8 characters or more.");
  await page.getByLabel("Password").fill("hing");
  expect(await told(page).innerText()).toBe("");
  await page.close();
});

test("what a step has led to is said once: a reload doesn't say it again, and nothing else of the address is lost", async () => {
  const page = await openPage();
  for (const address of ["/sign-in?notice=signedOut&returnTo=%2Faccount", "/sign-up/waiting?notice=signedOut"]) {
    await page.goto(address);
    expect(await page.getByRole("status").innerText()).toBe("You are signed out.");
    await page.waitForURL((url) => !url.search.includes("notice"));
    await page.reload();
    expect([address, await page.getByRole("status").count()]).toEqual([address, 0]);
  }
  await page.goBack();
  expect(page.url()).toBe(`${served.url}/sign-in?returnTo=%2Faccount`);
  await follow(page, page.getByRole("link", { name: "Create one" }));
  expect(page.url()).toBe(`${served.url}/sign-up?returnTo=%2Faccount`);
  await page.close();
});

test.each([true, false])("what was typed is still there after a fresh proof, with scripts: %s", async (javaScriptEnabled) => {
  const page = await openPage(javaScriptEnabled);
  const person = await newUser(stageOf(served.house, "rest"));
  await signIn(page, person);
  await page.goto("/account/security");
  served.house.clock.move(16 * 60_000);
  await page.getByLabel("New e-mail address").fill(`new.${person.email}`);
  await follow(page, page.getByRole("button", { name: "Change the address" }));
  expect(path(page)).toBe("/reauthenticate");
  await page.getByLabel("Password").fill(person.password);
  await follow(page, page.getByRole("button", { name: "Continue" }));
  expect(path(page)).toBe("/account/security");
  expect(await page.getByRole("status").innerText()).toContain("Your last step was not taken yet.");
  expect(await page.getByLabel("New e-mail address").inputValue()).toBe(`new.${person.email}`);
  if (javaScriptEnabled) expect([await faultsOf(page), await violationsOf(page)]).toEqual([[], []]);
  await follow(page, page.getByRole("button", { name: "Change the address" }));
  expect(await page.getByRole("status").innerText()).toContain("on its way to the new address");
  expect(await page.getByLabel("New e-mail address").inputValue()).toBe("");
  await page.close();
});
