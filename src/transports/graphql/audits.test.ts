/** The audits of the GraphQL-over-HTTP specification that `graphql-http` brings, each by its id, against a real server. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallCall, smallEngine } from "../../../test/support/small-engine.ts";
import { createGraphqlHandler } from "./handler.ts";

let server: Server;
let url = "";

beforeAll(async () => {
  const handler = createGraphqlHandler(smallEngine("development"));
  const answer = (request: Request) => handler({ request, environment: undefined, call: smallCall(), headers: {} });
  server = createServer(getRequestListener(answer));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A TCP server's address is an object once it listens.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Queries by GET, which the specification only allows: any page could send them, and inputs would stand in addresses. */
const declined = ["5A70", "D6D5", "6A70"];

const audits = serverAudits({ url: () => url });

test("there are as many audits as ever", () => {
  expect(audits).toHaveLength(61);
});

for (const audit of audits) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    expect(result.status === "ok" ? "ok" : result.reason).toBe(declined.includes(audit.id) ? "Response status code is not 200" : "ok");
  });
}
