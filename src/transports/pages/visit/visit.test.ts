/** Who is signed in, and where that leads them. */
import { describe, expect, test } from "vitest";
import { type Act, knownSession } from "../../../../test/support/fake-engine.ts";
import { ran, refuse, visit } from "../../../../test/support/page-visitor.ts";
import { commonProblems, Problem } from "../../../kernel/problem.ts";

describe("who is signed in", () => {
  test("signs in and comes to where they wanted to go", async () => {
    const { visitor } = visit();
    const away = await visitor.get("/account/sessions");
    expect(away).toMatchObject({ status: 303, location: "/sign-in?returnTo=%2Faccount%2Fsessions" });
    await visitor.get(away.location ?? "");
    const seen = await visitor.submit({ identifier: "livia", password: "x" });
    expect(seen.location).toBe("/account/sessions");
    expect(visitor.cookies.get("__Host-cardea")).toBe(knownSession);
  });

  test.each([
    ["https://evil.org", "/account"],
    ["//evil.org", "/account"],
    ["/\\evil.org", "/account"],
    ["https://app.example.org/done", "https://app.example.org/done"],
  ])("HST-04: with returnTo %s is led to %s, however it comes", async (returnTo, expected) => {
    const { visitor } = visit();
    await visitor.get(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    expect((await visitor.submit({ identifier: "livia", password: "x" })).location).toBe(expected);
    const smuggler = visit().visitor;
    await smuggler.get("/sign-in");
    expect((await smuggler.submit({ identifier: "livia", password: "x", _returnTo: returnTo })).location).toBe(expected);
    const here = visit({ isSignedIn: true }).visitor;
    expect((await here.get(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`)).location).toBe(expected);
  });

  test("FIX-11: a session that is over is cleared on the sign-in page, and its form works", async () => {
    const { visitor, engine } = visit();
    visitor.cookies.set("__Host-cardea", "o".repeat(44));
    const seen = await visitor.get("/sign-in");
    // What else the page asks for is asked by nobody: an operation for anyone would refuse a credential that is over.
    expect(ran(engine, "getSignUpPolicy").map(({ call }) => call.credential)).toEqual([null]);
    expect(seen.status).toBe(200);
    expect(visitor.cookies.has("__Host-cardea")).toBe(false);
    expect((await visitor.submit({ identifier: "livia", password: "x" })).status).toBe(303);
  });

  test("an Authorization header of a proxy is no credential of a page", async () => {
    const { visitor } = visit({ isSignedIn: true, visitor: { headers: { authorization: "Basic eDp5" } } });
    expect((await visitor.get("/account")).status).toBe(200);
  });

  test("a store that is down makes nobody a stranger", async () => {
    const down: Act = () => {
      throw new Problem(commonProblems.unavailable, { retryAfterSeconds: 3 });
    };
    const seen = await visit({ isSignedIn: true, acts: { getSession: down } }).visitor.get("/account");
    expect(seen.status).toBe(503);
    expect(seen.headers.get("retry-after")).toBe("3");
    expect(seen.headers.getSetCookie()).toEqual([]);
  });

  test("a session that can't be looked at right now is kept", async () => {
    const seen = await visit({ isSignedIn: true, acts: { getSession: refuse(commonProblems.rateLimited) } }).visitor.get("/sign-in");
    expect(seen.status).toBe(429);
    expect(seen.headers.getSetCookie()).toEqual([]);
  });

  test("FIX-13, CSR-08: signing out takes a POST, ends the session and empties the cache", async () => {
    const { visitor, engine } = visit({ isSignedIn: true });
    const page = await visitor.get("/sign-out");
    expect(page.status).toBe(200);
    expect(ran(engine, "signOut")).toEqual([]);
    await visitor.get("/account");
    const seen = await visitor.submit({}, "/sign-out");
    expect(seen.location).toBe("/sign-in?notice=signedOut");
    expect(seen.headers.get("clear-site-data")).toBe('"cache"');
    expect(visitor.cookies.has("__Host-cardea")).toBe(false);
    expect((await visitor.get(seen.location ?? "")).html).toContain('role="status">You are signed out.');
    // Once more is no error.
    expect((await visitor.get("/sign-out")).location).toBe("/sign-in?notice=signedOut");
  });

  test("an unconfirmed address leads to its confirmation", async () => {
    const { visitor } = visit({ isSignedIn: true, acts: { updateAccount: refuse(commonProblems.emailNotVerified) } });
    await visitor.get("/account");
    expect((await visitor.submit({ username: "x" }, "/account")).location).toBe("/email/verify?notice=confirmAddressFirst");
  });

  test.each([
    ["CONFIRM_EMAIL", "/email/verify"],
    ["SECOND_FACTOR", "/sign-in/second-factor"],
    ["CHANGE_PASSWORD", "/sign-in/change-password"],
    ["ENROLL_SECOND_FACTOR", "/account/security?notice=enrollFirst"],
    ["SOMETHING_NEW", "/sign-in/next-step"],
    ["__proto__", "/sign-in/next-step"],
  ])("the next step %s leads to %s", async (nextStep, location) => {
    const { visitor } = visit({ acts: { signInWithPassword: () => ({ nextStep }) } });
    await visitor.get("/sign-in");
    expect((await visitor.submit({ identifier: "livia", password: "x" })).location).toBe(location);
  });

  test("one session is ended by its own button", async () => {
    const { visitor, engine } = visit({ isSignedIn: true });
    const { html } = await visitor.get("/account/sessions");
    expect(html).toContain("Safari on iPhone");
    expect(html).toContain("Active 2 hours ago, from 198.51.100.23");
    const seen = await visitor.submit({}, "/account/sessions");
    expect(seen.location).toBe("/account/sessions?notice=sessionEnded");
    expect(ran(engine, "revokeSession")[0]?.input).toEqual({ id: "2" });
  });
});
