/** What is made from the capabilities is up to date, and every operation is reached by every face. */
import { buildSchema } from "graphql";
import { beforeAll, describe, expect, test } from "vitest";
import { findOutdated, generateFiles } from "../../scripts/generate/files.ts";
import { places } from "../../src/client/operations.generated.ts";
import { routes } from "../../src/routes.generated.ts";
import type { OpenApiDocument } from "../../src/transports/openapi/types.ts";

let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  files = await generateFiles();
});

test("[A8] generated files are up to date (else: node scripts/generate.ts)", async () => {
  expect(await findOutdated()).toEqual([]);
});

describe("every operation", () => {
  const names = routes.map(({ operation }) => operation.contract.name).sort();

  test("has a name of its own", () => {
    expect(new Set(names).size).toBe(names.length);
  });

  test("is in OpenAPI", () => {
    // The file holds what `openApiDocument` made.
    const { paths } = JSON.parse(files.get("api/openapi.json") ?? "") as OpenApiDocument;
    const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(ids.sort()).toEqual(names);
  });

  test("is in GraphQL, but those that say they are not", () => {
    const schema = buildSchema(files.get("api/schema.graphql") ?? "");
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    const hidden = routes.filter(({ operation }) => operation.contract.graphql === false).map(({ operation }) => operation.contract.name);
    expect([...fields, ...hidden].sort()).toEqual(names);
  });

  test("[A8] is in the client and in the reference", () => {
    expect(Object.keys(places).sort()).toEqual(names);
    for (const name of names) expect(files.get("docs/operations.md")).toContain(`### ${name}\n`);
  });
});
