/** The references that an instance serves: of the API, of GraphQL, of the library. */
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { libraryFolder } from "../../src/transports/library-reference.ts";
import { createHouse } from "../support/house.ts";

test("[A8] an instance serves the reference of its API, OpenAPI and the GraphQL schema", async () => {
  const house = await createHouse();
  const textAt = async (path: string) => (await house.cardea.fetch(new Request(`http://localhost:3000${path}`))).text();
  expect(await textAt("/docs")).toContain("signInWithPassword");
  expect(JSON.parse(await textAt("/openapi.json"))).toMatchObject({ openapi: "3.1.1" });
  expect(await textAt("/docs/schema.graphql")).toContain("type Mutation");
  await house.close();
});

test("[A8] an instance leads to the reference of the library and to GraphiQL, and says how what isn't there is built", async () => {
  const house = await createHouse();
  const get = (path: string) => house.cardea.fetch(new Request(`http://localhost:3000${path}`));
  const isBuilt = existsSync(new URL("index.html", libraryFolder));
  const [operations, library, graphiql] = await Promise.all([get("/docs"), get("/docs/library/"), get("/docs/graphql")]);
  const text = await operations.text();
  expect(text).toContain('href="/docs/library/"');
  expect(text).toContain('href="/docs/graphql"');
  expect(library.status).toBe(isBuilt ? 200 : 404);
  expect(await library.text()).toContain(isBuilt ? "modules/cardea.html" : "npm run docs");
  expect(graphiql.status).toBe(200);
  expect((await get("/docs/library/%2e%2e/package.json")).status).toBe(404);
  expect((await get("/realms/gaul/docs/library/")).status).toBe(404);
  await house.close();
});
