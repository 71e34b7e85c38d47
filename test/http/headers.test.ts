/** The headers of every answer, errors included, through a real port. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/routes.generated.ts";
import { createHttpRoom, type HttpRoom, mutations } from "../support/http-room.ts";

let room: HttpRoom;
beforeAll(async () => {
  room = await createHttpRoom();
});
afterAll(() => room.close());

const paths = [
  ...routes.filter((route) => route.method === "get").map((route) => `/api${route.path}`),
  ...mutations.map(({ path }) => path),
  ...["/", "/sign-in", "/sign-up", "/account", "/nowhere", "/api/nowhere", "/realms/nowhere/api/session", "/realms/main/api/session"],
  ...[
    "/graphql",
    "/openapi.json",
    "/health/live",
    "/health/ready",
    "/docs",
    "/metrics",
    "/dev/mailbox",
    "/dev/nowhere",
    "/.well-known/jwks.json",
  ],
];

/** CSP, frame-ancestors, nosniff, referrer, no-store. */
function expectGuarded(answer: Response, what: string): void {
  const { headers } = answer;
  expect(headers.get("content-security-policy"), what).toContain("frame-ancestors 'none'");
  expect(headers.get("content-security-policy"), what).toContain("default-src 'none'");
  const isPage = headers.get("content-type")?.startsWith("text/html") === true;
  // The development mailbox frames its own mails, and says so by its policy alone.
  if (isPage && !what.includes("/dev/")) expect(headers.get("x-frame-options"), what).toBe("DENY");
  expect(headers.get("x-content-type-options"), what).toBe("nosniff");
  expect(headers.get("referrer-policy"), what).toBe("no-referrer");
  expect(headers.get("server"), what).toBeNull();
  expect(headers.get("x-powered-by"), what).toBeNull();
  if (!what.includes("jwks")) expect(headers.get("cache-control"), what).toBe("no-store");
}

describe("every answer is guarded", () => {
  test.each(paths)("CSR-11, CAC-01: %s", async (path) => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      for (const cookie of ["", room.cookie]) {
        if (method === "POST" && path === "/api/sign-out" && cookie !== "") continue;
        const headers = { cookie, "content-type": "application/json", "sec-fetch-site": "same-origin" };
        const answer = await room.fetch(path, { method, headers, ...(method === "GET" ? {} : { body: "{" }) });
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
        expectGuarded(answer, `${method} ${path} ${answer.status}`);
        await answer.text();
      }
    }
  });

  test("CAC-04: an answer of the API varies by what it depends on", async () => {
    const vary = (await room.fetch("/api/session")).headers.get("vary") ?? "";
    for (const name of ["Origin", "Sec-Fetch-Site", "Cookie", "Authorization", "Accept-Language"]) expect(vary).toContain(name);
    const page = (await room.fetch("/sign-in")).headers.get("vary") ?? "";
    for (const name of ["Cookie", "Accept-Language"]) expect(page).toContain(name);
  });

  test("HSTS goes with https, and only there", async () => {
    expect((await room.fetch("/api/session")).headers.get("strict-transport-security")).toBeNull();
    const secure = await createHttpRoom({ options: { baseUrl: "https://id.example.org", mode: "production" } });
    expect((await secure.fetch("/api/nowhere")).headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
    await secure.close();
  });
});

describe("an error", () => {
  test("an unknown path is 404, a wrong method 405 with what is allowed", async () => {
    expect((await room.fetch("/api/nowhere")).status).toBe(404);
    const wrong = await room.fetch("/api/account", { method: "PUT", headers: { "content-type": "application/json" }, body: "{}" });
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET, PATCH"]);
    expect(await wrong.json()).toMatchObject({ code: "method_not_allowed", status: 405 });
  });

  test("401 says how to sign in, and every problem has a request id of its own", async () => {
    const [one, other] = [await room.fetch("/api/session"), await room.fetch("/api/session")];
    expect([one.status, one.headers.get("www-authenticate"), one.headers.get("content-type")]).toEqual([
      401,
      "Bearer",
      "application/problem+json",
    ]);
    const ids = (await Promise.all([one.json(), other.json()])) as { requestId: string }[];
    expect(ids[0]?.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(ids[0]?.requestId).not.toBe(ids[1]?.requestId);
  });
});
