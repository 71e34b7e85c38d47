/** Forms under impatient hands: double clicks, the way back, a session that ended in another tab, and whatever people call themselves. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ensureBrowser, launchBrowser } from "../support/browser.ts";
import { newPerson, type Person, type Stage, stageOf } from "../support/stage.ts";
import { newUser, path, signIn, signOut } from "./device.ts";
import { follow } from "./follow.ts";
import { faultsOf } from "./judge.ts";
import { type ServedHouse, serveHouse } from "./served-house.ts";

const newPassword = "a threshold of stone";
/** Markup, a hedgehog, a mark that turns the writing round, and no place to break. */
const wild = `"'><script>alert(1)</script>🦔\u202E<b>`;

let browser: Browser;
let served: ServedHouse;
let stage: Stage;

beforeAll(async () => {
  await ensureBrowser();
  [browser, served] = await Promise.all([launchBrowser(), serveHouse()]);
  stage = stageOf(served.house, "rest");
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

async function openPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ baseURL: served.url, locale: "en", ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on("console", (message) => expect.soft(message.text()).not.toContain("Content Security Policy"));
  return page;
}

async function signedIn(options: BrowserContextOptions = {}): Promise<{ page: Page; person: Person }> {
  const page = await openPage(options);
  const person = await newUser(stage);
  await signIn(page, person);
  return { page, person };
}

/** How often an operation has been done by the time that the page with the answer is there. */
async function timesDone(page: Page, name: string, press: () => Promise<void>): Promise<number> {
  const count = async () => {
    const { queries } = served.house.database;
    const done = queries.selectFrom("audit_event").select("id").where("name", "=", name).where("outcome", "=", "SUCCESS");
    return (await done.execute()).length;
  };
  const before = await count();
  await Promise.all([page.waitForEvent("load"), press()]);
  return (await count()) - before;
}

async function fillPasswords(page: Page, { password }: Person): Promise<void> {
  await page.goto("/account/security");
  await page.getByLabel("Current password").fill(password);
  await page.getByLabel("New password").fill(newPassword);
}

describe.each([true, false])("a double click, with scripts: %s", (javaScriptEnabled) => {
  test("signs up, and in, once or as if once", async () => {
    const page = await openPage({ javaScriptEnabled });
    const person = newPerson();
    await page.goto("/sign-up");
    await page.getByLabel("E-mail address").fill(person.email);
    await page.getByLabel("Password").fill(person.password);
    const times = await timesDone(page, "startSignUp", () => page.getByRole("button", { name: "Create account" }).dblclick());
    expect(path(page)).toBe("/sign-up/sent");
    if (javaScriptEnabled) expect(times).toBe(1);
    else expect(times).toBeGreaterThan(0);
    expect((await served.house.mails()).filter(({ to }) => to === person.email)).toHaveLength(1);
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address or user name").fill(person.email);
    await page.getByLabel("Password").fill(person.password);
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "Sign in", exact: true }).dblclick()]);
    expect(path(page)).toBe("/email/verify");
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  test("changes the password once, and says so or asks to sign in", async () => {
    const { page, person } = await signedIn({ javaScriptEnabled });
    await fillPasswords(page, person);
    const press = () => page.getByRole("button", { name: "Change password" }).dblclick();
    expect(await timesDone(page, "changePassword", press)).toBe(1);
    expect(await page.getByRole("alert").count()).toBe(0);
    if (javaScriptEnabled) expect(await page.getByRole("status").innerText()).toContain("Your password was changed.");
    else expect(["/account/security", "/sign-in"]).toContain(path(page));
    // Signed in still, or not any more: the new password is the one.
    const other = await openPage();
    await signIn(other, { ...person, password: newPassword });
    expect(path(other)).toBe("/account");
    await other.context().close();
    await page.context().close();
  });

  test("deletes the account once, and says what comes next", async () => {
    const { page, person } = await signedIn({ javaScriptEnabled });
    await page.goto("/account/data");
    const form = page.locator("section", { has: page.getByRole("heading", { name: "Delete the account" }) });
    await form.getByLabel("Password").fill(person.password);
    expect(await timesDone(page, "deleteAccount", () => form.getByRole("button", { name: "Delete my account" }).dblclick())).toBe(1);
    expect(path(page)).toBe("/sign-in");
    expect(await page.getByRole("alert").count()).toBe(0);
    const said = await page.getByRole("status").innerText();
    expect(said).toContain(javaScriptEnabled ? "The mail that we sent you" : "sign");
    await page.context().close();
  });
});

