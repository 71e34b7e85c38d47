/** Requests from other sites: refused before anything happens, whatever they carry. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newVisitor } from "../support/faces.ts";
import { createHttpRoom, dump, type HttpRoom, mutations } from "../support/http-room.ts";

const json = { "content-type": "application/json" };
const trusted = "https://app.example.org";
let room: HttpRoom;
beforeAll(async () => {
  room = await createHttpRoom({ options: { trustedOrigins: [trusted] } });
});
afterAll(() => room.close());

const foreign = (): readonly Readonly<Record<string, string>>[] => [
  { ...json, origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  { ...json, origin: "https://evil.example" },
  { ...json, origin: "null" },
  { ...json, "sec-fetch-site": "cross-site" },
  { ...json, "sec-fetch-site": "same-site" },
  { ...json, origin: `${room.baseUrl}.evil.example`, "x-cardea": "1" },
  { ...json, origin: room.baseUrl.replace("http", "https") },
  { ...json, origin: room.baseUrl.replace(/\d+$/, "1") },
  { "content-type": "application/x-www-form-urlencoded", origin: "https://evil.example" },
  { "content-type": "text/plain" },
  { "content-type": "multipart/form-data; boundary=x" },
  {},
];

describe("a request from another site", () => {
  test.each(mutations)("CSR-01: $name is refused with the cookie, and nothing happens", async ({ method, path }) => {
    const before = await dump(room.stage);
    for (const headers of foreign()) {
      const answer = await room.ask(method, path, { ...headers, cookie: room.cookie }, "{}");
      expect(answer.status, JSON.stringify(headers)).toBe(403);
      expect(await answer.json()).toMatchObject({ code: "forbidden" });
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect(await dump(room.stage)).toEqual(before);
  });

  test.each(["/api/sign-in/password", "/api/sign-up", "/api/tokens"])("CSR-02: %s is refused without any cookie, too", async (path) => {
    const { email, password } = room.person;
    for (const headers of foreign()) {
      const answer = await room.ask("POST", path, headers, JSON.stringify({ identifier: email, email, password }));
      expect(answer.status).toBe(403);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  });

  test.each(["/api/password/reset", "/api/sign-up/resend", "/api/sign-up"])("CSR-09: %s sends no mail", async (path) => {
    const body = JSON.stringify({ email: room.person.email, password: "correct horse battery" });
    for (const headers of foreign()) expect((await room.ask("POST", path, headers, body)).status).toBe(403);
    expect(await room.stage.mails()).toEqual([]);
  });

  test("CSR-01: GraphQL is refused alike", async () => {
    const before = await dump(room.stage);
    const body = JSON.stringify({ query: "mutation { signOut { message } }" });
    for (const headers of foreign())
      expect((await room.ask("POST", "/graphql", { ...headers, cookie: room.cookie }, body)).status).toBe(403);
    expect(await dump(room.stage)).toEqual(before);
  });

  test("CSR-01: a page's form is refused alike", async () => {
    const before = await dump(room.stage);
    const form = { "content-type": "application/x-www-form-urlencoded", origin: "https://evil.example", cookie: room.cookie };
    for (const path of ["/sign-out", "/sign-in", "/account", "/account/security"]) {
      expect((await room.ask("POST", path, form, "password=x")).status, path).toBe(403);
    }
    expect(await dump(room.stage)).toEqual(before);
  });
});

describe("a simple content type", () => {
  const simple = [
    "text/plain",
    "text/plain; charset=utf-8",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/octet-stream",
  ];

  test.each(mutations)("CSR-03: $name takes JSON only", async ({ method, path }) => {
    for (const type of simple) {
      const headers = { "content-type": type, "sec-fetch-site": "same-origin", cookie: room.cookie };
      expect((await room.ask(method, path, headers, '{"a":1}')).status, type).toBe(415);
    }
    expect((await room.ask(method, path, { "sec-fetch-site": "same-origin", cookie: room.cookie }, '{"a":1}')).status).toBe(415);
  });

  test("CSR-03: so does GraphQL", async () => {
    for (const type of simple) {
      const headers = { "content-type": type, "sec-fetch-site": "same-origin", cookie: room.cookie };
      expect((await room.ask("POST", "/graphql", headers, '{"query":"{ getSession { user { id } } }"}')).status, type).toBe(415);
    }
  });
});

describe("CORS", () => {
  const origins = [
    "https://evil.example",
    "null",
    `${trusted}.evil.example`,
    trusted.replace("https", "http"),
    `${trusted}:444`,
    "https://xapp.example.org",
  ];

  test("CSR-05: no other origin is let in, by answer or preflight", async () => {
    for (const origin of [...origins, room.baseUrl]) {
      const asked = await room.ask("GET", "/api/session", { origin, cookie: room.cookie });
      const preflight = await room.ask("OPTIONS", "/api/session", { origin, "access-control-request-method": "POST" });
      for (const answer of [asked, preflight]) {
        expect(
          [...answer.headers.keys()].filter((name) => name.startsWith("access-control-")),
          origin,
        ).toEqual([]);
      }
    }
  });

  test("CSR-05: a trusted origin is named itself, with credentials, and gets through", async () => {
    const asked = await room.ask("GET", "/api/session", { origin: trusted, cookie: room.cookie });
    expect(asked.headers.get("access-control-allow-origin")).toBe(trusted);
    expect(asked.headers.get("access-control-allow-credentials")).toBe("true");
    const preflight = await room.ask("OPTIONS", "/api/sign-out", { origin: trusted, "access-control-request-method": "POST" });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toContain("content-type");
    const headers = { ...json, origin: trusted, "sec-fetch-site": "cross-site", cookie: room.cookie };
    expect((await room.ask("POST", "/api/reauthenticate/start", headers, "{}")).status).toBe(200);
  });
});

describe("a method", () => {
  test("CSR-08: signing out by GET or HEAD has no effect", async () => {
    for (const method of ["GET", "HEAD"]) expect((await room.ask(method, "/api/sign-out", { cookie: room.cookie })).status).toBe(405);
    await room.ask("GET", "/sign-out", { cookie: room.cookie });
    expect(await room.stage.isSignedIn(room.visitor)).toBe(true);
  });

  test("CSR-12: is what the request line says, not what a header or field does", async () => {
    const before = await dump(room.stage);
    for (const name of ["x-http-method-override", "x-http-method", "x-method-override", "_method"]) {
      expect((await room.ask("GET", "/api/sign-out", { [name]: "POST", cookie: room.cookie })).status).toBe(405);
      expect((await room.ask("GET", `/api/session?_method=DELETE`, { [name]: "DELETE", cookie: room.cookie })).status).toBe(400);
    }
    const answer = await room.ask("POST", "/api/sign-up/policy", { ...json, "x-http-method-override": "GET" }, "{}");
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET"]);
    expect(await dump(room.stage)).toEqual(before);
  });
});

describe("CSR-13: a request with neither Origin nor Sec-Fetch-Site", () => {
  test("is let in when only a program can have sent it", async () => {
    const own = await room.stage.signIn(room.person);
    const cookie = [...own.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    expect((await room.ask("POST", "/api/reauthenticate/start", { cookie }, undefined)).status).toBe(403);
    expect((await room.ask("POST", "/api/reauthenticate/start", { cookie, "x-cardea": "1" })).status).toBe(200);
    expect((await room.ask("POST", "/api/reauthenticate/start", { cookie, ...json }, "{}")).status).toBe(200);
    expect((await room.stage.call(newVisitor(), "signOut")).problem?.code).toBe("unauthenticated");
  });
});
