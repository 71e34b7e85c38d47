/** The OpenAPI document and the page made from it, on a small set of operations. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { smallRoutes } from "../../../test/support/small-engine.ts";
import { operationOn } from "../../kernel/operation.ts";
import type { Route } from "../../kernel/route.ts";
import { openApiDocument } from "./document.ts";
import { referencePage } from "./reference-page.ts";

const document = openApiDocument(smallRoutes, { serverUrl: "/api", version: "1.2.3" });

/** The document for one operation with the given output and input. */
function documentOf(input: z.ZodObject, output: z.ZodObject, method: Route["method"] = "post") {
  const contract = { name: "tryIt", summary: "Tries.", access: { who: "anyone" }, input, output } as const;
  const operation = operationOn<{ user: null }>()(contract).run(() => ({}));
  return openApiDocument([{ method, path: "/try", parameters: [], operation }], { serverUrl: "/api", version: "1" });
}

function bodyOf(input: z.ZodObject) {
  return documentOf(input, z.object({ a: z.string() })).paths["/try"]?.post?.requestBody?.content["application/json"]?.schema;
}

describe("the document", () => {
  test("passes redocly lint with the recommended rules", () => {
    const folder = mkdtempSync(join(tmpdir(), "cardea-openapi-"));
    const file = join(folder, "openapi.json");
    writeFileSync(file, JSON.stringify(document));
    const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
    const args = ["node_modules/@redocly/cli/bin/cli.js", "lint", file, "--format=json"];
    const report = JSON.parse(execFileSync(process.execPath, args, { env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    rmSync(folder, { recursive: true });
    expect(report.problems).toEqual([]);
  });

  test("names every operation by its operationId", () => {
    const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(ids).toEqual(["getGreeting", "signIn", "signOut", "updatePerson", "explode", "forward"]);
  });

  test("puts the fields of a read into the query", () => {
    const parameters = document.paths["/greeting"]?.get?.parameters;
    expect(parameters).toEqual([
      { name: "name", in: "query", required: false, schema: { type: "string", maxLength: 20 } },
      { name: "times", in: "query", required: false, schema: { type: "integer", default: 1, minimum: 1, maximum: 9 } },
    ]);
  });

  test("keeps a field of the path out of the body", () => {
    const update = document.paths["/people/{id}"]?.patch;
    expect(update?.parameters).toEqual([{ name: "id", in: "path", required: true, schema: { type: "string" } }]);
    const schema = update?.requestBody?.content["application/json"]?.schema;
    expect(Object.keys(schema?.properties ?? {})).toEqual(["name", "state", "tags"]);
    expect(schema?.additionalProperties).toBe(false);
  });

  test("says who may call, and how often", () => {
    expect(document.paths["/people/{id}"]?.patch).toMatchObject({
      security: [{ cookie: [] }, { bearer: [] }],
      "x-access": { who: "user", verified: true, recentSeconds: 900 },
    });
    expect(document.paths["/greeting"]?.get).toMatchObject({ security: [], "x-rate-limit": { calls: 100, windowSeconds: 60 } });
  });

  test("lists the codes of each status, the operation's own first", () => {
    const { responses } = document.paths["/sign-in"]?.post ?? {};
    expect(JSON.stringify(responses?.["403"])).toContain('"enum":["wrong_password","forbidden"');
    expect(responses?.["429"]).toEqual({ $ref: "#/components/responses/Problem429" });
  });

  test("answers 204 where there is nothing to say", () => {
    expect(Object.keys(document.paths["/forward"]?.get?.responses ?? {})).toContain("204");
  });
});

describe("a schema", () => {
  test.each([
    ["a nullable text", z.string().max(5).nullable(), { anyOf: [{ type: "string", maxLength: 5 }, { type: "null" }] }],
    ["a nullable enum", z.enum(["a", "b"]).nullable(), { anyOf: [{ type: "string", enum: ["a", "b"] }, { type: "null" }] }],
    ["an address", z.email(), { type: "string", format: "email" }],
    ["an instant", z.iso.datetime(), { type: "string", format: "date-time" }],
    ["an integer", z.int(), { type: "integer" }],
    ["one of two numbers", z.union([z.literal(1), z.literal(2)]), { type: "integer", enum: [1, 2] }],
    ["any JSON", z.json(), {}],
    ["free fields", z.record(z.string(), z.json()), { type: "object", additionalProperties: true }],
  ])("prints one way: %s", (_name, field, expected) => {
    expect(bodyOf(z.object({ field }))?.properties?.field).toEqual(expected);
  });

  test("of an input refuses unknown fields, of an answer does not", () => {
    const shape = z.object({ a: z.string() });
    expect(bodyOf(shape)?.additionalProperties).toBe(false);
    expect(documentOf(shape, shape).paths["/try"]?.post?.responses["200"]?.content?.["application/json"]?.schema).toEqual({
      type: "object",
      properties: { a: { type: "string" } },
      required: ["a"],
    });
  });

  test("with a name is a component; as part of an input it has a name of its own", () => {
    const person = z.object({ name: z.string().optional() }).meta({ id: "Somebody" });
    const { schemas } = documentOf(z.object({ person }), z.object({ person })).components;
    expect(Object.keys(schemas)).toEqual(["Somebody", "SomebodyInput", "FieldError", "Problem"]);
  });

  test("must not share its name with another", () => {
    const kind = (values: [string, string]) => z.enum(values).meta({ id: `Kind${values.length}` });
    expect(() => documentOf(z.object({ kind: kind(["a", "b"]) }), z.object({ kind: kind(["a", "c"]) }))).toThrow("Kind2");
  });
});

describe("the reference page", () => {
  const places = { openApiUrl: "/openapi.json", sdlUrl: "/schema.graphql", graphiqlUrl: "/docs/graphql", libraryUrl: "/docs/library/" };
  const page = referencePage(document, places);

  test("shows every operation and links to the machine-readable forms, GraphiQL and the library", () => {
    for (const { operation } of smallRoutes) expect(page).toContain(`id="${operation.contract.name}"`);
    for (const place of Object.values(places)) expect(page).toContain(`href="${place}"`);
  });

  test("shows where an operation is, and of its problems only its own; the others stand once", () => {
    const card = /<article class="panel" id="signIn"[\s\S]*?<\/article>/.exec(page)?.[0] ?? "";
    expect(card).toContain('<span class="method post">POST</span> <code>/api/sign-in</code>');
    expect(card).toContain("At most 100 calls in 1 min");
    expect(card).toContain("<dt><code>wrong_password</code></dt><dd>403</dd>");
    expect(card).not.toContain("<code>forbidden</code>");
    expect(page.match(/<dt><code>forbidden<\/code>/g)).toHaveLength(1);
  });

  test("says what values are allowed", () => {
    const card = /<article class="panel" id="getGreeting"[\s\S]*?<\/article>/.exec(page)?.[0] ?? "";
    expect(card).toContain('<span class="bounds">at most 20 characters</span>');
    expect(card).toContain('<span class="bounds">1 to 9; 1 when absent</span>');
  });

  test("runs nothing and styles nothing in line, so that a strict CSP holds", () => {
    expect(page).not.toMatch(/<script|<style|\son[a-z]+=|\sstyle=/i);
  });

  test("escapes what operations say about themselves", () => {
    const output = z.object({ a: z.string().meta({ description: "<img src=x onerror=alert(1)>" }) });
    const text = referencePage(documentOf(z.object({}), output), places);
    expect(text).toContain("&lt;img");
    expect(text).not.toContain("<img");
  });
});
