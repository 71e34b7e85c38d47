/** The administrators' console: who may come in, what its lists ask for, and what happens to the rows that were chosen. */
import { describe, expect, test } from "vitest";
import { fakeAdministrator, listedUser } from "../../../../test/support/fake-admin.ts";
import { type Act, knownSession } from "../../../../test/support/fake-engine.ts";
import { type Given, ran, refuse, visit } from "../../../../test/support/page-visitor.ts";
import { problems } from "../../../domain/problems.ts";
import { commonProblems } from "../../../kernel/problem.ts";

const nextOf: Readonly<Record<string, string>> = { undefined: "c2", c2: "c3" };

const getSession: Act = () => ({ user: fakeAdministrator });

/** An administrator of the instance before its console. */
function enter({ acts = {}, ...given }: Given = {}) {
  return visit({ isSignedIn: true, ...given, acts: { getSession, ...acts } });
}

describe("the console", () => {
  test("leads nobody to sign in and back, with what the list was asked for", async () => {
    const { location } = await visit().visitor.get("/admin/users?state=ACTIVE&utm=x");
    expect(location).toBe(`/sign-in?returnTo=${encodeURIComponent("/admin/users?state=ACTIVE")}`);
  });

  test("tells whoever has no such role who they are, and runs nothing", async () => {
    const { visitor, engine } = visit({ isSignedIn: true });
    const { status, html } = await visitor.get("/admin/users");
    expect(status).toBe(403);
    expect(html).toContain("You are signed in as livia@example.org.");
    expect((await visitor.post("/admin/users", { _form: "suspend", _row: "u1" })).status).toBe(403);
    expect(ran(engine, "adminListUsers")).toEqual([]);
    expect(ran(engine, "adminSuspendUser")).toEqual([]);
  });

  test("shows where one is, and only what is there for this role", async () => {
    const { html } = await enter().visitor.get("/admin/users/u1");
    expect(html).toMatch(/<a href="\/admin\/users" aria-current="true">Users<\/a>/);
    expect(html).toContain('<a href="/realms/north/admin"><bdi>The north</bdi>');
    const acts = { getSession: () => ({ user: { ...fakeAdministrator, roles: ["admin"] } }) };
    expect((await enter({ acts }).visitor.get("/admin")).html).not.toContain("The north");
  });
});

describe("IDR-03: the console of another realm", () => {
  const north = { realm: "north", root: "/realms/north" };

  test("takes main's session of an administrator of the instance, and binds its forms to it", async () => {
    const { visitor, engine } = enter({ visitor: north });
    expect((await visitor.get("/realms/north/admin/users/u1")).status).toBe(200);
    expect(ran(engine, "adminGetUser")[0]?.call).toMatchObject({
      realm: "north",
      credential: null,
      mainCredential: { token: knownSession },
    });
    const done = await visitor.submit({ _form: "verify" }, "/realms/north/admin/users/u1");
    expect(done.location).toBe("/realms/north/admin/users/u1?notice=userVerified");
    // CSR-07: worth nothing with another session.
    await visitor.get("/realms/north/admin/users/u1");
    visitor.cookies.set("__Host-cardea.north", "o".repeat(44));
    visitor.cookies.delete("__Host-cardea");
    await visitor.submit({ _form: "verify" }, "/realms/north/admin/users/u1");
    expect(ran(engine, "adminVerifyEmail")).toHaveLength(1);
  });

  test("proves again and signs out where the session is", async () => {
    const acts = { adminVerifyEmail: refuse(commonProblems.reauthenticationRequired) };
    const { visitor } = enter({ visitor: north, acts });
    const { html } = await visitor.get("/realms/north/admin/users/u1");
    expect(html).toContain('href="/sign-out"');
    expect(html).not.toContain('action="/realms/north/sign-out"');
    const { location } = await visitor.submit({ _form: "verify" }, "/realms/north/admin/users/u1");
    expect(location).toMatch(/^\/reauthenticate\?returnTo=%2Frealms%2Fnorth%2Fadmin%2Fusers%2Fu1&/);
  });

  test.each([
    ["another page of the realm", "/realms/north/account", ["instance_admin"]],
    ["an administrator of main alone", "/realms/north/admin", ["admin"]],
  ])("is all: main's session is nobody's for %s", async (_name, address, roles) => {
    const acts = { getSession: () => ({ user: { ...fakeAdministrator, roles } }) };
    const { status, location } = await enter({ visitor: north, acts }).visitor.get(address);
    expect([status, location]).toEqual([303, `/realms/north/sign-in?returnTo=${encodeURIComponent(address)}`]);
  });

  test("knows no role of main's in a realm of its own users", async () => {
    const { visitor } = enter({ visitor: north });
    visitor.cookies.delete("__Host-cardea");
    visitor.cookies.set("__Host-cardea.north", knownSession);
    expect((await visitor.get("/realms/north/admin")).status).toBe(403);
  });
});

