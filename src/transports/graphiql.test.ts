/** GraphiQL as files: what the page needs and nothing else, below any base path, and nothing where it isn't installed. */
import { describe, expect, test } from "vitest";
import { createFakeEngine } from "../../test/support/fake-engine.ts";
import { createGraphiql } from "./graphiql.ts";

const asked = { request: new Request("https://id.example.org/"), environment: undefined };
const get = (path: string, folder?: URL) =>
  createGraphiql(createFakeEngine().routes, "/auth", folder).answer(`/docs/graphql${path}`, asked, { "x-content-type-options": "nosniff" });

describe("GraphiQL", () => {
  test("[A8] is one page under a policy without inline script or style and without any other host; all that it names is there", async () => {
    const page = await get("");
    const html = (await page?.text()) ?? "";
    expect(page?.headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
    expect(page?.headers.get("content-security-policy")).not.toMatch(/unsafe|https?:|\*/);
    const files = [...html.matchAll(/(?:src|href|data-schema)="\/auth\/docs\/graphql([^"]+)"/g)].map(([, path = ""]) => path);
    expect(files).toHaveLength(7);
    for (const path of files) {
      const file = await get(path);
      expect([path, file?.status, file?.headers.get("x-content-type-options")]).toEqual([path, 200, "nosniff"]);
      // A map that isn't there would be asked for by every developer's browser.
      expect(await file?.text()).not.toContain("sourceMappingURL");
    }
  });

  test("knows the schema without asking for it", async () => {
    const schema = JSON.parse((await (await get("/schema.json"))?.text()) ?? "");
    expect(schema.__schema.queryType).toMatchObject({ name: "Query" });
  });

  test.each(["/", "x", "/package.json", "/../library/index.html", "/constructor", "/LICENSE"])("has nothing at %s", async (path) => {
    expect(await get(path)).toBeNull();
  });

  test("says what brings it where it isn't installed", async () => {
    const empty = new URL("nowhere/", import.meta.url);
    const page = await get("", empty);
    expect([page?.status, page?.headers.get("x-content-type-options")]).toEqual([404, "nosniff"]);
    expect(await page?.text()).toContain("npm install");
    for (const path of ["/page.js", "/schema.json", "/graphiql.js"]) expect([path, await get(path, empty)]).toEqual([path, null]);
  });
});
