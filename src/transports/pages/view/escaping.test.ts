/** Whatever a stranger wrote stays text, wherever it is shown. */
import { describe, expect, test } from "vitest";
import { createFakeEngine, fakeUser, knownSession } from "../../../../test/support/fake-engine.ts";
import { PageVisitor, placedPages, refuse, visit } from "../../../../test/support/page-visitor.ts";
import { problems } from "../../../domain/problems.ts";
import { problemType } from "../../../kernel/problem.ts";
import { createPages } from "../pages.ts";

describe("INJ-01: what a stranger wrote", () => {
  const hostile = `"'><script>alert(1)</script>{email}`;
  const isInert = (html: string) => !/<script(?! src="\/assets\/)/.test(html) && !/(?:value|href|action)="[^"]*["'][^ >]/.test(html);

  test("in a form's field stays text", async () => {
    const { visitor } = visit({ acts: { signInWithPassword: refuse(problems.invalidCredentials) } });
    await visitor.get("/sign-in");
    const { html } = await visitor.submit({ identifier: hostile, password: "x" });
    expect(html).toContain('value="&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{email}"');
    expect(isInert(html)).toBe(true);
  });

  test("in an account, a device, an address of the network or a realm's name stays text", async () => {
    const user = { ...fakeUser, email: hostile, username: hostile, locale: null };
    const at = fakeUser.createdAt;
    const session = { id: hostile, createdAt: at, lastSeenAt: at, ip: hostile, userAgent: hostile, isCurrent: false };
    const acts = { getAccount: () => ({ user }), getSession: () => ({ user }), listSessions: () => ({ sessions: [session, session] }) };
    const engine = createFakeEngine(acts, {}, hostile);
    const visitor = new PageVisitor(createPages(engine, placedPages));
    visitor.cookies.set("__Host-cardea", knownSession);
    for (const path of ["/account", "/account/security", "/account/sessions", "/email/verify", "/sign-out"]) {
      const { html, status } = await visitor.get(path);
      expect([path, status, isInert(html)]).toEqual([path, 200, true]);
    }
  });

  test.each(["notice", "returnTo", "token", "hint", "error", "locale", "next", "login_hint"])(
    "in the address's %s is not repeated",
    async (name) => {
      for (const path of ["/sign-in", "/sign-up", "/password/reset", "/sign-up/sent"]) {
        const { html } = await visit().visitor.get(`${path}?${name}=${encodeURIComponent(hostile)}`);
        expect(html).not.toContain("alert(1)");
      }
    },
  );

  test("in a problem of a host stays text", async () => {
    const { visitor } = visit({ acts: { signInWithPassword: refuse(problemType("own", 409, "x"), { detail: hostile }) } });
    await visitor.get("/sign-in");
    expect(isInert((await visitor.submit({ identifier: "a", password: "x" })).html)).toBe(true);
  });

  test("a notice is one of ours or none", async () => {
    for (const notice of ["toString", "__proto__", "constructor", "nope"]) {
      expect((await visit().visitor.get(`/sign-in?notice=${notice}`)).html).not.toContain('role="status"');
    }
  });
});
