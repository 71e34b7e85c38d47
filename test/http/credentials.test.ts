/** Credentials as requests carry them: one place, one form, and the same limits whichever address they seem to come from. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createMemoryLimiter } from "../../src/adapters/memory-limiter.ts";
import { createHttpRoom, type HttpRoom } from "../support/http-room.ts";

describe("an Authorization header", () => {
  let room: HttpRoom;
  let accessToken: string;
  beforeAll(async () => {
    room = await createHttpRoom();
    accessToken = (await room.stage.signIn(room.person, "tokens")).accessToken ?? "";
  });
  afterAll(() => room.close());

  test("a good one is good, in any case of its scheme", async () => {
    for (const scheme of ["Bearer", "bearer", "BEARER"]) {
      expect((await room.ask("GET", "/api/session", { authorization: `${scheme} ${accessToken}` })).status).toBe(200);
    }
  });

  test("JWT-16: a malformed one is refused, and no cookie takes its place", async () => {
    const malformed = [
      "",
      " ",
      "Bearer",
      "Bearer ",
      accessToken,
      `Bearer${accessToken}`,
      `Bearer  ${accessToken}`,
      `Bearer ${accessToken} `.concat("x"),
      `Bearer ${accessToken}, Bearer ${accessToken}`,
      `Bearer "${accessToken}"`,
      `Basic ${accessToken}`,
      `Token ${accessToken}`,
      "Bearer \u0080\u00ff",
      "Bearer null",
      "Bearer undefined",
      `Bearer ${"a".repeat(15_000)}`,
      `Bearer ${".".repeat(15_000)}`,
    ];
    for (const authorization of malformed) {
      const answer = await room.ask("GET", "/api/session", { authorization, cookie: room.cookie });
      expect(answer.status, authorization.slice(0, 40)).toBe(401);
    }
  });

  test("JWT-16: a megabyte, or binary, is refused by the server itself", async () => {
    const long = await room.send(`GET /api/session HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${"a".repeat(1_000_000)}\r\n\r\n`);
    expect(long).toMatch(/^HTTP\/1\.1 431 /);
    const binary = await room.send(
      Buffer.concat([
        Buffer.from("GET /api/session HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "),
        Buffer.from([0, 1, 2]),
        Buffer.from("\r\n\r\n"),
      ]),
    );
    expect(binary).toMatch(/^HTTP\/1\.1 400 /);
    expect((await room.fetch("/health/live")).status).toBe(200);
  });

  test("FIX-14: a token in the query or in a form is no credential", async () => {
    for (const name of ["access_token", "token", "session", "cardea", "authorization"]) {
      const answer = await room.ask("GET", `/api/account?${name}=${accessToken}`);
      expect([400, 401]).toContain(answer.status);
    }
    const form = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
    expect((await room.ask("POST", "/api/sign-out", form, `access_token=${accessToken}`)).status).not.toBe(200);
  });

  test("FIX-01: a cookie that comes twice is nobody's, whichever comes first", async () => {
    const own = room.cookie.split("; ").find((pair) => pair.startsWith("cardea=")) ?? "";
    for (const cookie of [`cardea=x; ${own}`, `${own}; cardea=x`, `${own}; ${own}`, `cardea =x; ${own}`]) {
      expect((await room.ask("GET", "/api/session", { cookie })).status, cookie).toBe(401);
    }
    expect((await room.ask("GET", "/api/session", { cookie: `other=1; ${own}; xcardea=2` })).status).toBe(200);
  });
});

describe("the cheap limit", () => {
  const limited = (options: Parameters<typeof createHttpRoom>[0] = {}) =>
    createHttpRoom({ ...options, options: { ...options.options, ports: { limiter: createMemoryLimiter() } } });
  /** Asks for the reset page's operation until it is refused. @returns how often it was let through. */
  const untilRefused = async (room: HttpRoom, headersOf: (round: number) => Record<string, string>) => {
    for (let round = 0; round < 200; round += 1) {
      const headers = { "content-type": "application/json", ...headersOf(round) };
      const answer = await room.fetch("/api/sign-up/resend", { method: "POST", headers, body: '{"email":"nobody@example.org"}' });
      if (answer.status !== 429) continue;
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(await answer.json()).toMatchObject({ code: "rate_limited" });
      return round;
    }
    return Number.POSITIVE_INFINITY;
  };

  test("RAT-02: no header that names an address has any effect", async () => {
    const room = await limited();
    const claims = (round: number) => {
      const address = `198.51.100.${round}`;
      return {
        "x-forwarded-for": address,
        "x-real-ip": address,
        "cf-connecting-ip": address,
        "true-client-ip": address,
        forwarded: `for=${address}`,
      };
    };
    expect(await untilRefused(room, claims)).toBeLessThan(50);
    await room.close();
  });

  test("RAT-02: behind a trusted proxy the nearest untrusted address counts, and what the client wrote does not", async () => {
    const room = await limited({ options: { trustedProxies: ["127.0.0.1"] } });
    expect(await untilRefused(room, (round) => ({ "x-forwarded-for": `198.51.100.${round}, 203.0.113.9` }))).toBeLessThan(50);
    expect(await untilRefused(room, (round) => ({ "x-forwarded-for": `198.51.100.${round}` }))).toBe(Number.POSITIVE_INFINITY);
    await room.close();
  });

  test("RAT-03: rotating inside an IPv6 /64 has no effect", async () => {
    const room = await limited({ options: { trustedProxies: ["127.0.0.1"] } });
    expect(await untilRefused(room, (round) => ({ "x-forwarded-for": `2001:db8:0:1::${round.toString(16)}` }))).toBeLessThan(50);
    await room.close();
  });

  test("RAT-10: without an address there is a limit all the same", async () => {
    const room = await limited();
    const ask = () => {
      const init = { method: "POST", headers: { "content-type": "application/json" }, body: '{"email":"nobody@example.org"}' };
      return room.stage.cardea.fetch(new Request("http://localhost:3000/api/sign-up/resend", init));
    };
    const statuses: number[] = [];
    for (let round = 0; round < 50; round += 1) statuses.push((await ask()).status);
    expect(statuses).toContain(429);
    await room.close();
  });
});
