/** Hosts, paths and headers that claim something: what we answer follows from the configuration alone. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHttpRoom, type HttpRoom, statusesOf } from "../support/http-room.ts";

let room: HttpRoom;
beforeAll(async () => {
  room = await createHttpRoom();
});
afterAll(() => room.close());

const post = (path: string, headers: readonly string[], body: string) =>
  room.send(
    [
      `POST ${path} HTTP/1.1`,
      ...headers,
      "Content-Type: application/json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );

describe("the host", () => {
  test("HST-01: a reset's link leads to our base URL, whatever host was named", async () => {
    const body = JSON.stringify({ email: room.person.email });
    for (const host of [
      ["Host: evil.example"],
      ["Host: localhost", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "Forwarded: host=evil.example"],
    ]) {
      const raw = await post("/api/password/reset", host, body);
      expect(statusesOf(raw)).toEqual([200]);
      expect(raw).not.toContain("evil.example");
    }
    const [mail] = await room.stage.mails();
    expect(mail?.text).toContain(`${room.baseUrl}/password/reset/confirm?token=`);
    expect(mail?.text).not.toContain("evil.example");
  });

  test("HST-03, CAC-06: keys, description and issuer are the same under every host", async () => {
    for (const path of ["/.well-known/jwks.json", "/openapi.json"]) {
      const raw = await Promise.all(
        ["evil.example", "localhost"].map((host) => room.send(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)),
      );
      const [one, other] = raw.map((text) => text.slice(text.indexOf("\r\n\r\n")));
      expect(one).toBe(other);
      expect(one).not.toContain("evil.example");
    }
  });

  test.each([
    ["two Host headers", "GET /api/session HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"],
    ["no Host header", "GET /api/session HTTP/1.1\r\nConnection: close\r\n\r\n"],
    ["an empty Host header", "GET /api/session HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n"],
    ["a Host header that is no host", "GET /api/session HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"],
    ["a Host header with a path", "GET /api/session HTTP/1.1\r\nHost: localhost/evil\r\nConnection: close\r\n\r\n"],
    ["a Host header with a user", "GET /api/session HTTP/1.1\r\nHost: user@localhost\r\nConnection: close\r\n\r\n"],
  ])("HST-06: %s is refused", async (_what, request) => {
    expect(statusesOf(await room.send(request))).toEqual([400]);
  });

  test("HST-06: an absolute request line changes neither host nor path nor links", async () => {
    const raw = await room.send("GET http://evil.example/api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    expect([400, 401]).toContain(statusesOf(raw)[0]);
    expect(raw).not.toContain("evil.example");
  });
});

describe("a path", () => {
  test.each([
    "//api/session",
    "/./api/session",
    "/x/../api/session",
    "/api//session",
    "/api/./session",
    "/api/session/",
    "/API/session",
    "/api/Session",
    "/api/%73ession",
    "/%61pi/session",
    "/api/session;x=1",
    "/api/session%00",
    "/api/session%2f",
    "/api%2fsession",
    "/api\\session",
    "/.%2e/api/session",
    "/realms/main/api/session",
    "/realms/Main/api/session",
    "/realms//api/session",
  ])("HST-08: %s never shows a session without the same controls", async (path) => {
    const anonymous = await room.send(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect([301, 303, 307, 400, 401, 404]).toContain(statusesOf(anonymous)[0]);
    const foreign = await room.send(
      [
        `POST ${path.replace("session", "sign-out")} HTTP/1.1`,
        "Host: localhost",
        "Origin: https://evil.example",
        `Cookie: ${room.cookie}`,
        "Content-Length: 2",
        "Content-Type: application/json",
        "Connection: close",
        "",
        "{}",
      ].join("\r\n"),
    );
    expect([303, 400, 403, 404]).toContain(statusesOf(foreign)[0]);
    expect(await room.stage.isSignedIn(room.visitor)).toBe(true);
  });
});

describe("a header that claims an identity", () => {
  const { id, email } = { id: "anybody", email: "root@example.org" };
  test.each([
    { "x-user-id": id },
    { x_user_id: id },
    { "x-authenticated-user": email },
    { "x-auth-user": id, "x-auth-email": email, "x-auth-roles": "instance_admin" },
    { "x-forwarded-user": email, "remote-user": email },
    { "x-original-url": "/health/live", "x-rewrite-url": "/health/live" },
    { "x-forwarded-prefix": "/admin", "x-forwarded-uri": "/" },
    { "user-agent": "kube-probe/1.0 ELB-HealthChecker/2.0" },
    { authorization: `Basic ${Buffer.from("root:x").toString("base64")}` },
  ])("HST-09, HST-10: %j signs nobody in", async (headers) => {
    expect((await room.ask("GET", "/api/session", headers)).status).toBe(401);
    expect((await room.ask("GET", "/api/account", headers)).status).toBe(401);
  });

  test("HST-09: the user is the cookie's, whatever else is claimed", async () => {
    const answer = await room.ask("GET", "/api/session", {
      cookie: room.cookie,
      "x-user-id": "other",
      "x-realm": "other",
      "x-tenant-id": "other",
    });
    expect(await answer.json()).toMatchObject({ user: { email: room.person.email, realm: "main" } });
  });
});
