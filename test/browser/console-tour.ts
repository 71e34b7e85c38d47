/** A walk past every page of the console in the states that an administrator meets, for pictures and for checks of the look. */
import type { Page } from "playwright-core";
import type { ConsoleHouse } from "./console-house.ts";
import { follow } from "./follow.ts";
import type { See } from "./tour.ts";

export interface ConsolePlace {
  /** Fit for a file. */
  readonly name: string;
  /** The page by its path among the routes: a test counts that each is visited. */
  readonly page: string;
  /** Where it is in this house. */
  readonly address: string;
  /** What is done there before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
}

export function consolePlaces({ ids }: ConsoleHouse): readonly ConsolePlace[] {
  const user = (name: string) => ({ page: "/admin/users/{id}", address: `/admin/users/${ids.get(name)}` });
  const realm = (name: string) => ({ page: "/admin/realms/{name}", address: `/admin/realms/${name}` });
  const at = (page: string, rest = "") => ({ page, address: `${page}${rest}` });
  return [
    { name: "console", ...at("/admin", "?span=MONTH") },
    { name: "console-year", ...at("/admin", "?span=YEAR") },
    { name: "console-menu", ...at("/admin"), act: openMenu },
    { name: "console-fresh", page: "/admin", address: "/realms/north/admin" },
    { name: "console-users", ...at("/admin/users") },
    { name: "console-users-refused", ...at("/admin/users", "?state=NOPE") },
    { name: "console-users-question", ...at("/admin/users", `?_ask=suspend&_row=${ids.get("horatia")}`) },
    { name: "console-user", ...user("brutus") },
    { name: "console-user-hostile", ...user("horatia") },
    { name: "console-user-create", ...at("/admin/users/create") },
    { name: "console-approvals", ...at("/admin/approvals") },
    { name: "console-invitations", ...at("/admin/invitations") },
    { name: "console-invite", ...at("/admin/invitations/create") },
    { name: "console-audit", ...at("/admin/audit") },
    { name: "console-explain", ...at("/admin/audit/explain", "?identifier=brutus%40example.org") },
    { name: "console-mails", ...at("/admin/mails") },
    { name: "console-mails-failed", ...at("/admin/mails", "?state=FAILED") },
    { name: "console-settings", ...at("/admin/settings") },
    { name: "console-settings-refused", ...at("/admin/settings"), act: typeTooMuch },
    { name: "console-branding", ...at("/admin/settings/branding") },
    { name: "console-branding-refused", ...at("/admin/settings/branding"), act: chooseNoColour },
    { name: "console-keys", ...at("/admin/keys") },
    { name: "console-keys-rotate", ...at("/admin/keys"), act: openDetails },
    { name: "console-realms", ...at("/admin/realms") },
    { name: "console-realms-search", ...at("/admin/realms", "?search=nowhere") },
    { name: "console-realm-main", ...realm("main") },
    { name: "console-realm", ...realm("north") },
    { name: "console-realm-off", ...realm("south") },
  ];
}

/** @param page signed in as the house's administrator, with the house as its base. */
export async function tourConsole(page: Page, filled: ConsoleHouse, see: See): Promise<void> {
  for (const { name, address, act } of consolePlaces(filled)) {
    await page.goto(address);
    await act?.(page);
    await see(name, page);
  }
}

/** Everything that is closed at first. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate("for (const each of document.querySelectorAll('main details')) each.open = true");
}

/** The navigation, where it waits behind a button; elsewhere the switcher of realms. */
async function openMenu(page: Page): Promise<void> {
  const menu = page.locator(".menu summary");
  await ((await menu.isVisible()) ? menu : page.locator(".switcher summary")).click();
}

async function typeTooMuch(page: Page): Promise<void> {
  for (const name of ["sessions.idleSeconds", "sessions.absoluteSeconds"]) await page.locator(`input[name='${name}']`).fill("900");
  await follow(page, page.locator("#sessions form button[type=submit]"));
}

async function chooseNoColour(page: Page): Promise<void> {
  await page.locator("[name='branding.accent']").fill("reddish");
  await follow(page, page.locator("form:has([name='branding.accent']) button[type=submit]").first());
}
