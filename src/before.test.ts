/** The host's word before an operation, on both stores and every face: it may refuse, sees the input and the caller, and nothing else. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { createHouse, type House } from "../test/support/house.ts";
import { signedUp } from "../test/support/signed-up.ts";
import { engines } from "../test/support/stores.ts";
import { createCardea } from "./cardea.ts";
import { createBeforeHooks } from "./domain/call/before-hooks.ts";
import { type BeforeCall, ConfigurationError, operation, Problem, problemType } from "./index.ts";
import type { CardeaOptions } from "./options.ts";

const noStrangers = problemType("no_strangers", 403, "Only people of our company sign up here.");
const person = { email: "ada@elsewhere.org", password: "correct horse battery" };

describe.each(engines)("the host's word before an operation on %s", (engine) => {
  let house: House;
  beforeEach(async () => {
    house = await createHouse({ engine });
  });
  afterEach(() => house.close());

  const post = async (path: string, body: object, headers: Record<string, string> = {}) => {
    const answer = await house.cardea.fetch(
      new Request(`http://localhost:3000${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
    );
    return (await answer.json()) as Record<string, unknown>;
  };
  const refuseStrangers = () =>
    house.cardea.before("startSignUp", ({ input }) => {
      if (input.email.endsWith("@elsewhere.org")) throw new Problem(noStrangers, { detail: "Ask your office." });
    });
  const users = async () => (await house.database.queries.selectFrom("user").select("id").execute()).length;

  test("refuses by a problem of the host's own, on every face alike, and nothing has happened", async () => {
    refuseStrangers();
    expect(await post("/api/sign-up", person)).toMatchObject({ code: "no_strangers", status: 403, detail: "Ask your office." });
    const document = "mutation($input: StartSignUpInput!) { startSignUp(input: $input) { nextStep } }";
    expect(await post("/graphql", { query: document, variables: { input: person } })).toMatchObject({
      errors: [{ message: "Ask your office.", extensions: { code: "no_strangers", status: 403 } }],
    });
    expect(await house.cardea.call.startSignUp(person)).toMatchObject({ ok: false, problem: { code: "no_strangers" } });
    expect(await submitSignUp(house)).toContain("Ask your office.");
    expect([await users(), await house.mails()]).toEqual([0, []]);
    const refusals = await house.database.queries.selectFrom("audit_event").select(["outcome", "code"]).execute();
    expect(refusals).toEqual(new Array(4).fill({ outcome: "REFUSED", code: "no_strangers" }));
    expect((await house.cardea.call.startSignUp({ ...person, email: "ada@example.org" })).ok).toBe(true);
  });

  test("sees a copy of the parsed input and who calls, the same whether an address is known or not", async () => {
    const seen: BeforeCall[] = [];
    house.cardea.before("signInWithPassword", (call) => {
      seen.push(call);
      Object.assign(call.input, { identifier: "somebody-else@example.org" });
    });
    house.cardea.before("changePassword", (call) => void seen.push(call));
    const { id, email, cookie, password } = await signedUp(house);
    await post("/api/sign-in/password", { identifier: "nobody@example.org", password });
    const [known, unknown] = seen;
    const strange = { operation: "signInWithPassword", realm: "main", user: null, locale: "en" };
    expect(known).toMatchObject(strange);
    expect(unknown).toMatchObject(strange);
    expect(Object.keys(known ?? {})).toEqual(Object.keys(unknown ?? {}));
    // What it did to its copy changed nothing: the person is signed in.
    await post("/api/password/change", { currentPassword: password, newPassword: "another one entirely" }, { cookie });
    expect(seen[2]).toMatchObject({ operation: "changePassword", user: { id, email, realm: "main" } });
  });

  test("is asked after the input is judged and the caller let in, and of several, each in turn until one refuses", async () => {
    const asked: string[] = [];
    house.cardea.before("changePassword", () => void asked.push("password"));
    house.cardea.before("startSignUp", async () => void asked.push("first"));
    refuseStrangers();
    house.cardea.before("startSignUp", () => void asked.push("last"));
    expect(await post("/api/sign-up", { email: 1, password: "x" })).toMatchObject({ code: "invalid_request" });
    expect(await post("/api/password/change", {})).toMatchObject({ code: "unauthenticated" });
    expect(asked).toEqual([]);
    await post("/api/sign-up", person);
    expect(asked).toEqual(["first"]);
    await post("/api/sign-up", { ...person, email: "ada@example.org" });
    expect(asked).toEqual(["first", "first", "last"]);
  });

  test("what it throws beside a problem of its own is internal, and nothing has happened", async () => {
    const thrown = [
      new Error("canary"),
      new Problem(problemType("invalid_credentials", 401, "A code of Cardea's.")),
      new Problem(problemType("Bad-Code", 403, "No code.")),
      new Problem(problemType("host_down", 500, "No refusal.")),
    ];
    for (const error of thrown) {
      const other = await house.another();
      other.cardea.before("startSignUp", () => Promise.reject(error));
      const result = await other.cardea.call.startSignUp(person);
      expect(result).toMatchObject({ ok: false, problem: { code: "internal", status: 500 } });
      expect(JSON.stringify(result)).not.toContain("canary");
    }
    expect([await users(), await house.mails()]).toEqual([0, []]);
  });
});

/** The sign-up page as a browser without scripts would use it. */
async function submitSignUp({ cardea }: House): Promise<string> {
  const page = await cardea.fetch(new Request("http://localhost:3000/sign-up"));
  const form = /<form[^>]*method="post"[\s\S]*?<\/form>/.exec(await page.text())?.[0] ?? "";
  const body = new URLSearchParams(person);
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
    body.set(/name="([^"]*)"/.exec(input)?.[1] ?? "", /value="([^"]*)"/.exec(input)?.[1] ?? "");
  const cookie = page.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const answer = await cardea.fetch(
    new Request("http://localhost:3000/sign-up", { method: "POST", headers: { cookie, origin: "http://localhost:3000" }, body }),
  );
  return answer.text();
}

