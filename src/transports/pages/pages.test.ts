/** What holds for every page, and what is told at start. */
import { describe, expect, test } from "vitest";
import { fakeAdministrator } from "../../../test/support/fake-admin.ts";
import { createFakeEngine, fakeUser } from "../../../test/support/fake-engine.ts";
import { PageVisitor, placedPages, visit } from "../../../test/support/page-visitor.ts";
import { StoreUnavailable } from "../../storage/database.ts";
import { createPages } from "./pages.ts";

describe("every page", () => {
  test("works without a script, has landmarks, one heading, labels, and says how it may be kept", async () => {
    for (const { path, page } of placedPages) {
      if (page.attachment !== undefined) continue;
      const { visitor } = visit({
        isSignedIn: /^\/(account|admin|email|reauthenticate|sign-out)/.test(path),
        ...(path.startsWith("/admin") && { acts: { getSession: () => ({ user: fakeAdministrator }) } }),
      });
      const { html, headers, status } = await visitor.get(path.replaceAll(/\{\w+\}/g, "u1"));
      expect([path, [200, 400].includes(status)]).toEqual([path, true]);
      expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
      // The scripts that pages can do without.
      const bare = html.replaceAll(/<script src="\/assets\/cardea-(?:forms|passkeys|preview)\.[0-9a-f]{16}\.js" defer><\/script>/g, "");
      expect(bare).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
      expect([path, html.match(/<h1>/g)?.length, html.match(/<main /g)?.length]).toEqual([path, 1, 1]);
      for (const [, id] of html.matchAll(/<(?:input class="input"|select class="input") id="([^"]+)"/g))
        expect(html).toContain(`<label for="${id}">`);
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("vary")).toMatch(/Accept-Language.*Cookie|Cookie.*Accept-Language/);
      expect(headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'/,
      );
      expect(headers.get("x-from-face")).toBe("yes");
    }
  });

  test("speaks the account's language, else the browser's", async () => {
    const french = { "accept-language": "sv, fr-CA;q=0.8, en;q=0.5" };
    expect((await visit({ visitor: { headers: french } }).visitor.get("/sign-in")).html).toContain('<html lang="fr"');
    const acts = { getSession: () => ({ user: { ...fakeUser, locale: "en" } }) };
    expect((await visit({ acts, isSignedIn: true, visitor: { headers: french } }).visitor.get("/account")).html).toContain(
      '<html lang="en"',
    );
  });

  test("of another realm, below a base path, keeps to its own addresses and cookies", async () => {
    const { visitor } = visit({ options: { basePath: "/auth" }, visitor: { realm: "north", root: "/auth/realms/north" } });
    const { html } = await visitor.get("/auth/realms/north/sign-in");
    const links = [...html.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, link]) => link ?? "");
    expect(links.length).toBeGreaterThan(4);
    expect(links.filter((link) => !link.startsWith("/auth/realms/north") && !link.startsWith("/auth/assets/"))).toEqual([]);
    const seen = await visitor.submit({ identifier: "livia", password: "x" });
    expect(seen.location).toBe("/auth/realms/north/account");
    expect([...visitor.cookies.keys()]).toEqual(["__Host-cardea-form.north", "__Host-cardea.north"]);
  });

  test("of a realm that doesn't exist is not found", async () => {
    const { visitor } = visit({ visitor: { realm: "nowhere", root: "/realms/nowhere" } });
    expect((await visitor.get("/realms/nowhere/sign-in")).status).toBe(404);
  });

  test("answers HEAD like GET without a body, and no other method", async () => {
    const { visitor } = visit();
    expect(await visitor.get("/sign-in", "HEAD")).toMatchObject({ status: 200, html: "" });
    const seen = await visitor.get("/sign-in", "DELETE");
    expect(seen.status).toBe(405);
    expect(seen.headers.get("allow")).toBe("GET, HEAD, POST");
  });

  test.each([
    ["the store is away", new StoreUnavailable("away"), 503],
    ["something is wrong with us", new TypeError("x is not a function"), 500],
  ])("says so when %s, and no more", async (_name, error, status) => {
    const engine = createFakeEngine();
    const fail = () => {
      throw error;
    };
    const services = { ...engine.services, realms: { find: fail }, log: { ...engine.services.log, error() {} } };
    const seen = await new PageVisitor(createPages({ ...engine, services }, placedPages)).get("/sign-in");
    expect(seen.status).toBe(status);
    expect(seen.html).toContain("<h1>");
    expect(seen.html).not.toContain("not a function");
  });
});

describe("a page that does not fit", () => {
  test("is named at start, with everything that is wrong", async () => {
    const [first] = placedPages;
    if (first === undefined) throw new Error("There are no pages.");
    const form = { operation: "signOut", fields: ["email"], submit: "x", after: { to: "/nowhere" } };
    const page = { ...first.page, reads: {}, forms: { a: form, b: { ...form, operation: "flyAway" } } };
    expect(() => createPages(createFakeEngine(), [...placedPages, { path: "/odd", page }])).toThrow(
      [
        "The page /odd asks for email, which is no input of signOut.",
        "The page /odd names the operation flyAway, which does not exist.",
        "The page /odd leads to /nowhere, which does not exist.",
        "The page /odd leads to /nowhere, which does not exist.",
      ].join("\n"),
    );
  });
});
