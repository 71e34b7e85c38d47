/** Input as the wire can carry it: odd JSON, odd queries, odd bytes. Always a problem, never a failure. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHttpRoom, dump, type HttpRoom } from "../support/http-room.ts";
import { leastMs } from "../support/least-time.ts";

const json = { "content-type": "application/json" };
let room: HttpRoom;
beforeAll(async () => {
  room = await createHttpRoom();
});
afterAll(() => room.close());

const signIn = (body: string | Uint8Array) => room.ask("POST", "/api/sign-in/password", json, body);

describe("a body", () => {
  test.each([
    ["broken JSON", "{"],
    ["JSON with a tail", "{} {}"],
    ["a trailing comma", '{"identifier":"a",}'],
    ["no object", '"text"'],
    ["a list", "[]"],
    ["null", "null"],
    ["a number beyond all numbers", '{"identifier":1e400,"password":"x"}'],
    ["NUL in a value", '{"identifier":"a\\u0000","password":"x"}'],
    ["a lone surrogate", '{"identifier":"\\ud800","password":"x"}'],
    ["a lone surrogate in a name", '{"identifier":"a","password":"x","\\udfff":1}'],
    ["a raw control character", '{"identifier":"a\u0001"}'],
    ["a thousand levels", `{"identifier":${"[".repeat(1000)}${"]".repeat(1000)},"password":"x"}`],
    ["thirty thousand levels", "[".repeat(30_000) + "]".repeat(30_000)],
    ["five thousand names", `{${Array.from({ length: 5000 }, (_, at) => `"k${at}":1`).join(",")}}`],
    ["MAS-03: __proto__", '{"__proto__":{"identifier":"a"},"password":"x"}'],
    ["MAS-03: constructor.prototype", '{"identifier":"a","password":"x","constructor":{"prototype":{"isAdmin":true}}}'],
    ["MAS-01: a role", '{"identifier":"a","password":"x","roles":["admin"]}'],
    ["TOK-16: an operator of another store", '{"identifier":{"$ne":null},"password":{"$ne":null}}'],
    ["TOK-16: a list for a text", '{"identifier":["a"],"password":["x"]}'],
  ])("DOS-04, INJ-08: %s is refused in no time", async (_what, body) => {
    const ms = await leastMs(async () => {
      const answer = await signIn(body);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: "invalid_request" });
    });
    expect(ms).toBeLessThan(50);
    expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });

  test.each([[[0xff, 0xfe]], [[0x7b, 0xc0, 0x80, 0x7d]], [[0x22, 0xed, 0xa0, 0x80, 0x22]], [[0xf8]]])(
    "INJ-08: the bytes %j are no UTF-8",
    async (bytes) => {
      const answer = await signIn(Uint8Array.from(bytes));
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ errors: [{ code: "invalid_text" }] });
    },
  );

  test("MAS-05: members that come twice are read as every JSON parser does: the last one holds", async () => {
    const { email, password } = room.person;
    const body = (first: string, second: string) => `{"identifier":"${email}","password":"${first}","password":"${second}"}`;
    expect((await signIn(body("wrong", password))).status).toBe(200);
    expect((await signIn(body(password, "wrong"))).status).toBe(401);
  });

  test("MAS-05: a parameter of the path has no second place", async () => {
    const headers = { ...json, cookie: room.cookie };
    const before = await dump(room.stage);
    const answer = await room.ask("DELETE", "/api/sessions/00000000-0000-4000-8000-000000000000", headers, '{"id":"x"}');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: "/id" }] });
    for (const body of ["[]", "1", "null"]) expect((await room.ask("DELETE", "/api/sessions/x", headers, body)).status).toBe(400);
    expect(await dump(room.stage)).toEqual(before);
  });

  test("a DELETE without a body and without a type is fine", async () => {
    const answer = await room.fetch("/api/sessions/00000000-0000-4000-8000-000000000000", {
      method: "DELETE",
      headers: { cookie: room.cookie, "x-cardea": "1" },
    });
    expect(answer.status).toBe(404);
  });
});

describe("a query", () => {
  test("MAS-05: a field that comes twice, or stands beside a body, is refused", async () => {
    for (const search of ["?a=1&a=2", "?a=1&a=1", "?%61=1&a=2"])
      expect((await room.ask("GET", `/api/session${search}`, { cookie: room.cookie })).status).toBe(400);
    const { email, password } = room.person;
    const body = JSON.stringify({ identifier: email, password });
    const answer = await room.ask("POST", `/api/sign-in/password?identifier=${email}`, json, body);
    expect(await answer.json()).toMatchObject({ status: 400, errors: [{ code: "unexpected_query" }] });
  });

  test.each(["?__proto__=x", "?constructor=x", "?limit=1e9", "?a=%00", "?a=%ff", "?a=%", "?%=1", "?=1", "?&&", "?a[]=1", "?a.b=1"])(
    "MAS-03, DOS-11: %s is refused or ignored",
    async (search) => {
      const answer = await room.ask("GET", `/api/account${search}`, { cookie: room.cookie });
      expect([200, 400]).toContain(answer.status);
      if (search !== "?&&") expect(answer.status).toBe(400);
    },
  );
});

describe("texts for the store", () => {
  test.each([
    "' OR 1=1 --",
    "'; DROP TABLE user; --",
    "\\'; SELECT 1",
    '" OR ""="',
    "%",
    "_",
    "1); DELETE FROM session; --",
    "$1",
    "?",
    ":id",
    "{{7*7}}",
    "#{7*7}",
    "\u202e\u2066",
  ])("INJ-03: %s is a text like others", async (text) => {
    const tables = async () => {
      // Limits and the audit take note of the tries, and the jobs take their leases by the clock.
      const { throttle: _, audit_event: __, lease: ___, ...rest } = await dump(room.stage);
      return rest;
    };
    const before = await tables();
    expect((await signIn(JSON.stringify({ identifier: text, password: text }))).status).toBe(401);
    expect(
      (await room.ask("DELETE", `/api/sessions/${encodeURIComponent(text)}`, { ...json, cookie: room.cookie }, "{}")).status,
    ).toBeLessThan(500);
    expect((await room.ask("POST", "/api/tokens/refresh", json, JSON.stringify({ refreshToken: text }))).status).toBe(401);
    expect((await room.ask("POST", "/api/sign-up/confirm", json, JSON.stringify({ token: text }))).status).toBe(400);
    expect(await tables()).toEqual(before);
  });
});
