/** `cardea generate` as a process: what it writes is true, loads, and compiles; what differs is named; what doesn't fit is said. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type CliFolder, createCliFolder } from "../../../test/support/cli-process.ts";
import { createTestCardea } from "../../testing.ts";

let folder: CliFolder;
beforeEach(async () => {
  folder = await createCliFolder();
});
afterEach(() => folder.remove());

const generate = async (...args: string[]) => {
  const done = folder.start(["generate", ...args], {});
  return { code: await done.ended, output: done.output() };
};
const read = (path: string) => readFile(join(folder.path, path), "utf8");
const put = async (path: string, text: string) => {
  await mkdir(dirname(join(folder.path, path)), { recursive: true });
  await writeFile(join(folder.path, path), text);
};
/** An operation, as a host would write it; the package stands where this checkout has it. */
const putOperation = (path: string, name: string, contract = "") =>
  put(
    path,
    `import { operation } from ${JSON.stringify(import.meta.resolve("../../index.ts"))};
import { z } from ${JSON.stringify(import.meta.resolve("zod"))};
export default operation({ name: "${name}", summary: "Does it.", access: { who: "user" }, output: z.object({ ok: z.boolean() }), ${contract} }).run(() => ({ ok: true }));`,
  );
const configuration = (endpoints: string, more = "") => put("cardea.config.ts", `export default { endpoints: ${endpoints}, ${more} };`);

describe("cardea generate", () => {
  test("[A7] writes a module map and a typed client from the folder that the configuration names", async () => {
    await configuration('"./src/endpoints"');
    await putOperation("src/endpoints/orders/[id].get.ts", "getOrder", "input: z.object({ id: z.string() })");
    await putOperation("src/endpoints/ping.get.ts", "ping", "limit: { calls: 1, windowSeconds: 1 }");
    await put("src/endpoints/ping.test.ts", "throw new Error('A test is no endpoint.');");
    expect(await generate()).toEqual({
      code: 0,
      output: "Wrote src/endpoints.generated.ts.\nWrote src/client.generated.ts.\n",
    });
    const map = await read("src/endpoints.generated.ts");
    expect(map).toContain('import getOrder from "./endpoints/orders/[id].get.ts";');
    expect(map).toContain('  "orders/[id].get": getOrder,\n  "ping.get": ping,\n');
    const client = await read("src/client.generated.ts");
    expect(client).toContain('from "cardea/client";');
    expect(client).toContain('import type getOrder from "./endpoints/orders/[id].get.ts";');
    expect(client).toContain('  getOrder: { method: "GET", path: "/orders/{id}" },');
    expect((await generate()).output).toBe("Everything is up to date.\n");
  });

  test("[A7] the map is taken where there is no disk", async () => {
    await putOperation("endpoints/people/greet.post.ts", "greet");
    await generate("--endpoints", "endpoints");
    const { endpoints } = await import(pathToFileURL(join(folder.path, "endpoints.generated.ts")).href);
    const { cardea } = await createTestCardea({ endpoints });
    const answer = await cardea.fetch(
      new Request("http://localhost:3000/api/people/greet", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      }),
    );
    expect(answer.status).toBe(401);
    await cardea.close();
  });

  test("names what differs with --check, and writes nothing", async () => {
    await putOperation("endpoints/one.post.ts", "doOne");
    const missing = await generate("--endpoints", "endpoints", "--check");
    expect(missing.code).toBe(1);
    expect(missing.output).toBe(
      "endpoints.generated.ts is out of date: run cardea generate.\nclient.generated.ts is out of date: run cardea generate.\n",
    );
    expect(await readdir(folder.path)).toEqual(["endpoints"]);
    await generate("--endpoints", "endpoints");
    expect(await generate("--endpoints", "endpoints", "--check")).toEqual({ code: 0, output: "Everything is up to date.\n" });
    await putOperation("endpoints/two.post.ts", "doTwo");
    expect((await generate("--endpoints", "endpoints", "--check")).code).toBe(1);
  });

  test("writes the descriptions of the whole API where they are asked for, elsewhere too", async () => {
    await configuration('new URL("./endpoints/", import.meta.url)', 'basePath: "/auth", profileFields: { team: { type: "string" } }');
    await putOperation("endpoints/one.post.ts", "doOne");
    expect((await generate("--out", "made/here", "--openapi", "--graphql")).code).toBe(0);
    expect(await readdir(join(folder.path, "made/here"))).toEqual([
      "client.generated.ts",
      "endpoints.generated.ts",
      "openapi.json",
      "schema.graphql",
    ]);
    expect(await read("made/here/endpoints.generated.ts")).toContain('import doOne from "../../endpoints/one.post.ts";');
    const document: unknown = JSON.parse(await read("made/here/openapi.json"));
    expect(document).toMatchObject({
      servers: [{ url: "/auth/api" }],
      paths: { "/one": { post: { operationId: "doOne" } }, "/session": {} },
    });
    expect(await read("made/here/schema.graphql")).toMatch(/doOne[\s\S]*team/);
  });

  test("a name that can't be imported as it is gets another one there, and stays itself for callers", async () => {
    await putOperation("endpoints/a.post.ts", "delete");
    await putOperation("endpoints/b.post.ts", "endpoints");
    await generate("--endpoints", "endpoints");
    expect(await read("endpoints.generated.ts")).toContain('import deleteOperation from "./endpoints/a.post.ts";');
    const { endpoints } = await import(pathToFileURL(join(folder.path, "endpoints.generated.ts")).href);
    expect(Object.keys(endpoints)).toEqual(["a.post", "b.post"]);
    expect(await read("client.generated.ts")).toContain("  readonly delete: typeof deleteOperation;");
  });

  test("what doesn't fit is named by file, and nothing is written", async () => {
    await putOperation("endpoints/session.get.ts", "getMine");
    await put("endpoints/broken.post.ts", "export default {};");
    const { code, output } = await generate("--endpoints", "endpoints");
    expect(code).toBe(1);
    expect(output).toContain("endpoints/broken.post.ts: does not default-export an operation");
    expect(output).toContain("endpoints/session.get.ts: answers GET /session, which Cardea itself answers");
    expect(await readdir(folder.path)).toEqual(["endpoints"]);
  });

  test.each([
    [[], "Name the folder of your operations"],
    [["--endpoints", "nowhere"], "names the folder nowhere, which can't be read"],
    [["--nonsense"], "--nonsense"],
  ])("%j is refused in a sentence", async (args, text) => {
    const { code, output } = await generate(...args);
    expect(code).toBe(1);
    expect(output).toContain(text);
    expect(output).not.toContain("    at ");
  });
});
