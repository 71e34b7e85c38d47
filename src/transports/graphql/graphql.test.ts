/** The GraphQL face on a small engine: answers, refusals and what a browser gets. */
import { describe, expect, test } from "vitest";
import { send } from "../../../test/support/graphql-sender.ts";
import { smallCall, smallEngine } from "../../../test/support/small-engine.ts";
import { createGraphqlHandler } from "./handler.ts";

describe("an operation", () => {
  test("that reads is a query, with defaults filled in by the kernel", async () => {
    const { answer } = await send({ query: '{ getGreeting(input: { name: "Ada" }) { text length people { id createdAt profile } } }' });
    expect(answer).toEqual({
      data: {
        getGreeting: {
          text: "Hello Ada.",
          length: 10,
          people: [{ id: "1", createdAt: "2026-01-01T00:00:00.000Z", profile: { born: 1815 } }],
        },
      },
    });
  });

  test("whose fields are all optional needs no input", async () => {
    const { answer } = await send({ query: "{ getGreeting { text } }" });
    expect(answer.data).toEqual({ getGreeting: { text: "Hello you." } });
  });

  test("that starts and ends sessions sets cookies in the order of its fields", async () => {
    const { response } = await send({
      query: 'mutation { signIn(input: { name: "s3cret", password: "right" }) { aal } signOut { message } }',
    });
    expect(response.headers.getSetCookie()).toEqual([
      "cardea=s3cret; Max-Age=60; Path=/; HttpOnly; SameSite=Lax",
      "cardea=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax",
    ]);
    expect(response.headers.get("x-base")).toBe("1");
  });

  test("takes null where its schema does, and keeps an absent field absent", async () => {
    const query = "mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id name state } } }";
    const { answer } = await send({ query, variables: { input: { id: "7", name: null } } });
    expect(answer.data).toEqual({ updatePerson: { person: { id: "7", name: null, state: "ACTIVE" } } });
  });
});

describe("a refusal", () => {
  test("by the operation has the body of RFC 9457 as extensions, and leaves the other fields their answers", async () => {
    const call = smallCall();
    const query = 'mutation { signIn(input: { name: "a", password: "wrong" }) { aal } signOut { message } }';
    const { answer, response } = await send({ query }, undefined, {}, call);
    expect(response.status).toBe(200);
    expect(answer.data).toEqual({ signIn: null, signOut: { message: "Good bye Ada." } });
    expect(answer.errors).toEqual([
      {
        message: "The password is wrong.",
        locations: [{ line: 1, column: 12 }],
        path: ["signIn"],
        extensions: {
          type: "urn:cardea:problem:wrong_password",
          title: "The password is wrong.",
          status: 403,
          detail: "The password is wrong.",
          code: "wrong_password",
          errors: [],
          requestId: call.requestId,
        },
      },
    ]);
  });

  test("of a stranger is unauthenticated", async () => {
    const { error } = await send({ query: "mutation { signOut { message } }" }, undefined, {}, smallCall(null));
    expect(error.extensions).toMatchObject({ code: "unauthenticated", status: 401 });
  });

  test("shows nothing of a bug of ours (GQL-08)", async () => {
    const { answer, error } = await send({ query: "mutation { explode { message } }" });
    expect(error.extensions.code).toBe("internal");
    expect(JSON.stringify(answer)).not.toContain("secret");
  });
});

