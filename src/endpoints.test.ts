/** The host's own operations, from a folder and from a map: each is a full operation, and what doesn't fit is said all at once. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createHouse, type House } from "../test/support/house.ts";
import { type SignedUp, signedUp } from "../test/support/signed-up.ts";
import { createCardea } from "./cardea.ts";
import { ConfigurationError } from "./configuration-error.ts";
import { operation, problemType } from "./index.ts";
import type { CardeaOptions } from "./options.ts";

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

/** A folder as a host would have it; the package and its neighbour stand where this checkout has them. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cardea-endpoints-"));
  folders.push(folder);
  const cardea = JSON.stringify(import.meta.resolve("./index.ts"));
  const zod = JSON.stringify(import.meta.resolve("zod"));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `import { operation, problemType } from ${cardea};\nimport { z } from ${zod};\n${text}\n`);
  }
  return folder;
}

const plain = (name: string, more = "") =>
  `export default operation({ name: "${name}", summary: "Does as it is told.", access: { who: "user" }, output: z.object({ ok: z.boolean() }), ${more} }).run(() => ({ ok: true }));`;

const good = {
  "auth/login.post.ts": plain("greetLogin"),
  "orders/[id].get.ts": `
    const orderGone: unknown = problemType("order_gone", 410, "This order is gone.");
    export default operation({
      name: "getOrder", summary: "Answers an order of the caller.", access: { who: "user" }, input: z.object({ id: z.string().max(8), times: z.int().default(1) }),
      output: z.object({ id: z.string(), owner: z.string(), times: z.number() }), problems: [orderGone as ReturnType<typeof problemType>],
    }).run(({ id, times }, context) => {
      if (id === "gone") throw context.problem(orderGone as never);
      return { id, owner: context.user.id, times, secret: "never leaves" } as { id: string; owner: string; times: number };
    });`,
  "orders/index.post.js": `
    export default operation({
      name: "createOrder", summary: "Creates an order.", access: { who: "user", verified: true }, input: z.object({ title: z.string().min(3) }), output: z.object({ id: z.string() }),
    }).run(async ({ title }, context) => { await context.commit(async () => {}); return { id: title }; });`,
  "ping.get.mjs": `
    export default operation({
      name: "ping", summary: "Answers anybody.", access: { who: "anyone" }, limit: { calls: 2, windowSeconds: 60 }, output: z.object({ pong: z.boolean() }),
    }).run(() => ({ pong: true }));`,
  "orders/orders.test.ts": "throw new Error('A test is no endpoint.');",
  "types.d.ts": "",
  "readme.md": "",
};

describe("a host's endpoints folder", () => {
  let house: House;
  let person: SignedUp;
  beforeAll(async () => {
    const { limiter } = countingLimiter();
    const folder = await folderOf(good);
    house = await createHouse({ options: { basePath: "/auth", endpoints: pathToFileURL(`${folder}/`), ports: { limiter } } });
    person = await signedUp(house);
  });
  afterAll(() => house.close());

  const ask = async (path: string, init: { method?: string; body?: object; headers?: Record<string, string> } = {}) => {
    const { method = "GET", body, headers = { cookie: person.cookie } } = init;
    const request = new Request(`http://localhost:3000/auth${path}`, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await house.cardea.fetch(request);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  test("[A7] nested folders are the path below /api, in the main realm and in others", async () => {
    expect(await ask("/api/auth/login", { method: "POST", body: {} })).toEqual({ status: 200, body: { ok: true } });
    expect((await ask("/realms/other/api/auth/login", { method: "POST", body: {} })).body).toMatchObject({ code: "not_found" });
    expect((await ask("/api/auth/login")).status).toBe(405);
    expect((await ask("/api/orders/7?times=3")).body).toEqual({ id: "7", owner: person.id, times: 3 });
  });

  test("[A7] each is authenticated, validated, limited and answered like our own", async () => {
    expect((await ask("/api/orders/7", { headers: {} })).body).toMatchObject({ code: "unauthenticated", status: 401 });
    expect((await ask("/api/orders/123456789")).body).toMatchObject({ code: "invalid_request", errors: [{ pointer: "/id" }] });
    expect((await ask("/api/orders", { method: "POST", body: { title: "abc", more: 1 } })).body).toMatchObject({ code: "invalid_request" });
    expect((await ask("/api/orders/gone")).body).toMatchObject({ code: "order_gone", status: 410 });
    expect((await ask("/api/ping", { headers: {} })).status).toBe(200);
    expect((await ask("/api/ping", { headers: {} })).status).toBe(200);
    expect((await ask("/api/ping", { headers: {} })).body).toMatchObject({ code: "rate_limited" });
  });

  test("[A7] a change leaves its audit event, under the operation's name", async () => {
    await ask("/api/orders", { method: "POST", body: { title: "books" } });
    const events = await house.database.queries
      .selectFrom("audit_event")
      .select(["name", "outcome"])
      .where("name", "=", "createOrder")
      .execute();
    expect(events).toContainEqual({ name: "createOrder", outcome: "SUCCESS" });
  });

  test("[A7] GraphQL and OpenAPI know them", async () => {
    const query = `{ getOrder(input: { id: "7" }) { id times } }`;
    expect((await ask("/graphql", { method: "POST", body: { query } })).body).toEqual({ data: { getOrder: { id: "7", times: 1 } } });
    const { body } = await ask("/openapi.json");
    expect(body).toMatchObject({
      paths: {
        "/auth/login": { post: { operationId: "greetLogin" } },
        "/orders/{id}": { get: { operationId: "getOrder", "x-access": { who: "user" } } },
        "/ping": { get: { "x-rate-limit": { calls: 2, windowSeconds: 60 } } },
      },
    });
  });

  test("[A7] and so does the host's own code, by name", async () => {
    const { cardea } = house;
    // The folder is read at start, so only a map's names are known to the compiler.
    const call = cardea.call as typeof cardea.call & {
      getOrder(input: object, options: object): Promise<unknown>;
      nothing(input: object): Promise<unknown>;
    };
    expect(await call.getOrder({ id: "7" }, { as: person.id })).toMatchObject({ ok: true, value: { owner: person.id } });
    await expect(call.nothing({})).rejects.toThrow("no operation nothing");
    expect((await cardea.call.getAccount({}, { as: person.id })).ok).toBe(true);
    expect(await Promise.resolve(cardea.call)).toBe(cardea.call);
  });
});

/** Counts calls as the limiter in memory does, without its clock. */
function countingLimiter() {
  const counts = new Map<string, number>();
  const take = async (key: string, calls: number) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
    return (counts.get(key) ?? 0) > calls && key.startsWith("ping|") ? 1 : null;
  };
  return { limiter: { take } };
}

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const cardea of opened.splice(0)) await cardea.close();
});

