/** An authenticator app by the pages, in a real browser without JavaScript: set up, signed in with, recovered from, removed. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { ensureCodePrograms, oathtoolCode, readQrCode } from "../support/codes.ts";
import { follow } from "./follow.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

const email = "otto@example.org";
const password = "a bolt of brass";

let browser: Browser;
let served: ServedHouse;
let context: BrowserContext;
let page: Page;
let folder: string;
let secret = "";
let codes: string[] = [];

beforeAll(async () => {
  await ensureBrowser();
  await ensureCodePrograms();
  folder = await mkdtemp(join(tmpdir(), "cardea-codes-"));
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  const { call } = served.house.cardea;
  await call.startSignUp({ email, password });
  await call.confirmSignUp({ token: await served.house.tokenFor(email) });
  context = await browser.newContext({ javaScriptEnabled: false, baseURL: served.url, locale: "en-GB", acceptDownloads: true });
  page = await context.newPage();
  // What it refuses to load or run would be a defect of the pages' policy.
  page.on("console", (message) => expect.soft(message.text()).not.toContain("Content Security Policy"));
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await rm(folder, { recursive: true, force: true });
});

const path = () => new URL(page.url()).pathname;
const button = (name: string) => page.getByRole("button", { name });
const code = () => oathtoolCode(secret, served.house.clock.now());

async function signIn(address = "/sign-in"): Promise<void> {
  await page.goto(address);
  await page.getByLabel("E-mail address or user name").fill(email);
  await page.getByLabel("Password").fill(password);
  await follow(page, button("Sign in"));
}

async function signOut(): Promise<void> {
  await page.goto("/sign-out");
  await follow(page, page.getByRole("main").getByRole("button", { name: "Sign out" }));
}

/** The codes and whose they are, over the whole breadth, dark on light, and nothing to click. */
async function expectFitForPaper(): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await page.locator("main").getByRole("link").count()).toBe(0);
  expect(await page.getByRole("navigation").isVisible()).toBe(false);
  expect(await page.getByText(email).isVisible()).toBe(true);
  expect((await page.locator("main").boundingBox())?.width).toBeGreaterThan(1000);
  const ink = await page.evaluate<string>("getComputedStyle(document.querySelector('.codes code')).color");
  expect(Math.max(...(ink.match(/\d+/g) ?? []).map(Number))).toBeLessThan(80);
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
}

describe("without JavaScript", () => {
  test("[C6] the page shows the secret as text and as a picture that a camera reads", async () => {
    await signIn("/account/security");
    await page.goto("/account/security");
    await follow(page, button("Set up an app"));
    secret = (await page.locator("dd", { hasText: /^[A-Z2-7 ]{39}$/ }).innerText()).replaceAll(" ", "");
    const picture = join(folder, "code.png");
    await page.locator(".picture").screenshot({ path: picture });
    const uri = new URL(await readQrCode(picture));
    expect([uri.protocol, uri.searchParams.get("secret")]).toEqual(["otpauth:", secret]);
    expect(decodeURIComponent(uri.pathname)).toContain(email);
    // Whoever reads this on the phone with the app can't scan it.
    expect(await page.getByRole("link", { name: "Open in an app" }).getAttribute("href")).toBe(uri.href);
  });

  test("a wrong code asks for the next one, and the secret is not shown again", async () => {
    await page.getByLabel("Code from the app").fill("000000");
    await follow(page, button("Activate"));
    expect(await page.getByRole("alert").innerText()).toContain("The code is wrong");
    expect(await page.content()).not.toContain(secret.slice(0, 4));
    expect(await page.locator("main .button").allInnerTexts()).toEqual(["Activate", "Start again"]);
  });

  test("the right code shows the recovery codes once, and a link saves them", async () => {
    await page.getByLabel("Code from the app").fill(await code());
    await follow(page, button("Activate"));
    codes = await page.locator(".codes code").allInnerTexts();
    expect(codes).toHaveLength(10);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Save as a file" }).click()]);
    const file = join(folder, "codes.txt");
    await download.saveAs(file);
    expect((await readFile(file, "utf8")).trim().split("\n")).toEqual(codes);
    await expectFitForPaper();
    // The session goes on under its new cookie, and so do the forms of this very page.
    await follow(page, page.getByRole("link", { name: "I have saved them" }));
    expect(await page.locator("main").innerText()).toContain("Set up");
    expect(await page.content()).not.toContain(codes[0]);
  });

  test("[C3] signing in asks for the code, in an address that tells nothing, and leads to where one was going", async () => {
    await signOut();
    served.house.clock.move(60_000);
    await signIn("/account/sessions");
    expect(page.url()).toBe(`${served.url}/sign-in/second-factor?returnTo=%2Faccount%2Fsessions`);
    expect(await page.content()).not.toMatch(/[\w-]{44}(?![\w.-])(?=" name="challenge)/);
    await page.getByLabel("Code from the app").fill("000 000");
    await follow(page, button("Continue"));
    expect(await page.getByRole("alert").innerText()).toContain("The code is wrong");
    const right = await code();
    await page.getByLabel("Code from the app").fill(`${right.slice(0, 3)} ${right.slice(3)}`);
    await follow(page, button("Continue"));
    expect(path()).toBe("/account/sessions");
  });

  test("a recovery code does as well, once", async () => {
    await signOut();
    await signIn();
    await page.getByText("Use a recovery code instead").click();
    await page.getByLabel("Recovery code").fill(codes[0] ?? "");
    await follow(page, button("Use the recovery code"));
    expect(path()).toBe("/account");
    await signOut();
    await signIn();
    await page.getByText("Use a recovery code instead").click();
    await page.getByLabel("Recovery code").fill(codes[0] ?? "");
    await follow(page, button("Use the recovery code"));
    expect(await page.getByRole("alert").innerText()).toContain("The code is wrong");
  });

  test("a step that has lapsed says so and leads back", async () => {
    served.house.clock.move(11 * 60_000);
    await page.getByLabel("Code from the app").fill(await code());
    await follow(page, button("Continue"));
    expect(await page.getByRole("main").innerText()).toContain("This step has lapsed.");
    await follow(page, page.getByRole("link", { name: "Start again" }));
    expect(path()).toBe("/sign-in");
  });

  test("[C5] a forced change comes before anything else", async () => {
    await served.house.database.queries.updateTable("user").set({ password_change_required_at: 1 }).execute();
    await signIn();
    await page.getByLabel("Code from the app").fill(await code());
    await follow(page, button("Continue"));
    expect(path()).toBe("/sign-in/change-password");
    await page.getByLabel("New password").fill(password);
    await follow(page, button("Save and continue"));
    expect(await page.getByRole("alert").innerText()).toContain("This is the present password.");
    await page.getByLabel("New password").fill(`${password} and a hinge`);
    await follow(page, button("Save and continue"));
    expect(path()).toBe("/account");
  });

  test("MFA-12: removing the app asks for a fresh proof by the app", async () => {
    served.house.clock.move(16 * 60_000);
    await page.goto("/account/security");
    await page.locator("summary", { hasText: "Remove the app" }).click();
    expect(await page.getByText("asks for no code of an app").isVisible()).toBe(true);
    await follow(page, button("Remove the app"));
    expect(path()).toBe("/reauthenticate");
    expect(await page.getByLabel("Password").count()).toBe(0);
    await page.getByLabel("Code from the app").fill(await code());
    await follow(page, button("Continue"));
    expect(path()).toBe("/account/security");
    // Open as it was left.
    await follow(page, button("Remove the app"));
    expect(await page.getByRole("status").innerText()).toContain("was removed");
  });
});
