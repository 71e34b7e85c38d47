/** Mailed links: opening one consumes nothing, and its token leaves the address. */
import { describe, expect, test } from "vitest";
import { ran, refuse, visit } from "../../../../test/support/page-visitor.ts";
import { problems } from "../../../domain/problems.ts";

describe("a mailed link", () => {
  test.each(["GET", "HEAD"])("TOK-13, TOK-14: %s moves the token into a cookie and runs nothing", async (method) => {
    const { visitor, engine } = visit();
    const seen = await visitor.get("/password/reset/confirm?token=abc_DEF-1", method);
    expect(seen).toMatchObject({ status: 303, location: "/password/reset/confirm", html: "" });
    expect(seen.headers.getSetCookie()).toEqual([
      "__Host-cardea-link=/password/reset/confirm:abc_DEF-1; Max-Age=600; Path=/; HttpOnly; SameSite=Lax; Secure",
    ]);
    expect(engine.calls).toEqual([]);
  });

  test("shows a button, whose POST brings the token; then the cookie is gone", async () => {
    const { visitor, engine } = visit();
    await visitor.get("/password/reset/confirm?token=abc");
    const { html } = await visitor.get("/password/reset/confirm");
    expect(html).not.toContain("abc");
    const seen = await visitor.submit({ newPassword: "new one" });
    expect(seen.location).toBe("/sign-in?notice=passwordReset");
    expect(ran(engine, "confirmPasswordReset")[0]?.input).toEqual({ token: "abc", newPassword: "new one" });
    expect(visitor.cookies.has("__Host-cardea-link")).toBe(false);
  });

  test("TOK-21: stays usable when the new password is refused", async () => {
    const { visitor } = visit({ acts: { confirmPasswordReset: refuse(problems.passwordRejected) } });
    await visitor.get("/password/reset/confirm?token=abc");
    await visitor.get("/password/reset/confirm");
    const seen = await visitor.submit({ newPassword: "password" });
    expect(seen.status).toBe(422);
    expect(seen.html).toContain('id="confirm-newPassword-error">Choose another password.');
    expect(visitor.cookies.has("__Host-cardea-link")).toBe(true);
  });

  test("TOK-07: of one page is nothing to another", async () => {
    const { visitor } = visit();
    await visitor.get(`/sign-up/confirm?token=${"t".repeat(44)}`);
    const seen = await visitor.get("/password/reset/confirm");
    expect(seen.status).toBe(400);
    expect(seen.html).toContain("This link has lapsed");
    expect(seen.html).not.toContain("<form");
  });

  test("that has lapsed says so, offers a new one, and is forgotten", async () => {
    const { visitor } = visit({ acts: { confirmSignUp: refuse(problems.invalidToken) } });
    await visitor.get("/sign-up/confirm?token=abc");
    await visitor.get("/sign-up/confirm");
    const seen = await visitor.submit();
    expect(seen.status).toBe(400);
    expect(seen.html).toContain('href="/sign-up/resend"');
    expect(visitor.cookies.has("__Host-cardea-link")).toBe(false);
  });

  test.each(["", "a b", "a;b", "a\r\nSet-Cookie: x=y", "ä", "x".repeat(600), "<script>"])(
    "with the token %j carries nothing",
    async (token) => {
      const seen = await visit().visitor.get(`/sign-up/confirm?token=${encodeURIComponent(token)}`);
      expect(seen).toMatchObject({ status: 303, location: "/sign-up/confirm" });
      expect(seen.headers.getSetCookie()).toEqual([]);
    },
  );
});
