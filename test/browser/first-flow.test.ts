/** A person's first days with the pages, in a real browser without JavaScript: from signing up to signing out. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

const email = "livia@example.org";
const firstPassword = "a hinge of bronze";
const secondPassword = "a leaf of cedar wood";
const thirdPassword = "a threshold of stone";

let browser: Browser;
let served: ServedHouse;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  ({ context, page } = await openBrowser());
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** A new person's browser. What it refuses to load or run would be a defect of the pages' policy. */
async function openBrowser(): Promise<{ context: BrowserContext; page: Page }> {
  const opened = await browser.newContext({ javaScriptEnabled: false, baseURL: served.url, locale: "en-GB" });
  const tab = await opened.newPage();
  tab.on("console", (message) => expect.soft(message.text()).not.toContain("Content Security Policy"));
  return { context: opened, page: tab };
}

const path = (tab: Page) => new URL(tab.url()).pathname;
const heading = (tab: Page) => tab.locator("h1").innerText();

async function signIn(tab: Page, identifier: string, password: string): Promise<void> {
  await tab.goto("/sign-in");
  await tab.getByLabel("E-mail address or user name").fill(identifier);
  await tab.getByLabel("Password").fill(password);
  await follow(tab, tab.getByRole("button", { name: "Sign in" }));
}

