/** Secrets sent everywhere, with the log at its most talkative: none is found in a log line, a table, a metric or an error (LOG-01). */
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Log } from "../../src/kernel/ports.ts";
import { StoreUnavailable } from "../../src/storage/database.ts";
import { newVisitor } from "../support/faces.ts";
import { createHttpRoom, dump, type HttpRoom } from "../support/http-room.ts";

const json = { "content-type": "application/json" };
const lines: string[] = [];
const write = (fields: object, message: string) => void lines.push(inspect({ fields, message }, { depth: 20, maxStringLength: null }));
const log: Log = { debug: write, info: write, warn: write, error: write };

/** Every secret that was sent or answered, by where. */
const canaries = new Map<string, string>();
const answers: string[] = [];
let made = 0;
function canary(where: string): string {
  made += 1;
  const value = `kanarie-${made}-Zq7+/x=${"wXyZ".repeat(5)}`;
  canaries.set(where, value);
  return value;
}
const keep = (where: string, value: unknown) => {
  if (typeof value !== "string" || value.length < 20) throw new Error(`There is no secret: ${where}.`);
  canaries.set(where, value);
  return value;
};

/** As something may have written it. */
function spellings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    bytes.toString("hex"),
    bytes.toString("base64").replace(/=+$/, ""),
    bytes.toString("base64url"),
  ];
}

let room: HttpRoom;
beforeAll(async () => {
  const secret = canary("the instance's secret");
  room = await createHttpRoom({ options: { log, secret } });
  await tellSecrets();
});
afterAll(() => room.close());

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const answer = await room.ask("POST", path, { ...json, ...headers }, typeof body === "string" ? body : JSON.stringify(body));
  const text = await answer.text();
  if (!answer.ok) answers.push(text);
  return text.startsWith("{") ? (JSON.parse(text) as Record<string, unknown>) : {};
}

