/** What the console shows of the instance: how much happens, its realms, its signing keys. */
import { describe, expect, test } from "vitest";
import { fakeAdministrator, fakeKey, fakeMain, fakeRealm, listedUser } from "../../../../test/support/fake-admin.ts";
import { type Act, knownSession } from "../../../../test/support/fake-engine.ts";
import { now } from "../../../../test/support/fake-lists.ts";
import { type Given, ran, refuse, visit } from "../../../../test/support/page-visitor.ts";
import { problems } from "../../../domain/problems.ts";
import { commonProblems } from "../../../kernel/problem.ts";

const getSession: Act = () => ({ user: fakeAdministrator });

function enter(acts: NonNullable<Given["acts"]> = {}, visitor: Given["visitor"] = {}) {
  return visit({ isSignedIn: true, visitor, acts: { getSession, ...acts } });
}

const hour = 60 * 60 * 1000;
const instant = (at: number) => new Date(at).toISOString();

describe("the dashboard", () => {
  test.each([
    ["", "DAY", 6 * 24 * hour],
    ["?span=DAY", "HOUR", 23 * hour],
    ["?span=MONTH", "DAY", 29 * 24 * hour],
    ["?span=NOPE", "DAY", 6 * 24 * hour],
  ])("asks for the steps of its span: %s", async (query, step, back) => {
    const { visitor, engine } = enter();
    await visitor.get(`/admin${query}`);
    const asked = ran(engine, "adminGetStatistics").map(({ input }) => input);
    expect(asked).toEqual([
      { step: "DAY", from: instant(now - 24 * hour), to: instant(now + 1) },
      { step, from: instant(now - back), to: instant(now + 1) },
    ]);
  });

  test("goes back a year by whole months, of which the present one is the last", async () => {
    const { visitor, engine } = enter();
    await visitor.get("/admin?span=YEAR");
    const year = new Date(now).getUTCFullYear();
    const from = instant(Date.UTC(year, new Date(now).getUTCMonth() - 11));
    expect(ran(engine, "adminGetStatistics")[1]?.input).toEqual({ step: "MONTH", from, to: instant(now + 1) });
  });

  test("draws what happened without a script or a style of its own, tells it as a table, and says where nothing did", async () => {
    const { html } = await enter().visitor.get("/admin?span=MONTH");
    expect(html).toMatch(/<dt>Sign-ins today<\/dt><dd>5<\/dd><dd class="detail">.*Yesterday: 7/);
    expect(html).toMatch(
      /<svg [^>]*role="img" aria-label="Sign-ins">.*<rect class="hue-0" [^>]*><title>20 November 2026 – All: 7<\/title>/s,
    );
    expect(html).toContain('<th scope="row">20 November 2026</th><td>7</td>');
    expect(html.match(/Nothing in this time\./g)).toHaveLength(3);
    expect(html).toContain('<a href="/admin?span=MONTH" aria-current="true">30 days</a>');
  });

  test("says the number of failed mails, and leads to them", async () => {
    const { visitor, engine } = enter({ adminListMails: () => ({ mails: [{}, {}], nextCursor: "more" }) });
    const { html } = await visitor.get("/admin");
    expect(html).toMatch(/<a href="\/admin\/mails\?state=FAILED">Failed mails<\/a><\/dt><dd>.*2 or more/);
    expect(ran(engine, "adminListMails")[0]?.input).toEqual({ state: "FAILED", limit: 50 });
  });

  test("says what to do first as long as nobody else is there", async () => {
    const alone = { adminListUsers: () => ({ users: [listedUser], nextCursor: null }) };
    const { html } = await enter(alone).visitor.get("/admin");
    for (const path of ["invitations/create", "settings/branding", "settings"]) expect(html).toContain(`href="/admin/${path}"`);
    expect(html).toContain("First steps");
    expect((await enter().visitor.get("/admin")).html).not.toContain("First steps");
  });
});

