/** The reference of the library as a file server: what lies in its folder and nothing else, and a word where nothing does. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLibraryReference, type LibraryReference } from "./library-reference.ts";

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

const asked = (accepted = "identity") => ({
  request: new Request("https://id.example.org/", { headers: { "accept-encoding": accepted } }),
  environment: undefined,
});
const read = (library: LibraryReference, path: string) =>
  library.answer(`/docs/library${path}`, asked(), { "x-content-type-options": "nosniff" });
const get = (path: string) => read(createLibraryReference("/auth", folder), path);

describe("the reference of the library", () => {
  test("[A8] is read file by file, under a policy without inline script and without any other host", async () => {
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

  test("is answered compressed to who takes that", async () => {
    const answer = await createLibraryReference("", folder).answer("/docs/library/", asked("gzip"), {});
    expect(answer?.headers.get("content-encoding")).toBe("gzip");
    expect(gunzipSync(Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer())).toString()).toBe("<h1>Cardea</h1>");
  });

  test("says how it is built where it is not, is there as soon as it is, and from then on asks the disk for nothing", async () => {
    const later = new URL("later/", folder);
    const library = createLibraryReference("/auth", later);
    const missing = await read(library, "/");
    expect([missing?.status, missing?.headers.get("x-content-type-options")]).toEqual([404, "nosniff"]);
    expect(await missing?.text()).toContain("npm run docs");
    expect(await read(library, "/assets/main.js")).toBeNull();

    mkdirSync(later);
    writeFileSync(new URL("index.html", later), "built");
    expect(await (await read(library, "/"))?.text()).toBe("built");
    rmSync(later, { recursive: true });
    expect(await (await read(library, "/"))?.text()).toBe("built");
    expect(await read(library, "/assets/main.js")).toBeNull();
  });
});
