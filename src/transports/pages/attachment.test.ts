/** The copy of one's data: a file that runs nothing, loads nothing, and is never shown in our origin. */
import { expect, test } from "vitest";
import { fakeUser } from "../../../test/support/fake-engine.ts";
import { refuse, visit } from "../../../test/support/page-visitor.ts";
import { commonProblems } from "../../kernel/problem.ts";

const path = "/account/data/download";

test("is saved, not shown, and kept by nobody", async () => {
  const { visitor } = visit({ isSignedIn: true });
  const { status, headers, html } = await visitor.get(path);
  expect(status).toBe(200);
  expect(headers.get("content-disposition")).toBe('attachment; filename="account.html"');
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'.*sandbox$/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(html).toContain("livia@example.org");
  expect(html).toContain("<dt>Last seen at</dt>");
});

test("speaks the person's language", async () => {
  const { visitor } = visit({ isSignedIn: true, visitor: { headers: { "accept-language": "fr" } } });
  expect((await visitor.get(path)).html).toContain("<h2>Compte</h2>");
});

test("INJ-01: whatever a stranger wrote stays text in it", async () => {
  const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const copy = () => ({
    user: { ...fakeUser, username: hostile, profile: { [hostile]: hostile, constructor: "x" } },
    sessions: [{ userAgent: hostile }, hostile, [hostile]],
    [hostile]: { a: hostile },
  });
  const { visitor } = visit({ isSignedIn: true, acts: { exportAccount: copy } });
  const { html } = await visitor.get(path);
  expect(html).toContain("&lt;script&gt;");
  expect(html).not.toMatch(/<script|<img/i);
});

test("asks for another proof first, and leads back", async () => {
  const { visitor } = visit({ isSignedIn: true, acts: { exportAccount: refuse(commonProblems.reauthenticationRequired) } });
  const { status, location } = await visitor.get(path);
  expect([status, location]).toEqual([303, "/reauthenticate?returnTo=%2Faccount%2Fdata%2Fdownload"]);
});

test("is nobody's who is not signed in", async () => {
  expect((await visit().visitor.get(path)).location).toMatch(/^\/sign-in\?returnTo=/);
});