async function tellSecrets(): Promise<void> {
  const { stage } = room;
  const person = { email: "canary@example.org", password: canary("the password at sign-up") };
  await stage.claim(person);
  await post("/api/sign-up/confirm", { token: canary("a false token") });
  await post("/api/sign-up/confirm", { token: keep("the token of sign-up", await stage.tokenFor(person.email)) });
  await post("/api/sign-in/password", { identifier: person.email, password: canary("a wrong password") });
  await post("/api/sign-in/password", { identifier: canary("a password as identifier"), password: canary("its password") });
  await post("/api/sign-in/password", { identifier: `${canary("a password as address")}@x`, password: "x" });

  const browser = await stage.signIn(person);
  for (const [name, value] of browser.cookies) keep(`the cookie ${name}`, value);
  const tokens = (await post("/api/tokens", { identifier: person.email, password: person.password })) as {
    tokens: Record<string, string>;
    deviceToken: string;
  };
  const refreshToken = keep("the refresh token", tokens.tokens.refreshToken);
  const accessToken = keep("the access token", tokens.tokens.accessToken);
  keep("the device token", tokens.deviceToken);
  const next = (await post("/api/tokens/refresh", { refreshToken })) as { refreshToken: string };
  keep("the next refresh token", next.refreshToken);
  stage.clock.move(60_000);
  await post("/api/tokens/refresh", { refreshToken });
  for (const path of ["/api/tokens/refresh", "/api/tokens/revoke"]) await post(path, { refreshToken: canary(`a false one at ${path}`) });
  await post("/api/tokens/verify", { accessToken });
  await post("/api/tokens/verify", { accessToken: canary("a false access token") });

  await post("/api/password/reset", { email: person.email });
  const token = keep("the token of a reset", await stage.tokenFor(person.email));
  await post("/api/password/reset/confirm", { token, newPassword: canary("a refused password").slice(0, 3) });
  const newPassword = canary("the password of a reset");
  await post("/api/password/reset/confirm", { token, newPassword });
  const again = await stage.signIn({ ...person, password: newPassword }, "cookie", newVisitor());
  const cookie = [...again.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  await post("/api/password/change", { currentPassword: canary("a wrong current password"), newPassword: "x" }, { cookie });
  await post("/api/reauthenticate/start", {}, { cookie });
  await post("/api/reauthenticate", { challenge: canary("a challenge"), password: newPassword }, { cookie });
  await post("/api/password/change", { currentPassword: newPassword, newPassword: canary("a changed password") }, { cookie });

  await malform();
  await fail(person.email);
}

/** Secrets where they don't belong. */
async function malform(): Promise<void> {
  await post("/api/sign-in/password", `{"identifier":"a","password":"${canary("in broken JSON")}"`);
  await post("/api/sign-in/password", { identifier: "a", password: [canary("in a list")], [canary("as a field's name")]: 1 });
  await post(`/api/sign-in/password?password=${encodeURIComponent(canary("in a query"))}`, {});
  await post(`/api/${encodeURIComponent(canary("in a path"))}`, {});
  const query = (text: string) => `mutation { signInWithPassword(input: { identifier: "a", password: "${text}" }) { nextStep } }`;
  await post("/graphql", { query: query(canary("in a GraphQL document")) });
  await post("/graphql", { query: `${query(canary("in a broken document"))} {` });
  const variables = { input: { identifier: "a", password: canary("in a variable"), more: canary("in an unknown variable") } };
  await post("/graphql", {
    query: "mutation ($input: SignInWithPasswordInput!) { signInWithPassword(input: $input) { nextStep } }",
    variables,
  });
  await room.ask("GET", "/api/session", { authorization: `Basic ${canary("in a Basic header")}` });
  await room.ask("GET", "/api/session", { authorization: `Bearer ${canary("in a Bearer header").replaceAll("=", "")}` });
  await room.ask("GET", "/api/session", { cookie: `cardea=${canary("in a cookie")}` });
  await room.ask("GET", `/password/reset/confirm?token=${encodeURIComponent(canary("in a link"))}`);
  const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  await room.ask("POST", "/sign-in", form, `identifier=a&password=${encodeURIComponent(canary("in a form"))}`);
}

/** The store fails in the middle, and an act by a bug. */
async function fail(email: string): Promise<void> {
  const { database } = room.stage;
  const transaction = database.transaction.bind(database);
  for (const error of [new StoreUnavailable("The disk is full."), new Error("A bug.")]) {
    Object.assign(database, { transaction: () => Promise.reject(error) });
    await post("/api/sign-in/password", { identifier: email, password: canary(`while ${error.message}`) });
    await post("/api/sign-up", { email: "another@example.org", password: canary(`at sign-up while ${error.message}`) });
  }
  Object.assign(database, { transaction });
}

describe("no secret", () => {
  test("the test itself sent some dozens, and heard the log", () => {
    expect(canaries.size).toBeGreaterThan(35);
    expect(lines.length).toBeGreaterThan(30);
    expect(lines.some((line) => line.includes("A bug."))).toBe(true);
  });

  const search = (text: string) =>
    [...canaries].filter(([, secret]) => spellings(secret).some((spelling) => text.includes(spelling))).map(([where]) => where);

  test("would go unseen in any spelling", () => {
    for (const spelling of spellings(canaries.get("a wrong password") ?? ""))
      expect(search(`… ${spelling} …`)).toEqual(["a wrong password"]);
  });

  test("LOG-01, LOG-02: is in a log line", () => {
    expect(search(lines.join("\n"))).toEqual([]);
  });

  test("LOG-01, LOG-06: is in a table", async () => {
    await room.stage.mails();
    expect(search(JSON.stringify(await dump(room.stage)))).toEqual([]);
  });

  test("LOG-01: is in a metric or a problem", async () => {
    const metrics = await room.fetch("/metrics");
    expect(metrics.status).toBe(200);
    expect(search(await metrics.text())).toEqual([]);
    expect(search(answers.join("\n"))).toEqual([]);
  });
});
