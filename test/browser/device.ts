/** A browser of its own with one virtual authenticator (CDP, domain WebAuthn), and what people do with it on the pages. */
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { newVisitor } from "../support/faces.ts";
import { fine, newPerson, type Person, type Stage } from "../support/stage.ts";
import { follow } from "./follow.ts";

export interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly authenticatorId: string;
  /** What the pages' policy refused, and what their script threw. */
  readonly faults: string[];
}

export interface DeviceKind {
  /** It asks for a finger, a face or a PIN; otherwise only for a touch. */
  readonly isVerifying?: boolean;
  /** It keeps what it makes; otherwise the credential's id must be brought to it. */
  readonly isResident?: boolean;
  /** Its browser offers passkeys where a name is typed; and since nobody sits here to choose one, takes the first at once. */
  readonly hasAutofill?: boolean;
}

export async function newDevice(browser: Browser, url: string, kind: DeviceKind = {}): Promise<Device> {
  const { isVerifying = true, isResident = true, hasAutofill = false } = kind;
  const context = await browser.newContext({ baseURL: url, locale: "en" });
  context.setDefaultTimeout(8_000);
  if (!hasAutofill) await context.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false;");
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: isVerifying ? "internal" : "usb",
      hasResidentKey: isResident,
      hasUserVerification: isVerifying,
      isUserVerified: isVerifying,
      automaticPresenceSimulation: true,
    },
  });
  return { context, page, cdp, authenticatorId, faults };
}

/** Whether somebody touches the device when it asks. */
export async function touch({ cdp, authenticatorId }: Device, enabled: boolean): Promise<void> {
  await cdp.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId, enabled });
}

export async function newUser(stage: Stage): Promise<Person> {
  const person = newPerson();
  await stage.claim(person);
  fine(await stage.call(newVisitor(), "confirmSignUp", { token: await stage.tokenFor(person.email) }));
  return person;
}

export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address or user name").fill(email);
  await page.getByLabel("Password").fill(password);
  await follow(page, page.getByRole("button", { name: "Sign in", exact: true }));
}

export async function register(page: Page, name = "Blue key"): Promise<void> {
  await page.goto("/account/passkeys");
  await page.locator("form[data-passkey]").getByLabel("Name of the passkey").fill(name);
  await follow(page, page.getByRole("button", { name: "Add a passkey" }));
}

/** From any page of the account. */
export async function signOut(page: Page): Promise<void> {
  await follow(page, page.getByRole("button", { name: "Sign out" }));
}

export function path(page: Page): string {
  return new URL(page.url()).pathname;
}