describe("a list", () => {
  test("asks for what its address says and nothing else, and keeps it in its links", async () => {
    const { visitor, engine } = enter();
    const { html } = await visitor.get("/admin/users?search=br&state=SUSPENDED&role=&limit=9&cursor=c1");
    expect(ran(engine, "adminListUsers")[0]?.input).toEqual({ search: "br", state: "SUSPENDED", cursor: "c1" });
    expect(html).toContain('<option value="SUSPENDED" selected>Suspended</option>');
    expect(html).toContain('rel="next" href="/admin/users?search=br&amp;state=SUSPENDED&amp;cursor=further&amp;_back=c1"');
    expect(html).toContain('aria-sort="descending"><a href="/admin/users?search=br&amp;state=SUSPENDED&amp;sort=OLDEST">');
    expect(html).toContain('<a class="button quiet small" href="/admin/users?search=br&amp;state=SUSPENDED">First page</a>');
  });

  test("says at its field what can't be asked, and stays usable", async () => {
    const { status, html } = await enter().visitor.get(`/admin/users?state=NOPE&search=${"x".repeat(300)}`);
    expect(status).toBe(400);
    expect(html).toMatch(/id="filter-state" name="state" aria-describedby="filter-state-error" aria-invalid="true"/);
    expect(html).toContain('<p class="error" id="filter-search-error">Use at most 254 characters.</p>');
    expect(html).toContain('<option value="NOPE" selected>');
    expect(html).not.toContain("<table");
  });

  test("leads back page by page, the way one came", async () => {
    const { visitor } = enter({
      acts: { adminListUsers: ({ cursor }) => ({ users: [listedUser], nextCursor: nextOf[String(cursor)] ?? null }) },
    });
    const follow = async (html: string, rel: string) => {
      const [, link = ""] = html.match(new RegExp(`rel="${rel}" href="([^"]*)"`)) ?? [];
      return { html: (await visitor.get(link.replaceAll("&amp;", "&"))).html, link };
    };
    const first = (await visitor.get("/admin/users?state=ACTIVE")).html;
    expect(first).not.toMatch(/rel="prev"|First page/);
    const second = await follow(first, "next");
    expect(second.html).not.toContain("First page");
    const third = await follow(second.html, "next");
    expect(third.link).toContain("cursor=c3&amp;_back=-*c2");
    expect(third.html).toContain("This is the last page.");
    expect(third.html).toContain('href="/admin/users?state=ACTIVE">First page</a>');
    expect(third.html).toContain("_back=-*c2&amp;_all=true");
    const back = await follow(third.html, "prev");
    expect(back.link).toContain("cursor=c2&amp;_back=-");
    expect((await follow(back.html, "prev")).link).toBe("/admin/users?state=ACTIVE");
  });

  test("shows how many there are of each state, and leads to them", async () => {
    const { html } = await enter().visitor.get("/admin/users?state=ACTIVE");
    expect(html).toContain('<a href="/admin/users?state=ACTIVE" aria-current="true"><bdi>Active: 12</bdi></a>');
    expect(html).toContain('<a href="/admin/users?state=SUSPENDED"><bdi>Suspended: over 1,000</bdi></a>');
  });

  test("of no rows says so", async () => {
    const acts = { adminListUsers: () => ({ users: [], nextCursor: null }) };
    expect((await enter({ acts }).visitor.get("/admin/users")).html).toContain('<p class="empty">No user matches.</p>');
  });
});

describe("one thing", () => {
  test("is read by what its address says", async () => {
    const { visitor, engine } = enter();
    const { html } = await visitor.get("/admin/users/a%2Fb");
    expect(ran(engine, "adminGetUser")[0]?.input).toEqual({ id: "a/b" });
    expect(html).toContain('action="/admin/users/a%2Fb"');
  });

  test.each(["/admin/users/nobody", `/admin/users/${"x".repeat(65)}`])("that is not there is not found: %s", async (address) => {
    const acts = { adminGetUser: refuse(commonProblems.notFound) };
    expect((await enter({ acts }).visitor.get(address)).status).toBe(404);
  });

  test("is changed by a form that names it by the address, whatever the form says", async () => {
    const { visitor, engine } = enter();
    await visitor.get("/admin/users/u1");
    await visitor.submit({ _form: "roles", id: "u9", roles: "admin", _asked: "roles" }, "/admin/users/u1");
    await visitor.get("/admin/users/u1");
    await visitor.submit({ _form: "roles", _asked: "roles" }, "/admin/users/u1");
    expect(ran(engine, "adminSetRoles").map(({ input }) => input)).toEqual([
      { id: "u1", roles: ["admin"] },
      { id: "u1", roles: [] },
    ]);
  });

  test("shows a temporary password once, and keeps it nowhere", async () => {
    const { visitor } = enter();
    await visitor.get("/admin/users/u1");
    const seen = await visitor.submit({ _form: "password", mode: "TEMPORARY", _asked: "clearSecondFactors" }, "/admin/users/u1");
    expect(seen.html).toContain("<code>gold-hinge-42</code>");
    expect(seen.headers.get("cache-control")).toBe("no-store");
    expect((await visitor.get("/admin/users/u1")).html).not.toContain("gold-hinge-42");
  });

  test("that is made leads to its page", async () => {
    const { visitor, engine } = enter();
    await visitor.get("/admin/users/create");
    const fields = { email: "b@example.org", roles: "editor", sendInvitation: "true" };
    expect((await visitor.submit(fields, "/admin/users/create")).location).toBe("/admin/users/u1?notice=userCreated");
    expect(ran(engine, "adminCreateUser")[0]?.input).toEqual({ email: "b@example.org", roles: ["editor"], sendInvitation: true });
  });
});

