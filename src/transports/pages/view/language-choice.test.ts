/** The language of the pages: chosen by the account, then at the foot of a page, then by the browser. */
import { describe, expect, test } from "vitest";
import { fakeUser } from "../../../../test/support/fake-engine.ts";
import { refuse, visit } from "../../../../test/support/page-visitor.ts";

const french = { headers: { "accept-language": "fr" } };

import { commonProblems } from "../../../kernel/problem.ts";

describe("the language", () => {
  test("is chosen by a link, which keeps the rest of the address, and stays chosen", async () => {
    const { visitor } = visit();
    expect((await visitor.get("/sign-in?returnTo=%2Faccount")).html).toContain('href="?returnTo=%2Faccount&amp;language=fr"');
    const chosen = await visitor.get("/sign-in?returnTo=%2Faccount&language=fr");
    expect(chosen).toMatchObject({ status: 303, location: "/sign-in?returnTo=%2Faccount" });
    expect(visitor.cookies.get("__Host-cardea-language")).toBe("fr");
    const seen = await visitor.get(chosen.location ?? "");
    expect(seen.html).toContain('<html lang="fr" dir="ltr">');
    expect(seen.html).toContain('lang="fr" hreflang="fr" aria-current="true">Français</a>');
  });

  test("goes before the browser's", async () => {
    const { visitor } = visit({ visitor: french });
    expect((await visitor.get("/sign-in")).html).toContain('<html lang="fr"');
    await visitor.get("/sign-in?language=en");
    expect((await visitor.get("/sign-in")).html).toContain('<html lang="en"');
  });

  test("of the account goes before both, and then there is nothing to choose", async () => {
    const session = () => ({ user: { ...fakeUser, locale: "en" }, session: null });
    const { visitor } = visit({ isSignedIn: true, visitor: french, acts: { getSession: session } });
    visitor.cookies.set("__Host-cardea-language", "fr");
    const { html } = await visitor.get("/reauthenticate");
    expect(html).toContain('<html lang="en"');
    expect(html).not.toContain("languages");
  });

  test("that is written from right to left turns the page", async () => {
    const { visitor } = visit({ visitor: { headers: { "accept-language": "ar-EG, en;q=0.5" } } });
    const { html } = await visitor.get("/sign-in");
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain("تسجيل الدخول");
  });

  test.each(["tlh", "", "FR", "fr\r\nset-cookie: a=b", "../fr"])("INJ-08: %j is none of ours and changes nothing", async (language) => {
    const { visitor } = visit();
    const seen = await visitor.get(`/sign-in?language=${encodeURIComponent(language)}`);
    expect(seen.status).toBe(200);
    expect(visitor.cookies.has("__Host-cardea-language")).toBe(false);
    visitor.cookies.set("__Host-cardea-language", language.replaceAll(/[\r\n;]/g, ""));
    expect((await visitor.get("/sign-in")).html).toContain('<html lang="en"');
  });

  test("speaks in the page that says that something went wrong", async () => {
    const { visitor } = visit({ acts: { getSignUpPolicy: refuse(commonProblems.unavailable) } });
    visitor.cookies.set("__Host-cardea-language", "fr");
    expect(await visitor.get("/sign-up")).toMatchObject({ status: 503, html: expect.stringContaining('<html lang="fr"') });
  });
});
