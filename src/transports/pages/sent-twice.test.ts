/** A form that is sent again, after its answer or after the session ended: nothing is run twice that shouldn't be, and people are told. */
import { describe, expect, test } from "vitest";
import { ran, visit } from "../../../test/support/page-visitor.ts";

const codes = { recoveryCodes: ["aaaaa-bbbbb", "ccccc-ddddd"] };

describe("an answer that is shown once", () => {
  const regenerate = async () => {
    const authenticators = { hasPassword: true, totp: true, passkeys: 0, recoveryCodes: 2 };
    const acts = { regenerateRecoveryCodes: () => codes, getAuthenticators: () => authenticators };
    const { visitor, engine } = visit({ isSignedIn: true, acts });
    const { html } = await visitor.get("/account/security");
    const [form = ""] = html.match(/<form(?:(?!<form).)*value="regenerate".*?<\/form>/s) ?? [];
    const fields = [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]);
    const send = () => visitor.post("/account/security", fields);
    return { engine, visitor, send };
  };

  test("comes once: a reload, which sends the form again, runs nothing and says so", async () => {
    const { engine, visitor, send } = await regenerate();
    expect((await send()).html).toContain("aaaaa-bbbbb");
    const again = await send();
    expect([again.status, again.location]).toEqual([303, "/account/security?notice=shownOnce"]);
    expect(ran(engine, "regenerateRecoveryCodes")).toHaveLength(1);
    const { html } = await visitor.get(again.location ?? "");
    expect(html).toContain("shown only once");
  });

  test("leaves a page whose forms work", async () => {
    const { engine, visitor, send } = await regenerate();
    await send();
    await visitor.get("/account");
    expect((await visitor.submit({ username: "other" }, "/account")).location).toBe("/account?notice=profileSaved");
    expect(ran(engine, "updateAccount")).toHaveLength(1);
  });
});

describe("a form that is sent after the session has ended", () => {
  test("runs nothing, and leads to signing in, back to its page and to what to do there", async () => {
    const { visitor, engine } = visit({ isSignedIn: true });
    await visitor.get("/account");
    visitor.cookies.delete("__Host-cardea");
    const seen = await visitor.submit({ username: "other" }, "/account");
    expect(seen.location).toBe("/sign-in?returnTo=%2Faccount&notice=signInAgain");
    expect(ran(engine, "updateAccount")).toHaveLength(0);
    const { html } = await visitor.get(seen.location ?? "");
    expect(html).toContain("You are no longer signed in.");
    expect((await visitor.submit({ identifier: "livia", password: "x" })).location).toBe("/account");
  });

  test("FIX-03: takes no newer session away: of two clicks the second carries the cookie from before", async () => {
    const { visitor } = visit({ isSignedIn: true });
    await visitor.get("/account");
    visitor.cookies.set("__Host-cardea", "o".repeat(44));
    const seen = await visitor.submit({ username: "other" }, "/account");
    expect(seen.headers.getSetCookie().join()).not.toContain("__Host-cardea=");
    // The page that it leads to clears what is really stale.
    const next = await visitor.get(seen.location ?? "");
    expect(next.headers.getSetCookie().join()).toContain("__Host-cardea=;");
  });
});
