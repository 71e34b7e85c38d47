/** The limits of GraphQL documents, which hold before anything runs, and the documents that are kept. */
import { buildSchema } from "graphql";
import { describe, expect, test } from "vitest";
import { send } from "../../../test/support/graphql-sender.ts";
import { leastMs } from "../../../test/support/least-time.ts";
import { smallEngine } from "../../../test/support/small-engine.ts";
import { createDocuments } from "./documents.ts";
import { limits } from "./limits.ts";
import { graphqlSdl } from "./schema.ts";

describe("limits, before anything runs (DOS-05)", () => {
  const alias = (count: number) => Array.from({ length: count }, (_, at) => `a${at}: getGreeting { text }`).join(" ");
  const nest = (depth: number) => `${"{ f ".repeat(depth)}${"}".repeat(depth)}`;
  const signIns = (count: number) =>
    Array.from({ length: count }, (_, at) => `s${at}: signIn(input: { name: "a", password: "b" }) { aal }`);
  const laughs = Array.from({ length: 30 }, (_, at) => `fragment L${at} on Query { ...L${at + 1} x { ...L${at + 1} } }`).join(" ");

  test.each([
    ["aliases", `{ ${alias(limits.aliases + 1)} }`],
    ["10,000 aliases", `{ ${alias(10_000)} }`],
    ["depth one over the limit (GQL-02)", nest(limits.depth + 1)],
    ["directives", `{ getGreeting ${"@skip(if: false) ".repeat(limits.directives + 1)} { text } }`],
    ["10,000 directives", `{ getGreeting ${"@a ".repeat(10_000)} { text } }`],
    ["tokens", `{ ${"a ".repeat(limits.tokens)} }`],
    ["a long text", `{ getGreeting { text } } # ${"x".repeat(limits.documentBytes)}`],
    ["the same field many times", `{ ${"getGreeting { text } ".repeat(300)} }`],
    ["fragments in fragments", `{ ...L0 } ${laughs} fragment L30 on Query { getGreeting { text } }`],
    ["root fields", `{ ${alias(limits.rootFields + 1)} }`],
    ["two sign-ins (RAT-05)", `mutation { ${signIns(2).join(" ")} }`],
    [
      "two sign-ins behind fragments (RAT-05)",
      `mutation { ...A ...B } fragment A on Mutation { ${signIns(2)[0]} } fragment B on Mutation { ... on Mutation { ${signIns(2)[1]} } }`,
    ],
    ["two sign-ins in the second operation (RAT-05)", `query A { __typename } mutation B { ${signIns(2).join(" ")} }`],
    ["six changes", `mutation { ${Array.from({ length: 6 }, (_, at) => `o${at}: signOut { message }`).join(" ")} }`],
  ])("refuses %s", async (_name, query) => {
    const ask = () => send({ query }, smallEngine("production"), { accept: "application/json" });
    expect(await leastMs(ask, 3)).toBeLessThan(100);
    const { response, error, invoked } = await ask();
    expect(response.status).toBe(400);
    expect(error.extensions).toMatchObject({ code: "invalid_request", errors: [{ code: "too_large" }] });
    expect(invoked).toEqual([]);
  });

  test("refuses fragment cycles (GQL-07)", async () => {
    const { response, invoked } = await send({
      query: "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A getGreeting { text } }",
    });
    expect([response.status, invoked]).toEqual([400, []]);
  });

  test("lets an honest document through", async () => {
    const { answer } = await send({ query: `{ ${alias(limits.rootFields)} }` });
    expect(answer.errors).toBeUndefined();
  });
});

describe("documents", () => {
  test("are kept, and answer the same", async () => {
    const prepare = createDocuments({ schema: buildSchema(graphqlSdl(smallEngine().routes)), routes: smallEngine().routes, isOpen: true });
    const query = "{ getGreeting { text } }";
    expect(prepare(query)).toBe(prepare(query));
  });

  test("are forgotten when many others came since, the least recently used first", () => {
    const prepare = createDocuments({ schema: buildSchema(graphqlSdl(smallEngine().routes)), routes: smallEngine().routes, isOpen: true });
    const [old, used] = ["{ getGreeting { text } } # old", "{ getGreeting { text } } # used"].map((query) => ({
      query,
      first: prepare(query),
    }));
    for (let at = 0; at < 499; at += 1) {
      prepare(`{ getGreeting { text } } # ${at}`);
      if (used) expect(prepare(used.query)).toBe(used.first);
    }
    expect(old && prepare(old.query)).not.toBe(old?.first);
  });
});