async function refusalOf(endpoints: NonNullable<CardeaOptions["endpoints"]>): Promise<ConfigurationError> {
  const cardea = createCardea({
    baseUrl: "http://localhost:3000",
    mode: "development",
    database: "sqlite::memory:",
    secret: "a secret for tests, which is long enough",
    log: "silent",
    endpoints,
  });
  opened.push(cardea);
  return await cardea.ready.then(
    () => {
      throw new Error("It started.");
    },
    (error: unknown) => {
      if (error instanceof ConfigurationError) return error;
      throw error;
    },
  );
}

describe("what doesn't fit", () => {
  test("[A1] [A7] is named by file, all at once, and nothing starts", async () => {
    const folder = await folderOf({
      "Upper/x.get.ts": plain("one"),
      "no-method.ts": plain("two"),
      "empty.get.ts": "",
      "value.get.ts": "export default { name: 'x' };",
      "broken.get.ts": "export default (;",
      "thrown.get.ts": "throw new Error('out of order');",
      "[id].get.ts": plain("parameterless"),
      "open.get.ts": plain("openDoor").replace('who: "user"', 'who: "anyone"'),
      "names.get.ts": plain("bad name"),
      "session.get.ts": plain("getSomething"),
      "sessions/mine.delete.ts": plain("dropMine"),
      "taken.get.ts": plain("getSession"),
      "twice/a.get.ts": plain("twice"),
      "twice/b.get.ts": plain("twice"),
      "same.get.ts": plain("sameOne"),
      "same/index.get.ts": plain("sameTwo"),
      "problem.get.ts": plain("getProblem", 'problems: [problemType("forbidden", 418, "Mine.")]'),
      "status.get.ts": plain("getStatus", 'problems: [problemType("teapot", 200, "Mine.")]'),
      "schema.get.ts": plain("getSchema").replace("z.boolean() })", 'z.boolean() }).meta({ id: "User" })'),
      "fine.get.ts": plain("getFine"),
    });
    const { faults } = await refusalOf(folder);
    const said = Object.fromEntries(faults.map(({ key, message }) => [key.slice(folder.length + 1), message]));
    const expected: Record<string, RegExp> = {
      "Upper/x.get.ts": /must be named like/,
      "no-method.ts": /must be named like/,
      "empty.get.ts": /does not default-export an operation/,
      "value.get.ts": /does not default-export an operation/,
      "broken.get.ts": /can't be loaded/,
      "thrown.get.ts": /can't be loaded: out of order/,
      "[id].get.ts": /must have id of its path/,
      "open.get.ts": /needs a limit/,
      "names.get.ts": /camelCase/,
      "session.get.ts": /answers GET \/session, which Cardea itself answers/,
      "sessions/mine.delete.ts": /answers DELETE \/sessions\/mine, which Cardea itself answers/,
      "taken.get.ts": /has the name getSession, which Cardea itself has/,
      "twice/b.get.ts": /has the name twice, which .*twice\/a\.get\.ts has/,
      "same/index.get.ts": /answers GET \/same, which .*same\.get\.ts answers/,
      "problem.get.ts": /problem forbidden, which is one of Cardea's own/,
      "status.get.ts": /from 400 to 599/,
      "schema.get.ts": /can't be described/,
    };
    expect(Object.keys(said).toSorted()).toEqual(Object.keys(expected).toSorted());
    for (const [file, pattern] of Object.entries(expected)) expect(said[file]).toMatch(pattern);
  });

  test("[A1] a folder that isn't there is a fault, too", async () => {
    const { faults } = await refusalOf("./no/such/folder");
    expect(faults).toEqual([{ key: "endpoints", message: "names the folder ./no/such/folder, which can't be read" }]);
  });

  test("[A1] of a map, by its key", async () => {
    const { faults } = await refusalOf({ "Login.post": greet, "a.get": greet, "b.get": greet });
    expect(faults.map(({ key }) => key)).toEqual(['endpoints["Login.post"]', 'endpoints["b.get"]']);
  });
});

