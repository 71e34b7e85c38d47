/** The reference of the library as a file server: what lies in its folder and nothing else, and a word where nothing does. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasLibrary, libraryResponse } from "./library-reference.ts";

let parent: string;
let folder: URL;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), "cardea-library-"));
  mkdirSync(join(parent, "docs", "assets"), { recursive: true });
  folder = pathToFileURL(`${join(parent, "docs")}/`);
  writeFileSync(join(parent, "outside.html"), "not yours");
  writeFileSync(join(parent, "docs", ".hidden.html"), "not yours");
  writeFileSync(join(parent, "docs", "notes.txt"), "not yours");
  writeFileSync(join(parent, "docs", "index.html"), "<h1>Cardea</h1>");
  writeFileSync(join(parent, "docs", "assets", "main.js"), "begin();");
});
afterAll(() => rmSync(parent, { recursive: true }));

const place = (own = folder) => ({ folder: own, instanceRoot: "/auth", headers: { "x-content-type-options": "nosniff" } });
const get = (path: string) => libraryResponse(`/docs/library${path}`, place());

describe("the reference of the library", () => {
  test("[A8] is read file by file, under a policy without inline script and without any other host", async () => {
    expect(await hasLibrary(folder)).toBe(true);
    const front = await get("/");
    expect(await front?.text()).toBe("<h1>Cardea</h1>");
    expect(front?.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(front?.headers.get("x-content-type-options")).toBe("nosniff");
    const policy = front?.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|https?:|\*/);
    const script = await get("/assets/main.js");
    expect([script?.headers.get("content-type"), await script?.text()]).toEqual(["text/javascript; charset=utf-8", "begin();"]);
  });

  test("has one address, so that its relative links hold", async () => {
    const answer = await get("");
    expect([answer?.status, answer?.headers.get("location")]).toEqual([308, "/auth/docs/library/"]);
  });

  test.each([
    "/../outside.html",
    "/..%2foutside.html",
    "/%2e%2e/outside.html",
    "/assets/../../outside.html",
    "/assets/..%2f..%2foutside.html",
    "/..\\outside.html",
    "/..%5coutside.html",
    "//etc/passwd.html",
    "/file:///etc/hosts.html",
    "/index.html%00.js",
    "/.hidden.html",
    "/notes.txt",
    "/assets/",
    "/assets",
    "/missing.html",
    "/constructor",
    "-of-others/index.html",
  ])("answers nothing for %s", async (path) => {
    expect(await get(path)).toBeNull();
  });

  test("says how it is built where it is not", async () => {
    const empty = new URL("nowhere/", folder);
    expect(await hasLibrary(empty)).toBe(false);
    const answer = await libraryResponse("/docs/library/", place(empty));
    expect(answer?.status).toBe(404);
    expect(await answer?.text()).toContain("npm run docs");
    expect(await libraryResponse("/docs/library/assets/main.js", place(empty))).toBeNull();
  });
});
