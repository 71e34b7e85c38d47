/** The part of the tour that a realm sees which signs people up in other ways: by approval, by invitation, without a password, not at all. */
import { newAdministrator } from "../support/administrators.ts";
import { newVisitor } from "../support/faces.ts";
import { fine, type Stage, stageOf } from "../support/stage.ts";
import { follow } from "./follow.ts";
import type { Tourist } from "./tour-further.ts";

/** Goes as a stranger and comes back as who was here before. */
export async function seeOtherWays(tourist: Tourist): Promise<void> {
  const { page, served } = tourist;
  const stage = stageOf(served.house, "rest");
  const { visitor, person } = await newAdministrator(stage);
  const set = async (settings: Record<string, unknown>) => fine(await stage.call(visitor, "adminUpdateSettings", settings));
  const cookies = await page.context().cookies();
  await page.context().clearCookies({ name: /^(?!.*language)/ });
  await set({ signIn: { with: ["email"] }, signUp: { mode: "closed" } });
  await seeClosed(tourist, "closed");
  await set({ signUp: { mode: "invite" } });
  await seeClosed(tourist, "invite");
  await set({ password: { regenerate: true } });
  await tourist.stop("password-regenerate", "/password/regenerate");
  await set({ password: { regenerate: false }, signUp: { mode: "approval", passwordless: true } });
  await seeApproval(tourist, person.email);
  await seePasswordless(tourist, stage);
  await set({ signIn: { with: ["email", "username"] }, signUp: { mode: "open", passwordless: false } });
  await page.context().clearCookies({ name: /^(?!.*language)/ });
  await page.context().addCookies(cookies);
}

async function seeClosed({ stop }: Tourist, mode: string): Promise<void> {
  await stop(`welcome-${mode}`, "/");
  await stop(`sign-in-${mode}`, "/sign-in");
  await stop(`sign-up-${mode}`, "/sign-up");
}

async function seeApproval({ page, served, email, stop }: Tourist, administrator: string): Promise<void> {
  await stop("sign-up-approval", "/sign-up");
  await page.locator("[name=email]").fill(`waiting.${email}`);
  await follow(page, page.locator("main form button[type=submit]"));
  await stop("sign-up-approval-sent");
  await page.goto(await served.mailedLink(`waiting.${email}`, "/sign-up/confirm"));
  await follow(page, page.locator("main form button[type=submit]"));
  await stop("sign-up-approval-waiting");
  await page.goto(await served.mailedLink(administrator, "/sign-up/decide"));
  await stop("sign-up-decide");
  await follow(page, page.locator("main form button[type=submit]").first());
  await stop("sign-up-decided");
}

/** Somebody who has proven an address and has no password yet. */
async function seePasswordless({ page, served, email, stop }: Tourist, stage: Stage): Promise<void> {
  await page.goto(await served.mailedLink(`waiting.${email}`, "/password/set"));
  await stop("password-set");
  served.passMailLimit();
  fine(await stage.call(newVisitor(), "requestEmailSignIn", { email: `waiting.${email}` }));
  await page.goto(await served.mailedLink(`waiting.${email}`, "/sign-in/email/confirm"));
  await follow(page, page.locator("main form button[type=submit]"));
  await stop("account-passwordless", "/account");
  await stop("security-passwordless", "/account/security");
  await stop("data-passwordless", "/account/data");
  await stop("reauthenticate-passwordless", "/reauthenticate");
}
