/** Forms as a browser without scripts meets them: what they ask, what they send, how they come back. */
import { describe, expect, test } from "vitest";
import { createFakeEngine } from "../../../test/support/fake-engine.ts";
import { placedPages, ran, refuse, visit } from "../../../test/support/page-visitor.ts";
import { problems } from "../../domain/problems.ts";
import { commonProblems, problemType } from "../../kernel/problem.ts";
import { createPages } from "./pages.ts";

describe("a form", () => {
  test("follows the operation's schema", async () => {
    const { html } = await visit().visitor.get("/sign-up");
    expect(html).toContain('name="email" type="email" autocomplete="email" inputmode="email"');
    expect(html).toMatch(/name="email"[^>]* maxlength="254" required>/);
    expect(html).toMatch(/name="username"[^>]* maxlength="32" aria-describedby="signUp-username-hint">/);
    expect(html).toMatch(/name="password" type="password" autocomplete="new-password" maxlength="512" required/);
    expect(html).toContain('<label for="signUp-username">User name <span>(optional)</span></label>');
    expect(html).toContain('<p class="hint" id="signUp-password-hint">8 characters or more.');
  });

  test("is sent to its operation and leads on by 303", async () => {
    const { visitor, engine } = visit();
    await visitor.get("/sign-up");
    const seen = await visitor.submit({ email: "livia@example.org", username: "", password: " p w ", admin: "true", id: "7" });
    expect(seen).toMatchObject({ status: 303, location: "/sign-up/sent", html: "" });
    // Empty optional fields are absent, foreign ones ignored, passwords untouched.
    expect(ran(engine, "startSignUp")[0]?.input).toEqual({ email: "livia@example.org", password: " p w " });
  });

  test("comes back with each error at its field, what was typed, and never a password", async () => {
    const errors = [{ pointer: "/password", message: "English", code: "password_common" }];
    const { visitor } = visit({ acts: { startSignUp: refuse(problems.passwordRejected, { errors }) } });
    await visitor.get("/sign-up");
    const { status, html } = await visitor.submit({ email: "livia@example.org", username: "livia", password: "correct horse" });
    expect(status).toBe(422);
    expect(html).toMatch(/<title>Error: /);
    expect(html).toContain(
      '<div class="summary" role="alert" tabindex="-1" autofocus><p><a href="#signUp-password">This password is among',
    );
    expect(html).toContain('<p class="error" id="signUp-password-error">This password is among');
    expect(html).toMatch(
      /name="password"[^>]* aria-describedby="signUp-password-hint signUp-password-length signUp-password-error" aria-invalid="true">/,
    );
    expect(html).toContain('value="livia@example.org"');
    expect(html).not.toContain("correct horse");
  });

  test("says what is missing in a person's words", async () => {
    const { visitor } = visit();
    await visitor.get("/sign-in");
    const { status, html } = await visitor.submit({ identifier: "", password: "" });
    expect(status).toBe(400);
    expect(html).toContain('id="signIn-identifier-error">Enter your e-mail address or user name.<');
    expect(html).toContain('id="signIn-password-error">Enter your password.<');
  });

  test.each([
    ["a wrong name or password", problems.invalidCredentials, 401, "The name or the password is wrong."],
    ["too many tries", commonProblems.rateLimited, 429, "Wait 2 minutes"],
    ["a store that is down", commonProblems.unavailable, 503, "doesn’t work right now"],
    ["a host's own problem", problemType("no_moon", 409, "Only at full moon."), 409, "Only at full moon."],
  ])("tells of %s in its summary", async (_name, type, status, text) => {
    const { visitor } = visit({ acts: { signInWithPassword: refuse(type, { retryAfterSeconds: 120 }) } });
    await visitor.get("/sign-in");
    const seen = await visitor.submit({ identifier: "livia", password: "x" });
    expect(seen.status).toBe(status);
    expect(seen.html).toMatch(new RegExp(`class="summary"[^>]*><p>[^<]*${text}`));
    expect(seen.headers.get("retry-after")).toBe("120");
  });

  test("clears what may be cleared and leaves alone what was not asked", async () => {
    const { visitor, engine } = visit({ isSignedIn: true });
    await visitor.get("/account");
    await visitor.submit({ username: "livia", locale: "" }, "/account");
    expect(ran(engine, "updateAccount")[0]?.input).toEqual({ username: "livia", locale: null });
  });

  test("for something that needs a fresh proof leads to the proof and back", async () => {
    const acts = { requestEmailChange: refuse(commonProblems.reauthenticationRequired), listPasskeys: () => ({ passkeys: [] }) };
    const { visitor } = visit({ isSignedIn: true, acts });
    await visitor.get("/account/security");
    const { location } = await visitor.submit({ email: "a@example.org" }, "/account/security");
    expect(location).toBe("/reauthenticate?returnTo=%2Faccount%2Fsecurity");
    await visitor.get(location ?? "");
    expect((await visitor.submit({ password: "x" })).location).toBe("/account/security");
  });

  test.each([
    ["JSON", "application/json", '{"_form":"signIn"}', 415],
    ["plain text", "text/plain", "_form=signIn", 415],
    ["multipart", "multipart/form-data; boundary=x", "--x--", 415],
    ["more than 64 KiB", "application/x-www-form-urlencoded", `a=${"b".repeat(70_000)}`, 413],
    ["1,000 fields", "application/x-www-form-urlencoded", "a=b&".repeat(1000), 400],
    ["bytes that are no text", "application/x-www-form-urlencoded", new Uint8Array([0x61, 0xff]), 400],
    ["a form that the page doesn't have", "application/x-www-form-urlencoded", "_form=other", 400],
    ["nothing", "application/x-www-form-urlencoded", "", 400],
  ])("is refused as %s", async (_name, type, body, status) => {
    const engine = createFakeEngine();
    const request = new Request("https://id.example.org/sign-in", { method: "POST", body, headers: { "content-type": type } });
    const response = await createPages(engine, placedPages).handle({
      request,
      environment: undefined,
      realm: "main",
      path: "/sign-in",
      headers: {},
    });
    expect(response?.status).toBe(status);
    expect(response?.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(ran(engine, "signInWithPassword")).toEqual([]);
  });
});