describe("the realms", () => {
  test("are only for administrators of the instance, and only in main", async () => {
    const acts = {
      getSession: () => ({ user: { ...fakeAdministrator, roles: ["admin"] } }),
      adminListRealms: refuse(commonProblems.forbidden),
    };
    const { visitor } = enter(acts);
    expect((await visitor.get("/admin")).html).not.toContain('href="/admin/realms"');
    expect((await visitor.get("/admin/realms")).status).toBe(403);
    const north = enter({}, { realm: "north", root: "/realms/north" }).visitor;
    expect((await north.get("/realms/north/admin")).html).not.toContain('href="/realms/north/admin/realms"');
    expect((await enter().visitor.get("/admin")).html).toContain('href="/admin/realms"');
  });

  test("of which the switcher shows a few that are open, and finds the others by name", async () => {
    const off = { ...fakeRealm, name: "south", isActive: false };
    const few = enter(
      { adminListRealms: () => ({ realms: [fakeMain, fakeRealm, off], nextCursor: null }) },
      { realm: "north", root: "/realms/north" },
    );
    const { html } = await few.visitor.get("/realms/north/admin");
    expect(html).not.toMatch(/href="\/realms\/south\/admin"|name="search"/);
    const many = enter({ adminListRealms: () => ({ realms: [fakeMain, fakeRealm, off], nextCursor: "further" }) });
    const shown = (await many.visitor.get("/admin")).html;
    expect(shown).toMatch(/<form method="get" action="\/admin\/realms" role="search"><input [^>]*name="search"/);
    expect(shown).toContain('<a href="/admin/realms">All realms</a>');
    expect(ran(many.engine, "adminListRealms").map(({ input }) => input)).toEqual([{ limit: 12 }]);
  });

  test("are looked for by name where there are many, and none that is called so is said", async () => {
    const adminListRealms: Act = () => ({ realms: [], nextCursor: null });
    const { visitor, engine } = enter({ adminListRealms });
    expect((await visitor.get("/admin/realms?search=nor")).html).toMatch(
      /name="search" type="search" value="nor".*No realm is called so\./s,
    );
    expect(ran(engine, "adminListRealms")[0]?.input).toEqual({ search: "nor" });
    expect((await enter().visitor.get("/admin/realms")).html).not.toContain('name="search"');
  });

  test("lead to their pages and their consoles", async () => {
    const { html } = await enter().visitor.get("/admin/realms");
    expect(html).toContain('href="/admin/realms/north"');
    expect(html).toContain('href="/realms/north/admin"');
    expect(html).toMatch(/<a href="\/admin"><bdi>Open main/);
  });

  test("are made with a name, and what is wrong is said where it was typed", async () => {
    const { visitor, engine } = enter({ adminCreateRealm: () => ({ realm: { ...fakeRealm, name: "create" } }) });
    await visitor.get("/admin/realms");
    const wrong = await visitor.submit({ name: "No Name" }, "/admin/realms");
    expect(wrong.status).toBe(400);
    expect(wrong.html).toMatch(/<details class="disclosure" open>/);
    expect(wrong.html).toContain('id="create-name-error"');
    const done = await visitor.submit({ name: "create", displayName: "", host: "" }, "/admin/realms");
    expect(done.location).toBe("/admin/realms/create?notice=realmCreated");
    expect(ran(engine, "adminCreateRealm").map(({ input }) => input)[1]).toEqual({ name: "create", host: null });
  });

  test("are changed by their address alone; a name that is emptied is refused", async () => {
    const { visitor, engine } = enter();
    await visitor.get("/admin/realms/north");
    const done = await visitor.submit({ _form: "change", name: "main", displayName: "North", host: "" }, "/admin/realms/north");
    expect(done.location).toBe("/admin/realms/north?notice=realmSaved");
    await visitor.get("/admin/realms/north");
    expect((await visitor.submit({ _form: "change", displayName: "", host: "" }, "/admin/realms/north")).status).toBe(400);
    await visitor.get("/admin/realms/north");
    await visitor.submit({ _form: "close", isActive: "true" }, "/admin/realms/north");
    const inputs = ran(engine, "adminUpdateRealm").map(({ input }) => input);
    expect(inputs[0]).toEqual({ name: "north", displayName: "North", host: null });
    expect(inputs[2]).toEqual({ name: "north", isActive: false });
  });

  test("are deleted only once they are off, after a warning that says what goes", async () => {
    const on = (await enter().visitor.get("/admin/realms/north")).html;
    expect(on).not.toContain('value="remove"');
    expect(on).toContain("A realm can be deleted once it is switched off.");
    const { visitor } = enter({ adminGetRealm: () => ({ realm: { ...fakeRealm, isActive: false } }) });
    const { html } = await visitor.get("/admin/realms/north");
    expect(html).toMatch(/Delete the realm<\/summary>.*users, passkeys, sessions.*value="remove"/s);
    expect(html).not.toContain('class="button" href="/realms/north/admin"');
    expect((await visitor.submit({ _form: "remove" }, "/admin/realms/north")).location).toBe("/admin/realms?notice=realmDeleted");
  });

  test("say what stands in the way", async () => {
    const { visitor } = enter({ adminUpdateRealm: refuse(problems.hostTaken) });
    await visitor.get("/admin/realms/north");
    const { html } = await visitor.submit({ _form: "change", displayName: "N", host: "a.example" }, "/admin/realms/north");
    expect(html).toContain("This host leads to another realm already.");
  });

  test("say in the reader's language what can't be their host", async () => {
    const error = { pointer: "/host", code: "host_of_instance", message: "This is the host of the instance itself." };
    const adminUpdateRealm = refuse(commonProblems.invalidRequest, { errors: [error] });
    const { visitor } = enter({ adminUpdateRealm }, { headers: { "accept-language": "fr" } });
    await visitor.get("/admin/realms/north");
    const { html } = await visitor.submit({ _form: "change", displayName: "N", host: "id.example.org" }, "/admin/realms/north");
    expect(html).toMatch(/id="change-host-error">C’est l’hôte de l’instance elle-même\./);
  });

  test("of which main is never switched off, moved or deleted", async () => {
    const { html } = await enter({ adminGetRealm: () => ({ realm: fakeMain }) }).visitor.get("/admin/realms/main");
    expect(html).toContain("This is the main realm.");
    expect(html).not.toMatch(/name="host"|value="(?:close|remove)"/);
  });
});

