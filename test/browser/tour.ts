/** A walk past every page in every state that a person meets, for pictures and for checks of the look. */
import type { BrowserContext, Page } from "playwright-core";
import { follow } from "./follow.ts";
import type { ServedHouse } from "./served-house.ts";
import { tourFurther } from "./tour-further.ts";

/** Called at each stop, with a name fit for a file. */
export type See = (name: string, page: Page) => Promise<void>;

const password = "a hinge of bronze";

/** @param person the local part of an address that nobody else on this house has. */
export async function tour(context: BrowserContext, served: ServedHouse, person: string, see: See): Promise<void> {
  const page = await context.newPage();
  const stop = async (name: string, path?: string) => {
    if (path !== undefined) await page.goto(`${served.url}${path}`);
    await see(name, page);
  };
  const press = () => follow(page, page.locator("main form:not([data-passkey]) button[type=submit]").last());
  const email = `${person}@example.org`;
  await lookAround(stop);

  await page.goto(`${served.url}/sign-up`);
  await page.locator("[name=email]").fill("livia");
  await page.locator("[name=password]").fill("short");
  await press();
  await stop("sign-up-refused");
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=password]").fill(password);
  await press();
  await stop("sign-up-sent");
  await signIn(page, served, email);
  await stop("email-verify");
  await stop("account-unconfirmed", "/account");
  await page.goto(await served.mailedLink(email, "/sign-up/confirm"));
  await stop("sign-up-confirm");
  await press();
  await stop("sign-in-confirmed");
  await page.locator("[name=identifier]").fill(email);
  await page.locator("[name=password]").fill("wrong");
  await press();
  await stop("sign-in-refused");

  served.passMailLimit();
  await page.goto(`${served.url}/password/reset`);
  await page.locator("[name=email]").fill(email);
  await press();
  await stop("password-reset-sent");
  await page.goto(await served.mailedLink(email, "/password/reset/confirm"));
  await stop("password-reset-confirm");

  await signIn(page, served, email);
  await stop("account");
  await stop("security", "/account/security");
  await page.locator("[name=currentPassword]").fill("wrong");
  await page.locator("[name=newPassword]").fill("short");
  await follow(page, page.locator("main form:has([name=currentPassword]) button[type=submit]"));
  await stop("security-refused");
  await stop("passkeys", "/account/passkeys");
  await stop("sessions", "/account/sessions");
  await stop("account-data", "/account/data");
  await stop("reauthenticate", "/reauthenticate?returnTo=%2Faccount");
  await stop("sign-out", "/sign-out");
  await tourFurther({ page, served, email, password, stop });
}

/** What anybody sees. */
async function lookAround(stop: (name: string, path: string) => Promise<void>): Promise<void> {
  await stop("welcome", "/");
  await stop("sign-in", "/sign-in");
  await stop("sign-up", "/sign-up");
  await stop("sign-up-resend", "/sign-up/resend");
  await stop("sign-up-invitation-lost", "/sign-up?invitation=lapsed");
  await stop("sign-up-waiting", "/sign-up/waiting");
  await stop("link-lost", "/password/reset/confirm");
  await stop("password-reset", "/password/reset");
  await stop("next-step", "/sign-in/next-step");
  await stop("setup", "/setup?token=none");
  await stop("not-found", "/nowhere");
  await stop("password-set-lost", "/password/set");
  await stop("sign-up-decide-lost", "/sign-up/decide");
}

async function signIn(page: Page, served: ServedHouse, email: string): Promise<void> {
  await page.goto(`${served.url}/sign-in`);
  await page.locator("[name=identifier]").fill(email);
  await page.locator("[name=password]").fill(password);
  await follow(page, page.locator("main form:not([data-passkey]) button[type=submit]"));
}
