/** Our own captcha in a real browser: solved by the page's script, said plainly where there is none, and never at the price of what was typed. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { minute, newPerson } from "../support/stage.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

let browser: Browser;
let served: ServedHouse;
const contexts: BrowserContext[] = [];
const faults: string[] = [];

beforeAll(async () => {
  await ensureBrowser();
  const settings = { captcha: { operations: ["startSignUp"] } };
  [browser, served] = await Promise.all([launchBrowser(), serveHouse(settings, { captcha: { provider: "altcha" } })]);
}, 180_000);

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
  expect(faults.splice(0)).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** The page to sign up, filled in. */
async function filledIn({ javaScriptEnabled = true } = {}): Promise<{ page: Page; email: string }> {
  const context = await browser.newContext({ baseURL: served.url, locale: "en", javaScriptEnabled });
  contexts.push(context);
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
  await page.goto("/sign-up");
  return { page, email: await fillIn(page) };
}

async function fillIn(page: Page, { email, password } = newPerson()): Promise<string> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  return email;
}

/** Once the script has its answer. */
async function solved(page: Page): Promise<string> {
  const field = page.locator("[data-captcha] input");
  await expect.poll(() => field.inputValue(), { timeout: 15_000 }).not.toBe("");
  return field.inputValue();
}

const submit = (page: Page) => follow(page, page.locator("main form button[type=submit]"));
const path = (page: Page) => new URL(page.url()).pathname;

async function expectRefusal(page: Page, email: string): Promise<void> {
  expect(path(page)).toBe("/sign-up");
  expect(await page.getByRole("alert").first().innerText()).toContain("Show that you are a person");
  expect(await page.getByLabel("E-mail address").inputValue()).toBe(email);
  expect(await page.getByLabel("Password").inputValue()).toBe("");
}

describe("a captcha of our own", () => {
  test("[E7] is solved by the page itself, and the form goes through", async () => {
    const { page, email } = await filledIn();
    await solved(page);
    await submit(page);
    expect(path(page)).toBe("/sign-up/sent");
    expect(await served.mailedLink(email, "/sign-up/confirm")).toContain("token=");
  });

  test("[E7] a form that is sent at once waits for its answer", async () => {
    const { page } = await filledIn();
    const gate = Promise.withResolvers<void>();
    await page.route("**/api/captcha", async (route) => {
      await gate.promise;
      await route.continue();
    });
    await page.reload();
    await fillIn(page);
    await page.locator("main form button[type=submit]").click();
    expect(path(page)).toBe("/sign-up");
    gate.resolve();
    await page.waitForURL("**/sign-up/sent*");
  });

  test("[E7] without a script the page says what is missing, and a form that is sent all the same keeps what was typed", async () => {
    const { page, email } = await filledIn({ javaScriptEnabled: false });
    expect(await page.locator("[data-captcha]").innerText()).toMatch(/JavaScript|script/i);
    await submit(page);
    await expectRefusal(page, email);
  });

  test("[E7] a wrong answer is refused, what was typed stays, and a new one is worked out", async () => {
    const { page, email } = await filledIn();
    await solved(page);
    await page.locator("[data-captcha] input").evaluate((field: { value: string }) => {
      field.value = btoa(JSON.stringify({ challenge: {}, solution: {} }));
    });
    await submit(page);
    await expectRefusal(page, email);
    await solved(page);
    await page.getByLabel("Password").fill("correct horse battery");
    await submit(page);
    expect(path(page)).toBe("/sign-up/sent");
  });

  test("[E7] TOK-05: an answer that has lapsed is refused", async () => {
    const { page, email } = await filledIn();
    await solved(page);
    served.house.clock.move(11 * minute);
    await submit(page);
    await expectRefusal(page, email);
  });

  test("[E7] TOK-04: an answer is good once", async () => {
    const { page } = await filledIn();
    const answer = await solved(page);
    await submit(page);
    expect(path(page)).toBe("/sign-up/sent");
    await page.goto("/sign-up");
    const email = await fillIn(page);
    await solved(page);
    await page.locator("[data-captcha] input").evaluate((field: { value: string }, used) => {
      field.value = used;
    }, answer);
    await submit(page);
    await expectRefusal(page, email);
  });
});
