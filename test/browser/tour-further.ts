/** The second half of the tour: the pages that somebody meets who signs in by mail, has a second factor, moves, or leaves. */
import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { newAdministrator } from "../support/administrators.ts";
import { type Stage, stageOf } from "../support/stage.ts";
import { follow } from "./follow.ts";
import type { ServedHouse } from "./served-house.ts";
import { seeOtherWays } from "./tour-modes.ts";

export interface Tourist {
  readonly page: Page;
  readonly served: ServedHouse;
  readonly email: string;
  readonly password: string;
  /** Goes to a path, if there is one, and looks. */
  stop(name: string, path?: string): Promise<void>;
}

/** A form of a page by its operation's own field, whatever language its button speaks. */
const form = (page: Page, name: string) => page.locator(`main form:has([name=_form][value=${name}])`);
const send = (page: Page, name: string) => follow(page, form(page, name).locator("button[type=submit]"));

/** Starts signed in, and ends without an account. */
export async function tourFurther(tourist: Tourist): Promise<void> {
  const stage = stageOf(tourist.served.house, "rest");
  await seeProofByMail(tourist);
  await seeMove(tourist);
  await seeSignInByMail(tourist);
  await seeSecondFactor(tourist, stage);
  await seeInvitation(tourist, stage);
  await seeOtherWays(tourist);
  await seeEnd(tourist);
}

async function signOut({ page }: Tourist): Promise<void> {
  await page.context().clearCookies({ name: /^(?!.*language)/ });
}

async function signIn({ page, served, email, password }: Tourist): Promise<void> {
  await page.goto(`${served.url}/sign-in`);
  await page.locator("[name=identifier]").fill(email);
  await page.locator("[name=password]").fill(password);
  await send(page, "signIn");
}

async function seeProofByMail(tourist: Tourist): Promise<void> {
  const { page, served, stop } = tourist;
  served.passMailLimit();
  await page.goto(`${served.url}/reauthenticate`);
  await send(page, "mail");
  await stop("reauthenticate-code");
}

async function seeMove(tourist: Tourist): Promise<void> {
  const { page, served, email, stop } = tourist;
  await page.goto(`${served.url}/account/security`);
  await page.locator("[name=email]").fill(`new.${email}`);
  await send(page, "changeEmail");
  await stop("security-email-sent");
  await page.goto(await served.mailedLink(`new.${email}`, "/email/change/confirm"));
  await stop("email-change-confirm");
  await follow(page, page.locator("main form button[type=submit]"));
  await page.goto(await served.mailedLink(email, "/email/change/revert"));
  await stop("email-change-revert");
  await follow(page, page.locator("main form button[type=submit]"));
  await page.goto(await served.mailedLink(email, "/password/reset/confirm"));
  await page.locator("[name=newPassword]").fill(tourist.password);
  await follow(page, page.locator("main form button[type=submit]"));
}

async function seeSignInByMail(tourist: Tourist): Promise<void> {
  const { page, served, email, stop } = tourist;
  await signOut(tourist);
  served.passMailLimit();
  await stop("sign-in-email", "/sign-in/email");
  await page.locator("[name=email]").fill(email);
  await follow(page, page.locator("main form button[type=submit]"));
  await stop("sign-in-email-sent");
  await page.locator("[name=code]").fill("wrong");
  await follow(page, page.locator("main form button[type=submit]"));
  await stop("sign-in-email-refused");
  await page.goto(await served.mailedLink(email, "/sign-in/email/confirm"));
  await stop("sign-in-email-confirm");
}

async function seeSecondFactor(tourist: Tourist, { database, clock }: Stage): Promise<void> {
  const { page, served, stop, email } = tourist;
  await signIn(tourist);
  await page.goto(`${served.url}/account/security`);
  await send(page, "enroll");
  await stop("totp-enrol");
  const secret = (await page.locator("dd", { hasText: /^[A-Z2-7 ]{39}$/ }).innerText()).replaceAll(" ", "");
  const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now() });
  await page.locator("[name=code]").fill("000000");
  await send(page, "activate");
  await stop("totp-refused");
  await page.locator("[name=code]").fill(code());
  await send(page, "activate");
  await stop("recovery-codes");
  await stop("security-totp", "/account/security");
  await signOut(tourist);
  clock.move(60_000);
  await signIn(tourist);
  await stop("second-factor");
  await page.locator("[name=totpCode]").fill("000000");
  await send(page, "totp");
  await stop("second-factor-refused");
  const changed = { password_change_required_at: 1 };
  await database.queries.updateTable("user").set(changed).where("email", "=", email).execute();
  await page.locator("[name=totpCode]").fill(code());
  await send(page, "totp");
  await stop("change-password");
  await page.locator("[name=newPassword]").fill(`${tourist.password} and iron`);
  await follow(page, page.locator("main form button[type=submit]"));
  await stop("reauthenticate-totp", "/reauthenticate");
}

async function seeInvitation(tourist: Tourist, stage: Stage): Promise<void> {
  const { page, served, email, stop } = tourist;
  const { visitor } = await newAdministrator(stage);
  const invited = `invited.${email}`;
  await stage.call(visitor, "adminCreateInvitation", { email: invited });
  const mail = (await served.house.mails()).findLast(({ to }) => to === invited);
  const link = /http\S+\?invitation=\S+/.exec(mail?.text ?? "")?.[0] ?? "";
  const cookies = await page.context().cookies();
  await signOut(tourist);
  await page.goto(link);
  await stop("sign-up-invited");
  await page.context().addCookies(cookies);
}

async function seeEnd(tourist: Tourist): Promise<void> {
  const { page, served, email, password, stop } = tourist;
  await page.goto(`${served.url}/account/data`);
  await form(page, "delete").locator("[name=password]").fill(`${password} and iron`);
  await send(page, "delete");
  await stop("account-ended");
  await page.goto(await served.mailedLink(email, "/account/restore"));
  await stop("account-restore");
}
