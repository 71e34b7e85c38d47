/** The comforts of the forms in a real browser, and an account without a password from its first mail to its end. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { stageOf } from "../support/stage.ts";
import { newUser, signIn } from "./device.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

let browser: Browser;
let served: ServedHouse;

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse({ signUp: { passwordless: true } })]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function newPage(script?: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: served.url, locale: "en" });
  context.setDefaultTimeout(8_000);
  if (script !== undefined) await context.addInitScript(script);
  return context.newPage();
}

const path = (page: Page) => new URL(page.url()).pathname;

test("a password is shown by its button, and sent as a password", async () => {
  const page = await newPage();
  await page.goto("/sign-in");
  const field = page.getByLabel("Password");
  const button = page.getByRole("button", { name: "Show the password" });
  await field.fill("a hinge of bronze");
  expect([await field.getAttribute("type"), await button.getAttribute("aria-pressed")]).toEqual(["password", "false"]);
  await button.click();
  expect([await field.getAttribute("type"), await button.getAttribute("aria-pressed")]).toEqual(["text", "true"]);
  expect(await field.inputValue()).toBe("a hinge of bronze");
  await button.click();
  expect(await field.getAttribute("type")).toBe("password");
  await page.context().close();
});

test("a browser that knows no passkeys says so in place of the form", async () => {
  const page = await newPage("delete window.PublicKeyCredential;");
  await signIn(page, await newUser(stageOf(served.house, "rest")));
  await page.goto("/account/passkeys");
  expect(await page.getByText("This browser does not support passkeys").isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Add a passkey" }).count()).toBe(0);
  await page.context().close();
});

async function comeInByMail(page: Page, email: string): Promise<void> {
  served.passMailLimit();
  await page.goto("/sign-in/email");
  await page.getByLabel("E-mail address").fill(email);
  await follow(page, page.getByRole("button", { name: "Send the mail" }));
  await page.goto(await served.mailedLink(email, "/sign-in/email/confirm"));
  await follow(page, page.getByRole("button", { name: "Sign in" }));
  expect(path(page)).toBe("/account");
}

async function proveByMail(page: Page, email: string): Promise<void> {
  expect(path(page)).toBe("/reauthenticate");
  expect(await page.getByLabel("Password").count()).toBe(0);
  await follow(page, page.getByRole("button", { name: "Mail me a code" }));
  const mail = (await served.house.mails()).findLast(({ to }) => to === email);
  await page.getByLabel("Code from the mail").fill(/\b\d{8}\b/.exec(mail?.text ?? "")?.[0] ?? "");
  await follow(page, page.getByRole("button", { name: "Continue" }));
}

async function newcomer(page: Page, email: string): Promise<void> {
  await page.goto("/sign-up");
  expect(await page.getByLabel("Password").count()).toBe(0);
  await page.getByLabel("E-mail address").fill(email);
  await follow(page, page.getByRole("button", { name: "Create account" }));
  await page.goto(await served.mailedLink(email, "/sign-up/confirm"));
  await follow(page, page.getByRole("button", { name: "Confirm my address" }));
  expect(await page.getByRole("status").innerText()).toContain("a mail with a link to choose one is on its way");
}

test("[C4, D6] who signed up without a password comes in by mail, and sets the first one after a fresh proof", async () => {
  const page = await newPage();
  const email = "tullia@example.org";
  await newcomer(page, email);
  await comeInByMail(page, email);
  served.house.clock.move(16 * 60_000);
  await page.goto("/account/security");
  expect(await page.getByLabel("Current password").count()).toBe(0);
  const set = async () => {
    await page.getByLabel("New password").fill("a hinge of bronze");
    await follow(page, page.getByRole("button", { name: "Set a password" }));
  };
  await set();
  await proveByMail(page, email);
  expect(path(page)).toBe("/account/security");
  await set();
  expect(await page.getByRole("status").innerText()).toContain("Your password is set.");
  expect(await page.getByLabel("Current password").count()).toBe(1);
  await page.context().close();
});

test("[D9] who has no password deletes the account by a fresh proof", async () => {
  const page = await newPage();
  const email = "terentia@example.org";
  await newcomer(page, email);
  await comeInByMail(page, email);
  served.house.clock.move(16 * 60_000);
  await page.goto("/account/data");
  const end = page.getByRole("button", { name: "Delete my account" });
  expect(await end.isVisible()).toBe(false);
  await page.locator("summary", { hasText: "Delete the account" }).click();
  await follow(page, end);
  await proveByMail(page, email);
  expect(path(page)).toBe("/account/data");
  expect(await page.getByRole("status").innerText()).toContain("Your last step was not taken yet.");
  // Open as it was left.
  await follow(page, end);
  expect(path(page)).toBe("/sign-in");
  expect(await served.mailedLink(email, "/account/restore")).toContain("token=");
  await page.context().close();
});