describe("the signing keys", () => {
  test("say in words what each does", async () => {
    const keys = [
      { ...fakeKey, id: "old", state: "RETIRED", retiresAt: "2026-11-20T09:00:00.000Z", publishedUntil: "2026-11-21T09:05:00.000Z" },
      fakeKey,
    ];
    const { html } = await enter({ adminListKeys: () => ({ keys }) }).visitor.get("/admin/keys");
    expect(html).toMatch(/k1.*Signing<.*old.*Retired<.*21 Nov 2026, 09:05 UTC/s);
    expect(html).toContain('href="/.well-known/jwks.json"');
  });

  test("are rotated after an explanation and a fresh proof, of the realm that is looked at", async () => {
    const acts = { adminRotateKeys: refuse(commonProblems.reauthenticationRequired) };
    const { visitor } = enter(acts, { realm: "north", root: "/realms/north" });
    expect((await visitor.get("/realms/north/admin/keys")).html).toContain("It takes over in ten minutes");
    const { location } = await visitor.submit({ _form: "rotate" }, "/realms/north/admin/keys");
    expect(location).toMatch(/^\/reauthenticate\?returnTo=%2Frealms%2Fnorth%2Fadmin%2Fkeys&.*for=console\.keys\.rotate/);
    const proven = enter({}, { realm: "north", root: "/realms/north" });
    await proven.visitor.get("/realms/north/admin/keys");
    expect((await proven.visitor.submit({ _form: "rotate" }, "/realms/north/admin/keys")).location).toContain("notice=keysRotated");
    expect(ran(proven.engine, "adminRotateKeys")[0]?.call).toMatchObject({ realm: "north", mainCredential: { token: knownSession } });
  });

  test("of which the next is made already are not rotated again", async () => {
    const keys = [fakeKey, { ...fakeKey, id: "k2", state: "PENDING" }];
    const { html } = await enter({ adminListKeys: () => ({ keys }) }).visitor.get("/admin/keys");
    expect(html).toContain("The next key is made already: k2.");
    expect(html).not.toContain('value="rotate"');
  });
});