describe("several rows", () => {
  const question = "/admin/users?state=ACTIVE&_ask=suspend&_row=u1&_row=u2&_row=u1";

  test("are asked about first, by name, and nothing has happened yet", async () => {
    const { visitor, engine } = enter();
    const { html } = await visitor.get(question);
    expect(html).toContain("Chosen: 2. All their sessions and links end at once");
    expect(html).toContain("<bdi>brutus@example.org</bdi>");
    expect(html).toContain("<bdi>cassius</bdi>");
    expect(ran(engine, "adminSuspendUser")).toEqual([]);
  });

  test("are changed one by one, each once, however often the button is pressed", async () => {
    const { visitor, engine } = enter();
    await visitor.get(question);
    const done = await visitor.submit({ reason: "Enough." }, "/admin/users?state=ACTIVE");
    expect(done.location).toBe("/admin/users?state=ACTIVE&_done=suspend&_count=2");
    const again = await visitor.submit({ reason: "Enough." }, "/admin/users?state=ACTIVE");
    expect(again.location).toBe("/admin/users?state=ACTIVE&notice=alreadyDone");
    expect(ran(engine, "adminSuspendUser").map(({ input }) => input)).toEqual([
      { id: "u1", reason: "Enough." },
      { id: "u2", reason: "Enough." },
    ]);
    expect((await visitor.get(done.location ?? "")).html).toContain('role="status">Suspended: 2</p>');
  });

  test("of which some can't be changed are told apart", async () => {
    const acts: Record<string, Act> = {
      adminApproveUser: (input, ...more) => (input.id === "u2" ? refuse(problems.alreadyDecided)(input, ...more) : {}),
    };
    const { visitor } = enter({ acts });
    await visitor.get("/admin/users?_ask=approve&_rows=u1.u2");
    const { html, status } = await visitor.submit({}, "/admin/users");
    expect(status).toBe(200);
    expect(html).toContain("Approved: 1");
    expect(html).toMatch(/Not done: 1.*cassius.*This request was decided already\./s);
  });

  test("wait for a fresh proof, and come back to the question with their choice", async () => {
    const { visitor } = enter({ acts: { adminSuspendUser: refuse(commonProblems.reauthenticationRequired) } });
    await visitor.get(question);
    const { location } = await visitor.submit({}, "/admin/users?state=ACTIVE");
    const returnTo = new URL(location ?? "", "https://id.example.org").searchParams.get("returnTo");
    expect(returnTo).toBe("/admin/users?state=ACTIVE&_ask=suspend&_rows=u1.u2");
    expect((await visitor.get(returnTo ?? "")).html).toContain("Chosen: 2. All");
    expect((await visitor.get(location ?? "")).html).toContain('role="status">To go on with “Suspend”, prove');
    expect((await visitor.get("/reauthenticate?for=signIn.title")).html).not.toContain("To go on with");
  });

  test("that nobody chose ask for a choice", async () => {
    const { visitor } = enter();
    const { location } = await visitor.get("/admin/users?_ask=suspend");
    expect((await visitor.get(location ?? "")).html).toContain("Choose somebody or something in the list first.");
  });

  test("CSR-01: are not changed by a form without our token", async () => {
    const { visitor, engine } = enter();
    await visitor.get(question);
    expect((await visitor.submit({ _token: "x" }, "/admin/users?state=ACTIVE")).status).toBe(403);
    expect(ran(engine, "adminSuspendUser")).toEqual([]);
  });
});

describe("INJ-01: what a stranger wrote", () => {
  const wild = `"'><script>alert(1)</script>\u202E🦔${"long".repeat(2_500)}`;

  test("stays text in every page of the console, and keeps its direction to itself", async () => {
    const user = { ...listedUser, email: wild, username: wild, suspendedReason: wild, roles: [wild], profile: { [wild]: wild } };
    const acts = { adminGetUser: () => ({ user }), adminListUsers: () => ({ users: [user], nextCursor: wild }) };
    for (const address of [
      "/admin",
      "/admin/users",
      "/admin/users/u1",
      "/admin/approvals",
      `/admin/users?search=${encodeURIComponent(wild)}`,
    ]) {
      const { html } = await enter({ acts }).visitor.get(address);
      expect([address, /<script(?! src="\/assets\/)|(?:value|href|action)="[^"]*["'][^ >]/.test(html)]).toEqual([address, false]);
      if (address === "/admin/users/u1") expect(html).toContain("<bdi>&quot;&#39;&gt;&lt;script&gt;");
    }
  });
});
