/** The token in each form: no other site, person or time has one that fits. */
import { describe, expect, test } from "vitest";
import { knownSession } from "../../../../test/support/fake-engine.ts";
import { type PageVisitor, ran, visit } from "../../../../test/support/page-visitor.ts";

describe("CSR: a form's token", () => {
  const fields = { _form: "signIn", identifier: "livia", password: "x" };

  test.each([
    ["no token and no cookie (CSR-02)", {}, {}],
    ["a token without its cookie", { _token: "t" }, {}],
    ["a made-up token", { _token: "t" }, { "__Host-cardea-form": "a".repeat(44) }],
    ["a cookie that is not ours", { _token: "t" }, { "__Host-cardea-form": "x" }],
  ])("CSR-02: with %s nothing is run", async (_name, more, cookies) => {
    const { visitor, engine } = visit();
    for (const [name, value] of Object.entries(cookies)) visitor.cookies.set(name, value);
    const seen = await visitor.post("/sign-in", { ...fields, ...more });
    expect(seen.status).toBe(403);
    expect(seen.html).toContain("This form had lapsed.");
    expect(seen.html).toContain('value="livia"');
    expect(ran(engine, "signInWithPassword")).toEqual([]);
    // The page that comes back works.
    expect((await visitor.submit({ identifier: "livia", password: "x" })).location).toBe("/account");
  });

  test("CSR-07: from before signing in is worth nothing afterwards, nor one from another person's session", async () => {
    const { visitor, engine } = visit();
    const before = await tokenOf(visitor, "/password/reset");
    visitor.cookies.set("__Host-cardea", knownSession);
    const after = await tokenOf(visitor, "/account/security");
    expect(after).not.toBe(before);
    const change = { _form: "password", currentPassword: "x", newPassword: "y" };
    expect((await visitor.post("/account/security", { ...change, _token: before })).status).toBe(403);
    const other = visit({ isSignedIn: true }).visitor;
    const foreign = await tokenOf(other, "/account/security");
    expect((await visitor.post("/account/security", { ...change, _token: foreign })).status).toBe(403);
    expect(ran(engine, "changePassword")).toEqual([]);
    expect((await visitor.post("/account/security", { ...change, _token: after })).status).toBe(303);
  });

  test("is another in each realm", async () => {
    const north = visit({ visitor: { realm: "north", root: "/realms/north" } }).visitor;
    const south = visit({ visitor: { realm: "south", root: "/realms/south" } }).visitor;
    const token = await tokenOf(north, "/realms/north/sign-in");
    south.cookies.set("__Host-cardea-form.south", north.cookies.get("__Host-cardea-form.north") ?? "");
    expect((await south.post("/realms/south/sign-in", { ...fields, _token: token })).status).toBe(403);
  });

  test("in a tab that was open before signing in elsewhere leads on instead of scolding", async () => {
    const { visitor, engine } = visit();
    await visitor.get("/sign-in");
    visitor.cookies.set("__Host-cardea", knownSession);
    expect(await visitor.submit({ identifier: "livia", password: "x" })).toMatchObject({ status: 303, location: "/account" });
    expect(ran(engine, "signInWithPassword")).toEqual([]);
  });

  test("is another at each writing, and each of them is good", async () => {
    const { visitor } = visit();
    const tokens = [await tokenOf(visitor, "/sign-in"), await tokenOf(visitor, "/sign-in")];
    expect(new Set(tokens).size).toBe(2);
    const [salt] = tokens[0]?.split(".") ?? [];
    const [, mac] = tokens[1]?.split(".") ?? [];
    expect((await visitor.post("/sign-in", { ...fields, _token: `${salt}.${mac}` })).status).toBe(403);
    for (const token of tokens) expect((await visitor.post("/sign-in", { ...fields, _token: token })).status).toBe(303);
  });

  async function tokenOf(visitor: PageVisitor, path: string): Promise<string> {
    const { html } = await visitor.get(path);
    return /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? "";
  }
});
