/** The references that are generated: of the library, of the API, of GraphQL. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHouse } from "../support/house.ts";

const root = join(import.meta.dirname, "..", "..");

test("[A8] the reference of the library is made without a warning", { timeout: 240_000 }, () => {
  // A warning is an error here (typedoc.json): a link that leads nowhere, an option that is none.
  const made = spawnSync(process.execPath, [join("node_modules", ".bin", "typedoc"), "--emit", "none"], { cwd: root });
  expect([made.status, made.stdout.toString(), made.stderr.toString()]).toEqual([0, "", ""]);
});

test("[A8] an instance serves the reference of its API, OpenAPI and the GraphQL schema", async () => {
  const house = await createHouse();
  const textAt = async (path: string) => (await house.cardea.fetch(new Request(`http://localhost:3000${path}`))).text();
  expect(await textAt("/docs")).toContain("signInWithPassword");
  expect(JSON.parse(await textAt("/openapi.json"))).toMatchObject({ openapi: "3.1.1" });
  expect(await textAt("/docs/schema.graphql")).toContain("type Mutation");
  await house.close();
});