describe("a wrong input", () => {
  const query = "mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }";

  test.each([
    [
      "an unknown field in a variable",
      { query, variables: { input: { id: "1", isAdmin: true } } },
      [{ pointer: "/isAdmin", code: "unknown_field" }],
    ],
    [
      "an unknown field in the document",
      { query: 'mutation { updatePerson(input: { id: "1", x: 1 }) { person { id } } }' },
      [{ pointer: "/x", code: "unknown_field" }],
    ],
    ["a wrong type in a variable (GQL-10)", { query, variables: { input: { id: ["1"] } } }, [{ pointer: "/id", code: "invalid_type" }]],
    ["a number for a text (GQL-10)", { query, variables: { input: { id: 1 } } }, [{ pointer: "/id", code: "invalid_type" }]],
    ["a wrong enum value", { query, variables: { input: { id: "1", state: "OTHER" } } }, [{ pointer: "/state", code: "invalid_value" }]],
    ["a missing field", { query, variables: { input: {} } }, [{ pointer: "/id", code: "invalid_type" }]],
    ["a missing variable", { query }, [{ pointer: "/id", code: "invalid_type" }]],
    ["a missing argument", { query: "mutation { updatePerson { person { id } } }" }, [{ pointer: "/id", code: "invalid_type" }]],
    [
      "a wrong item deep in a list",
      { query, variables: { input: { id: "1", tags: ["a", 2] } } },
      [{ pointer: "/tags/1", code: "invalid_type" }],
    ],
    [
      "a wrong type in a variable of one field",
      { query: "mutation ($id: String!) { updatePerson(input: { id: $id }) { person { id } } }", variables: { id: {} } },
      [{ pointer: "/id", code: "invalid_type" }],
    ],
    [
      "what the kernel alone refuses",
      { query, variables: { input: { id: "1", name: "n".repeat(21) } } },
      [{ pointer: "/name", code: "too_big" }],
    ],
  ])("is refused as everywhere: %s", async (_name, body, errors) => {
    const { error, answer } = await send(body);
    expect(error.extensions).toMatchObject({ code: "invalid_request", status: 400, errors });
    expect(answer.errors).toHaveLength(1);
  });

  test("never has its values quoted", async () => {
    const { answer } = await send({
      query: "mutation ($input: SignInInput!) { signIn(input: $input) { aal } }",
      variables: { input: { name: ["x"], password: "hunter22", extra: 1 } },
    });
    expect(JSON.stringify(answer)).not.toContain("hunter22");
  });

  test("that is right but declared with a wrong type is refused too", async () => {
    const { error } = await send({
      query: "query ($times: Int) { getGreeting(input: { times: $times }) { text } }",
      variables: { times: "2" },
    });
    expect(error.extensions).toMatchObject({ code: "invalid_request", errors: [{ pointer: "/times", code: "invalid_type" }] });
  });
});

describe("over HTTP", () => {
  test.each([
    ["a batch (GQL-03)", JSON.stringify([{ query: "{ __typename }" }]), {}, 400],
    ["no JSON", "{", {}, 400],
    ["a form (GQL-05)", "query={__typename}", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["text (GQL-05)", '{"query":"{__typename}"}', { "content-type": "text/plain" }, 415],
    ["nothing that we can answer", '{"query":"{__typename}"}', { accept: "text/html" }, 406],
    ["a body beyond 64 KiB", JSON.stringify({ query: "{ __typename }", variables: { a: "x".repeat(65_536) } }), {}, 400],
    ["an unknown field of the answer", '{"query":"{ getGreeting { colour } }"}', {}, 400],
    ["an unknown operation", '{"query":"query A { __typename }","operationName":"B"}', {}, 400],
    [
      "a wrong variable (GQL-10)",
      '{"query":"query($i: GetGreetingInput) { getGreeting(input: $i) { text } }","variables":{"i":1}}',
      {},
      400,
    ],
  ])("%s is refused with a problem", async (_name, body, headers, status) => {
    const { response, error, invoked } = await send(body, undefined, headers);
    expect(response.status).toBe(status);
    expect(error.extensions.code).toMatch(/^(invalid_request|unsupported_media_type)$/);
    expect(invoked).toEqual([]);
  });

  test.each(["GET", "PUT", "DELETE"])("%s is refused (GQL-05)", async (method) => {
    const request = new Request("http://localhost:3000/graphql?query={__typename}", { method });
    const response = await createGraphqlHandler(smallEngine())({ request, environment: undefined, call: smallCall(), headers: {} });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
});

describe("in production (GQL-01)", () => {
  test.each(["{ __schema { types { name } } }", '{ __type(name: "Person") { name } }'])("%s is refused", async (query) => {
    const { answer } = await send({ query }, smallEngine("production"));
    expect(answer.data).toBeUndefined();
    expect(answer.errors[0].extensions.code).toBe("invalid_request");
  });

  test.each([
    ["{ getGreetin { text } }"],
    ["{ getGreeting { txt } }"],
    ["{ getGreeting(input: { nam: 1 }) { text } }"],
    ["query ($i: GetGreetinInput) { getGreeting(input: $i) { text } }"],
  ])("%s is answered without suggestions", async (query) => {
    const { answer } = await send({ query }, smallEngine("production"));
    expect(JSON.stringify(answer)).not.toMatch(/did you mean/i);
  });

  test("development suggests", async () => {
    const { answer } = await send({ query: "{ getGreetin { text } }" });
    expect(answer.errors[0].message).toContain("Did you mean");
  });
});