describe("without JavaScript", () => {
  test("the front door leads to signing up", async () => {
    await page.goto("/");
    await follow(page, page.getByRole("link", { name: "Create an account" }));
    expect(await heading(page)).toBe("Create your account");
  });

  test("a refused sign-up says at each field what is wrong, focused, and keeps what was typed", async () => {
    await page.getByLabel("E-mail address").fill("livia");
    await page.getByLabel("Password").fill("short");
    await follow(page, page.getByRole("button", { name: "Create account" }));
    const field = page.getByLabel("E-mail address");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await field.inputValue()).toBe("livia");
    expect(await page.getByLabel("Password").inputValue()).toBe("");
    expect(await page.getByRole("alert").innerText()).toContain("This is no e-mail address");
    await expect.poll(() => page.locator(":focus").getAttribute("role")).toBe("alert");
  });

  test("sign-up answers with a mail", async () => {
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("User name").fill("livia");
    await page.getByLabel("Password").fill(firstPassword);
    await follow(page, page.getByRole("button", { name: "Create account" }));
    expect(path(page)).toBe("/sign-up/sent");
  });

  test("before the link, signing in is weak and asks for the address", async () => {
    const { context: own, page: tab } = await openBrowser();
    await signIn(tab, email, firstPassword);
    expect(path(tab)).toBe("/email/verify");
    await tab.goto("/account");
    expect(await tab.getByText("Not confirmed").count()).toBe(1);
    await own.close();
  });

  test("TOK-13, TOK-14: the mailed link shows a button, and the token has left the address", async () => {
    const link = await served.mailedLink(email, "/sign-up/confirm");
    expect((await fetch(link, { method: "HEAD", redirect: "manual" })).status).toBe(303);
    expect((await fetch(link, { redirect: "manual" })).status).toBe(303);
    await page.goto(link);
    expect(page.url()).toBe(`${served.url}/sign-up/confirm`);
    await follow(page, page.getByRole("button", { name: "Confirm my address" }));
    expect(path(page)).toBe("/sign-in");
    expect(await page.getByRole("status").innerText()).toContain("Your e-mail address is confirmed.");
  });

  test("the link works once", async () => {
    await page.goto(await served.mailedLink(email, "/sign-up/confirm"));
    await follow(page, page.getByRole("button", { name: "Confirm my address" }));
    expect(await page.locator("main").innerText()).toContain("This link has lapsed or was used already.");
  });

  test("a wrong password is refused without a word about the account", async () => {
    await signIn(page, email, "wrong");
    expect(await page.getByRole("alert").innerText()).toBe("The name or the password is wrong.");
    expect(path(page)).toBe("/sign-in");
  });

  test("signing in leads to the page that was asked for", async () => {
    await page.goto("/account/security");
    expect(path(page)).toBe("/sign-in");
    await page.getByLabel("E-mail address or user name").fill("LIVIA");
    await page.getByLabel("Password").fill(firstPassword);
    await follow(page, page.getByRole("button", { name: "Sign in" }));
    expect(path(page)).toBe("/account/security");
  });

  test("the profile is changed, and the pages speak the chosen language", async () => {
    await follow(page, page.getByRole("link", { name: "Profile" }));
    await page.getByLabel("User name").fill("livia.drusilla");
    await page.getByLabel("Language").selectOption("fr");
    await follow(page, page.getByRole("button", { name: "Save" }));
    expect(await page.getByRole("status").innerText()).toBe("Votre profil a été enregistré.");
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    expect(await page.getByLabel("Nom d’utilisateur").inputValue()).toBe("livia.drusilla");
    await page.getByLabel("Langue").selectOption("");
    await follow(page, page.getByRole("button", { name: "Enregistrer" }));
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  test("the password is changed, which ends the other sessions", async () => {
    const { context: own, page: tab } = await openBrowser();
    await signIn(tab, email, firstPassword);
    expect(path(tab)).toBe("/account");
    await page.goto("/account/security");
    await page.getByLabel("Current password").fill("wrong");
    await page.getByLabel("New password").fill(secondPassword);
    await follow(page, page.getByRole("button", { name: "Change password" }));
    expect(await page.getByLabel("Current password").getAttribute("aria-invalid")).toBe("true");
    await page.getByLabel("Current password").fill(firstPassword);
    await page.getByLabel("New password").fill(secondPassword);
    await follow(page, page.getByRole("button", { name: "Change password" }));
    expect(await page.getByRole("status").innerText()).toContain("Your password was changed.");
    await tab.goto("/account");
    expect(path(tab)).toBe("/sign-in");
    await own.close();
  });

  test("the password is reset by mail, which ends every session", async () => {
    served.passMailLimit();
    const { context: own, page: tab } = await openBrowser();
    await tab.goto("/sign-in");
    await follow(tab, tab.getByRole("link", { name: "Forgotten your password?" }));
    await tab.getByLabel("E-mail address").fill(email);
    await follow(tab, tab.getByRole("button", { name: "Send the link" }));
    expect(path(tab)).toBe("/password/reset/sent");
    await tab.goto(await served.mailedLink(email, "/password/reset/confirm"));
    expect(tab.url()).toBe(`${served.url}/password/reset/confirm`);
    // TOK-21: a refused password does not use up the link.
    await tab.getByLabel("New password").fill("password");
    await follow(tab, tab.getByRole("button", { name: "Save the password" }));
    expect(await tab.getByLabel("New password").getAttribute("aria-invalid")).toBe("true");
    await tab.getByLabel("New password").fill(thirdPassword);
    await follow(tab, tab.getByRole("button", { name: "Save the password" }));
    expect(await tab.getByRole("status").innerText()).toContain("Sign in with the new one.");
    await page.goto("/account");
    expect(path(page)).toBe("/sign-in");
    await own.close();
  });

  test("sessions are seen and ended, one and all others", async () => {
    await signIn(page, email, thirdPassword);
    const others = await Promise.all([openBrowser(), openBrowser(), openBrowser()]);
    for (const { page: tab } of others) await signIn(tab, email, thirdPassword);
    await page.goto("/account/sessions");
    expect(await page.getByText("This browser").count()).toBe(1);
    expect(await page.locator(".items > li").count()).toBe(4);
    await follow(page, page.getByRole("button", { name: "End –" }).first());
    expect(await page.getByRole("status").innerText()).toBe("The session was ended.");
    expect(await page.locator(".items > li").count()).toBe(3);
    await follow(page, page.getByRole("button", { name: "End all other sessions" }));
    expect(await page.locator(".items > li").count()).toBe(1);
    for (const { context: own, page: tab } of others) {
      await tab.goto("/account");
      expect(path(tab)).toBe("/sign-in");
      await own.close();
    }
  });

  test("CSR-08, FIX-13: signing out takes a button, and the way back is shut", async () => {
    await page.goto("/sign-out");
    await page.goto("/account");
    expect(path(page)).toBe("/account");
    await follow(page, page.getByRole("button", { name: "Sign out" }));
    expect(await page.getByRole("status").innerText()).toBe("You are signed out.");
    await page.goBack();
    expect(path(page)).toBe("/sign-in");
    expect((await context.cookies()).map(({ name }) => name)).not.toContain("cardea");
  });

  test("an unknown address says so in the same look", async () => {
    const answer = await page.goto("/nowhere");
    expect(answer?.status()).toBe(404);
    expect(await heading(page)).toBe("Nothing here");
  });
});
