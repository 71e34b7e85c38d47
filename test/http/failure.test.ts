/** Failures of ours: said without a word too many, and never answered as success. */
import { afterEach, describe, expect, test } from "vitest";
import { createCardea } from "../../src/cardea.ts";
import { type Log, Unavailable } from "../../src/kernel/ports.ts";
import { startFlakyProxy } from "../support/flaky-proxy.ts";
import { createHttpRoom, type HttpRoom, mutations } from "../support/http-room.ts";
import { createMigratedStore } from "../support/stores.ts";

const json = { "content-type": "application/json" };
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function open(wanted: Parameters<typeof createHttpRoom>[0] = {}): Promise<HttpRoom> {
  const room = await createHttpRoom(wanted);
  closers.push(() => room.close());
  return room;
}

describe("a bug", () => {
  test("LOG-05: is a generic 500 with a request id, and the log knows the rest", async () => {
    const errors: object[] = [];
    const silent = () => {};
    const log: Log = { debug: silent, info: silent, warn: silent, error: (fields) => void errors.push(fields) };
    const room = await open({ options: { log } });
    const { services } = await room.stage.cardea.engine();
    Object.assign(services, {
      hasher: { ...services.hasher, hash: () => Promise.reject(new Error("SELECT * FROM user at /srv/cardea.ts")) },
    });
    for (const path of ["/api/sign-in/password", "/graphql"]) {
      const input = { identifier: room.person.email, password: "x" };
      const query = "mutation ($input: SignInWithPasswordInput!) { signInWithPassword(input: $input) { nextStep } }";
      const answer = await room.ask("POST", path, json, JSON.stringify(path === "/graphql" ? { query, variables: { input } } : input));
      const text = await answer.text();
      expect(text).not.toMatch(/SELECT|\/srv|cardea\.ts|at /);
      expect(text).toMatch(/"internal"/);
      const requestId = /"requestId":"([0-9a-f-]{36})"/.exec(text)?.[1];
      expect(errors).toContainEqual(
        expect.objectContaining({ requestId, error: expect.objectContaining({ message: expect.stringContaining("SELECT") }) }),
      );
    }
  });

  test("LOG-05: outside any operation it is no different", async () => {
    const room = await open();
    const { services } = await room.stage.cardea.engine();
    Object.assign(services.realms, { find: () => Promise.reject(new Error("SELECT at /srv")) });
    for (const path of ["/.well-known/jwks.json", "/api/session", "/sign-in", "/graphql"]) {
      const answer = await room.ask("GET", path, { cookie: room.cookie });
      expect(await answer.text(), path).not.toMatch(/SELECT|\/srv/);
      expect(answer.headers.get("x-content-type-options"), path).toBe("nosniff");
    }
  });
});

