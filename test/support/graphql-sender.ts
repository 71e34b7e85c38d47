/** Sends a document to the GraphQL face of a small engine. */
import { createGraphqlHandler } from "../../src/transports/graphql/handler.ts";
import { type SmallEngine, smallCall, smallEngine } from "./small-engine.ts";

interface Sent {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

export async function send(
  body: Sent | string,
  engine: SmallEngine = smallEngine(),
  headers: Record<string, string> = {},
  call = smallCall(),
) {
  const handler = createGraphqlHandler(engine);
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const init = { method: "POST", headers: { "content-type": "application/json", ...headers }, body: text };
  const request = new Request("http://localhost:3000/graphql", init);
  const response = await handler({ request, environment: undefined, call, headers: { "x-base": "1" } });
  const answer = JSON.parse(await response.text());
  return { response, answer, error: answer.errors?.[0], invoked: engine.invoked };
}