const tooEarly = problemType("too_early", 425, "Not yet.");
const greet = operation({
  name: "greet",
  summary: "Greets the caller.",
  access: { who: "user" },
  input: z.object({ word: z.string() }),
  output: z.object({ text: z.string() }),
  problems: [tooEarly],
}).run(({ word }, context) => {
  if (word === "") throw context.problem(tooEarly);
  return { text: `${word}, ${context.user.email}.` };
});

test("[A7] a map gives the same where there is no disk, typed from the operations themselves", async () => {
  const cardea = createCardea({
    baseUrl: "http://localhost:3000",
    mode: "development",
    database: "sqlite::memory:",
    secret: "a secret for tests, which is long enough",
    log: "silent",
    endpoints: { "people/greet.post": greet },
  });
  opened.push(cardea);
  const signUp = await cardea.call.startSignUp({ email: "ada@example.org", password: "correct horse battery" });
  expect(signUp.ok).toBe(true);
  const refused = await cardea.call.greet({ word: "Hello" });
  expect(refused).toMatchObject({ ok: false, problem: { code: "unauthenticated" } });
  const code: "too_early" | "unauthenticated" | string = refused.ok ? "" : refused.problem.code;
  expect(code).toBe("unauthenticated");
  // @ts-expect-error The input is the operation's own.
  expect((await cardea.call.greet({ world: "Hello" })).ok).toBe(false);
  // @ts-expect-error There is no such operation.
  await expect(cardea.call.bow({})).rejects.toThrow("no operation bow");
  const answer = await cardea.fetch(
    new Request("http://localhost:3000/api/people/greet", { method: "POST", headers: { "content-type": "application/json" }, body: "{}" }),
  );
  expect(answer.status).toBe(401);
});