test("is waited for, but not for ever", async () => {
  const hooks = createBeforeHooks(5);
  hooks.add("startSignUp", () => new Promise(() => {}));
  const context = { user: null, realm: { name: "main" }, client: {}, locale: "en", requestId: "r" } as never;
  await expect(hooks.ask("startSignUp", context, {})).rejects.toMatchObject({ name: "Unavailable", retryAfterSeconds: 1 });
  expect(hooks.ask("signOut", context, {})).toBeNull();
});

const options: CardeaOptions = {
  baseUrl: "http://localhost:3000",
  mode: "development",
  database: "sqlite::memory:",
  secret: "a secret for tests, which is long enough",
  log: "silent",
};

test("is typed by the operation, an endpoint's own included, and may be given as an option", async () => {
  const greet = operation({
    name: "greet",
    summary: "Greets anybody.",
    access: { who: "anyone" },
    limit: { calls: 9, windowSeconds: 1 },
    input: z.object({ word: z.string() }),
    output: z.object({ text: z.string() }),
  }).run(({ word }) => ({ text: word }));
  const heard: string[] = [];
  const cardea = createCardea({
    ...options,
    endpoints: { "greet.post": greet },
    before: { startSignUp: ({ input }) => void heard.push(input.email) },
    on: { startSignUp: ({ name }) => void heard.push(name) },
  });
  cardea.before("greet", ({ input }) => {
    if (input.word === "no") throw new Problem(noStrangers);
    // @ts-expect-error The input is the operation's own.
    return input.world;
  });
  await cardea.call.startSignUp(person);
  await (await cardea.engine()).eventWorker.drain();
  expect(heard).toEqual([person.email, "startSignUp"]);
  expect(await cardea.call.greet({ word: "no" })).toMatchObject({ ok: false, problem: { code: "no_strangers" } });
  expect(await cardea.call.greet({ word: "yes" })).toMatchObject({ ok: true, value: { text: "yes" } });
  await cardea.close();
});

test("a name that is none ends the start, because it would guard nothing; what is no function is a fault, too", async () => {
  const cardea = createCardea(options);
  cardea.before("startSignup", () => {});
  const error: unknown = await cardea.ready.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigurationError);
  expect(String(error)).toContain("before.startSignup: names no operation");
  await cardea.close();
  const wrong: Partial<CardeaOptions> = { before: { startSignUp: "yes" }, on: { signOut: 1 } } as never;
  expect(() => createCardea({ ...options, ...wrong })).toThrow(/on\.signOut: must be a function[\s\S]*before\.startSignUp: must be/);
});