test("a form works again after the way back, and after it was refused", async () => {
  const { page } = await signedIn();
  await page.goto("/account");
  await page.getByLabel("User name").fill("no name, but a sentence");
  await follow(page, page.getByRole("button", { name: "Save" }));
  expect(await page.getByLabel("User name").inputValue()).toBe("no name, but a sentence");
  expect(await page.getByLabel("User name").getAttribute("aria-invalid")).toBe("true");
  await page.getByLabel("User name").fill(`u${Date.now()}`);
  await follow(page, page.getByRole("button", { name: "Save" }));
  expect(await page.getByRole("status").innerText()).toBe("Your profile was saved.");
  await page.goBack();
  expect(await page.getByLabel("User name").count()).toBe(1);
  await page.goForward();
  await follow(page, page.getByRole("button", { name: "Save" }));
  expect(await page.getByRole("status").innerText()).toBe("Your profile was saved.");
  await page.context().close();
});

test("signed out in another tab: the form sends nobody astray, and the way back shows nothing", async () => {
  const { page, person } = await signedIn();
  await page.goto("/account");
  const other = await page.context().newPage();
  await other.goto("/account/security");
  await signOut(other);
  await page.getByLabel("User name").fill("livia.late");
  await follow(page, page.getByRole("button", { name: "Save" }));
  expect(path(page)).toBe("/sign-in");
  expect(await page.getByRole("status").innerText()).toContain("You are no longer signed in.");
  await page.getByLabel("E-mail address or user name").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await follow(page, page.getByRole("button", { name: "Sign in", exact: true }));
  expect(path(page)).toBe("/account");
  await signOut(page);
  await page.goBack();
  expect(path(page)).toBe("/sign-in");
  expect(await page.getByText(person.email).count()).toBe(0);
  await page.context().close();
});

test.each([true, false])("a secret is shown once: a reload makes no other, with scripts: %s", async (javaScriptEnabled) => {
  const { page } = await signedIn({ javaScriptEnabled });
  await page.goto("/account/security");
  await follow(page, page.getByRole("button", { name: "Set up" }).first());
  const before = await page.locator("main").innerText();
  const times = await timesDone(page, "enrollTotp", async () => {
    await page.reload();
  });
  expect([times, path(page)]).toEqual([0, "/account/security"]);
  if (!javaScriptEnabled) expect(await page.getByRole("status").innerText()).toContain("shown only once");
  expect(before).not.toBe(await page.locator("main").innerText());
  await page.context().close();
});

test("INJ-01: wild and long names are text, and break no page of a phone", async () => {
  const { page, person } = await signedIn({ viewport: { width: 390, height: 760 } });
  const { queries } = served.house.database;
  const { id, realm_id } = await queries
    .selectFrom("user")
    .select(["id", "realm_id"])
    .where("email", "=", person.email)
    .executeTakeFirstOrThrow();
  const long = wild + "x".repeat(10_000);
  await queries.updateTable("user").set({ username: long }).where("id", "=", id).execute();
  await queries.updateTable("session").set({ user_agent: long, ip: long }).where("user_id", "=", id).execute();
  const passkey = {
    ...{ realm_id, id: `p-${id}`, user_id: id, credential_id: `c-${id}`, public_key: "", signature_counter: 0, transports: "[]" },
    ...{ rp_id: "localhost", aaguid: "", backup_eligible: 1, backed_up: 1, name: long, last_used_at: null, created_at: 1 },
  };
  await queries.insertInto("passkey").values(passkey).execute();
  page.on("dialog", (dialog) => expect.soft(dialog.message()).toBe("no script of a stranger"));
  for (const address of ["/account", "/account/security", "/account/passkeys", "/account/sessions", "/account/data"]) {
    await page.goto(address);
    expect([address, await faultsOf(page)]).toEqual([address, []]);
    expect(await page.locator("main b").count()).toBe(0);
  }
  await page.goto("/account");
  await page.getByLabel("User name").evaluate((field) => field.removeAttribute("maxlength"));
  await page.getByLabel("User name").fill(long);
  await follow(page, page.getByRole("button", { name: "Save" }));
  expect(await page.getByLabel("User name").inputValue()).toBe(long);
  expect(await faultsOf(page)).toEqual([]);
  await page.context().close();
});
