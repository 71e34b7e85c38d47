/** What was typed before a fresh proof is there after it: once, for the same person at the same place, and never a secret. */
import { describe, expect, test } from "vitest";
import { fakeAdministrator } from "../../../../test/support/fake-admin.ts";
import { type Act, fakeUser } from "../../../../test/support/fake-engine.ts";
import { type PageVisitor, ran, refuse, visit } from "../../../../test/support/page-visitor.ts";
import { commonProblems } from "../../../kernel/problem.ts";

const name = "__Host-cardea-draft";
const place = "/admin/users/u1";
const told = "Your last step was not taken yet.";
const unproven = refuse(commonProblems.reauthenticationRequired);

/** An administrator whose reason to suspend somebody has met the question who they are. */
async function interrupted(reason = "Broke <the> rules & more", user: object = fakeAdministrator) {
  const acts: Record<string, Act> = { adminSuspendUser: unproven, getSession: () => ({ user }) };
  const { visitor, engine } = visit({ isSignedIn: true, acts });
  await visitor.get(place);
  const { location } = await visitor.submit({ _form: "suspend", reason }, place);
  expect(location).toContain("/reauthenticate?");
  return { visitor, engine, acts };
}

/** Whether the page looks as if nothing had happened. */
async function isFresh(visitor: PageVisitor, address = place): Promise<boolean> {
  const { html } = await visitor.get(address);
  return !html.includes("Broke") && !html.includes(told);
}

describe("after a fresh proof", () => {
  test("the form is open, with what was typed as text, and the page says that it is still to be sent; once", async () => {
    const { visitor, engine, acts } = await interrupted();
    const { html, status } = await visitor.get(place);
    expect(status).toBe(200);
    expect(html).toMatch(/<details class="disclosure danger" open><summary>Suspend/);
    expect(html).toContain("Broke &lt;the&gt; rules &amp; more");
    expect(html).toContain(`<p class="notice" role="status">${told}`);
    expect(html).not.toContain('class="summary"');
    expect(html).toMatch(/<title>(?!Error)/);
    acts.adminSuspendUser = () => ({});
    expect((await visitor.submit({ _form: "suspend", reason: "Broke the rules" }, place)).location).toContain("notice=userSuspended");
    expect(ran(engine, "adminSuspendUser")).toHaveLength(2);
    expect(visitor.cookies.has(name)).toBe(false);
    expect(await isFresh(visitor)).toBe(true);
  });

  test("so does a question about several", async () => {
    const question = "/admin/users?state=ACTIVE&_ask=suspend&_rows=u1.u2";
    const acts = { adminSuspendUser: unproven, getSession: () => ({ user: fakeAdministrator }) };
    const { visitor } = visit({ isSignedIn: true, acts });
    await visitor.get(question);
    await visitor.submit({ reason: "Broke the rules" }, "/admin/users?state=ACTIVE");
    expect(await isFresh(visitor, "/admin/users?state=ACTIVE&_ask=suspend&_rows=u1")).toBe(true);
    expect((await visitor.get(question)).html).toContain("Broke the rules");
    expect(await isFresh(visitor, question)).toBe(true);
  });
});

describe("what was typed", () => {
  test("waits for ten minutes, for scripts and other sites out of reach, and where it was asked for alone", async () => {
    const { visitor, engine } = await interrupted();
    expect(await isFresh(visitor, "/admin/users/u2")).toBe(true);
    const { now } = engine.services.clock;
    Object.assign(engine.services.clock, { now: () => now() + 10 * 60_000 + 1 });
    expect(await isFresh(visitor)).toBe(true);
    const again = visit({ isSignedIn: true, acts: { requestEmailChange: unproven } }).visitor;
    await again.get("/account/security");
    const { headers } = await again.submit({ _form: "changeEmail", email: "new@example.org" }, "/account/security");
    expect(headers.getSetCookie().find((cookie) => cookie.startsWith(name))).toMatch(
      /^[^;]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  test.each([
    ["somebody else in the same browser", { user: { ...fakeAdministrator, email: "brutus@example.org" } }],
    ["another browser", { form: "b".repeat(44) }],
    ["whoever has altered it", { draft: "bm90IG91cnM" }],
  ])("is nothing to %s", async (_name, changed: { user?: object; form?: string; draft?: string }) => {
    const { visitor, acts } = await interrupted();
    const { user, form, draft } = changed;
    if (user !== undefined) acts.getSession = () => ({ user });
    if (form !== undefined) visitor.cookies.set("__Host-cardea-form", form);
    if (draft !== undefined) visitor.cookies.set(name, draft);
    expect(await isFresh(visitor)).toBe(true);
  });

  test("holds no password, and nothing too long for the head of an answer", async () => {
    const acts = { changePassword: unproven, getSession: () => ({ user: fakeUser }) };
    const { visitor } = visit({ isSignedIn: true, acts });
    await visitor.get("/account/security");
    const secrets = { currentPassword: "a hinge of bronze", newPassword: "a threshold of stone" };
    await visitor.submit({ _form: "password", ...secrets }, "/account/security");
    const kept = Buffer.from(visitor.cookies.get(name) ?? "", "base64url").toString();
    expect(kept).toContain("password");
    for (const secret of Object.values(secrets)) expect(kept).not.toContain(secret);
    const address = (name: string) => ({ [`branding.${name}Url`]: `https://example.org/${"é".repeat(470)}` });
    const branding = "/admin/settings/branding";
    const { visitor: other } = visit({
      isSignedIn: true,
      acts: { adminUpdateSettings: unproven, getSession: () => ({ user: fakeAdministrator }) },
    });
    await other.get(branding);
    const { location } = await other.submit(
      { _form: "links", ...address("terms"), ...address("privacy"), ...address("support") },
      branding,
    );
    expect(location).toContain("/reauthenticate?");
    expect(other.cookies.has(name)).toBe(false);
  });
});
