/** A realm with people in every state and an administrator who looks after them, for the console in a real browser. */
import type { BrowserContext, Page } from "playwright-core";
import { newAdministrator } from "../support/administrators.ts";
import { type Person, stageOf } from "../support/stage.ts";
import { fillStatistics } from "./console-statistics.ts";
import { follow } from "./follow.ts";
import type { ServedHouse } from "./served-house.ts";

/** What a stranger may call themselves, or give as a reason: markup, marks that turn the line, and no end. */
const hostile = `"><script>alert(1)</script>\u202Eגרשום 🦔 `;

const hourMs = 60 * 60 * 1000;

export interface ConsoleHouse {
  readonly administrator: Person;
  /** Ids of users, by the local part of their address. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The last ones are the dashboard's newest, so the strangest comes first. */
const people = ["horatia", "aelia", "brutus", "cornelia", "drusus", "egnatia", "fabius", "gaia", "iunius", "livia"];

export async function fillHouse({ house, url }: ServedHouse): Promise<ConsoleHouse> {
  const { cardea, clock } = house;
  const stage = stageOf(house, "rest");
  const { person, id: as } = await newAdministrator(stage, ["instance_admin"]);
  const named = { ...person, email: "minerva@example.org" };
  await stage.changeUser(person, { email: named.email, email_key: named.email });
  const ids = new Map<string, string>();
  for (const [at, name] of people.entries()) {
    clock.move(7_000_000);
    const input = { email: `${name}@example.org`, ...(at % 2 === 0 && { username: name }), ...(at === 9 && { roles: ["admin"] }) };
    const created = await cardea.call.adminCreateUser(input, { as });
    if (!created.ok) throw new Error(created.problem.detail);
    ids.set(name, created.value.user.id);
  }
  const idOf = (name: string) => ids.get(name) ?? "";
  await cardea.call.adminSuspendUser({ id: idOf("brutus"), reason: `Wrote to the whole senate. ${hostile}` }, { as });
  const waiting = { approval_requested_at: clock.now(), approved_at: null };
  for (const name of ["drusus", "fabius", "gaia"])
    await house.database.queries.updateTable("user").set(waiting).where("id", "=", idOf(name)).execute();
  const long = { username: `${"w".repeat(31)}`, profile: JSON.stringify({ motto: `${hostile}${"very".repeat(2_000)}` }) };
  await house.database.queries.updateTable("user").set(long).where("id", "=", idOf("horatia")).execute();
  for (const [name, ago] of [
    ["livia", 0.2],
    ["iunius", 0.5],
    ["egnatia", 4],
    ["aelia", 30],
  ] as const)
    await house.database.queries
      .updateTable("user")
      .set({ last_sign_in_at: clock.now() - ago * hourMs })
      .where("id", "=", idOf(name))
      .execute();
  await cardea.call.adminCreateInvitation({ email: "marcus@example.org", roles: ["admin"] }, { as });
  await cardea.call.adminCreateInvitation({}, { as });
  // A header holds no more than Latin-1.
  const request = new Request(url, { headers: { "user-agent": `"><script>alert(1)</script>${"very".repeat(200)}` } });
  for (const identifier of ["brutus@example.org", hostile])
    await cardea.call.signInWithPassword({ identifier, password: "wrong wrong wrong" }, { request });
  await house.mails();
  const failed = { delivered_at: null, failed_at: clock.now(), attempts: 8, last_error: `550 ${hostile}${"very".repeat(100)}` };
  await house.database.queries.updateTable("outbox").set(failed).where("name", "=", "invitation").execute();
  await cardea.call.adminCreateRealm({ name: "north", displayName: "The North" }, { as });
  await cardea.call.adminCreateRealm({ name: "south", displayName: "The South", host: "south.example" }, { as });
  await cardea.call.adminUpdateRealm({ name: "south", isActive: false }, { as });
  const main = await house.database.queries.selectFrom("realm").select("id").where("name", "=", "main").executeTakeFirstOrThrow();
  await fillStatistics(house.database.queries, main.id, clock.now());
  return { administrator: named, ids };
}

/** Signed in by the pages, as a person does it. */
export async function signInAs(context: BrowserContext, { url }: ServedHouse, { email, password }: Person): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/sign-in?returnTo=%2Fadmin`);
  await page.locator("[name=identifier]").fill(email);
  await page.locator("[name=password]").fill(password);
  await follow(page, page.locator("main form:not([data-passkey]) button[type=submit]").first());
  return page;
}