describe("a store that is gone", () => {
  test("TOK-22, I8: [B5] on SQLite every change is refused with 503 and the time to wait, and no cookie is changed", async () => {
    const room = await open();
    const { person, cookie } = room;
    const inputs: Record<string, object> = {
      signInWithPassword: { identifier: person.email, password: person.password },
      issueTokens: { identifier: person.email, password: person.password },
      startSignUp: { email: "new@example.org", password: "correct horse battery" },
      requestPasswordReset: { email: person.email },
      resendSignUp: { email: person.email },
      confirmSignUp: { token: "x" },
      confirmPasswordReset: { token: "x", newPassword: "correct horse battery" },
      changePassword: { currentPassword: person.password, newPassword: "correct horse battery staple" },
      reauthenticate: { password: person.password },
      createFirstAdministrator: { token: "x", email: "a@example.org", password: "correct horse battery" },
      refreshTokens: { refreshToken: `00000000-0000-4000-8000-000000000000.1.${"a".repeat(43)}` },
      revokeToken: { refreshToken: `00000000-0000-4000-8000-000000000000.1.${"a".repeat(43)}` },
      updateAccount: { locale: "fr" },
    };
    // A false credential is refused without the store; an address that is proven asks for no proof.
    const withoutStore = new Set(["verifyToken", "requestEmailVerification"]);
    await room.stage.database.close();
    for (const { name, method, path } of mutations.filter((each) => !withoutStore.has(each.name))) {
      const answer = await room.ask(method, path, { ...json, cookie }, JSON.stringify(inputs[name] ?? {}));
      expect(answer.status, name).toBe(503);
      expect(Number(answer.headers.get("retry-after")), name).toBeGreaterThan(0);
      expect(answer.headers.getSetCookie(), name).toEqual([]);
      expect(await answer.json(), name).toMatchObject({ code: "unavailable" });
    }
    expect((await room.ask("GET", "/health/ready")).status).toBe(503);
    expect((await room.ask("GET", "/health/live")).status).toBe(200);
    expect((await room.ask("GET", "/api/session", { cookie: `cardea=${"a".repeat(44)}` })).status).toBe(503);
    closers.length = 0;
  });

  test("PGF-01, TOK-22: [B5] on PostgreSQL sign-out is 503 while the line is cut, the session lives, and sign-out works when it is back", async () => {
    const store = await createMigratedStore("postgres");
    const proxy = await startFlakyProxy(store.url);
    const cardea = createCardea({
      baseUrl: "http://localhost:3000",
      mode: "development",
      database: proxy.url,
      secret: "a secret for tests, which is long enough",
      log: "silent",
    });
    closers.push(async () => {
      proxy.mend();
      await cardea.close();
      await proxy.close();
      await store.drop();
    });
    await cardea.ready;
    const ask = (method: string, path: string, headers: Record<string, string>, body?: string) =>
      cardea.fetch(new Request(`http://localhost:3000${path}`, { method, headers, ...(body === undefined ? {} : { body }) }));
    await ask("POST", "/api/sign-up", json, JSON.stringify({ email: "p@example.org", password: "correct horse battery" }));
    const signedIn = await ask(
      "POST",
      "/api/sign-in/password",
      json,
      JSON.stringify({ identifier: "p@example.org", password: "correct horse battery" }),
    );
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(";")[0])
      .join("; ");
    expect((await ask("GET", "/api/session", { cookie })).status).toBe(200);

    proxy.cut();
    const refused = await ask("POST", "/api/sign-out", { ...json, cookie }, "{}");
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([503, []]);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    // A warm session may be believed for 750 ms; then it is unknown, and that is no "signed out".
    await expect.poll(async () => (await ask("GET", "/api/session", { cookie })).status, { timeout: 3000 }).toBe(503);
    proxy.mend();
    await expect.poll(async () => (await ask("GET", "/api/session", { cookie })).status, { timeout: 15_000 }).toBe(200);
    expect((await ask("POST", "/api/sign-out", { ...json, cookie }, "{}")).status).toBe(200);
    expect((await ask("GET", "/api/session", { cookie })).status).toBe(401);
  }, 40_000);
});

test("RAT-20: without its limiter a sign-in is refused, and who is signed in does not feel it", async () => {
  const limiter = { take: () => Promise.reject(new Unavailable("The limiter is gone.")) };
  const room = await open();
  const { services } = await room.stage.cardea.engine();
  Object.assign(services, { limiter });
  const body = JSON.stringify({ identifier: room.person.email, password: room.person.password });
  expect((await room.ask("POST", "/api/sign-in/password", json, body)).status).toBe(503);
  expect((await room.ask("GET", "/api/session", { cookie: room.cookie })).status).toBe(200);
});

test("BPR-01: [C9] a full queue of hashes is 503 with the time to wait, and sessions don't feel it", async () => {
  const room = await open();
  const { services } = await room.stage.cardea.engine();
  Object.assign(services, { hasher: { ...services.hasher, hash: () => Promise.reject(new Unavailable("Too many.", 3)) } });
  const body = JSON.stringify({ identifier: room.person.email, password: room.person.password });
  const refused = await room.ask("POST", "/api/sign-in/password", json, body);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "3"]);
  expect((await room.ask("GET", "/api/session", { cookie: room.cookie })).status).toBe(200);
});
