/** The guard of a host's own handlers: who comes through under which options, and what can't talk its way past it. */
import { once } from "node:events";
import { createServer, request as send } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHouse, type House } from "../test/support/house.ts";
import { type SignedUp, signedUp } from "../test/support/signed-up.ts";
import { ConfigurationError } from "./configuration-error.ts";
import type { Middleware, MiddlewareOptions } from "./middleware.ts";

const site = "http://localhost:3000";
const inside = (signedIn: { user: { email: string | null } } | null) => Response.json({ email: signedIn?.user.email ?? null });

interface Case {
  readonly name: string;
  readonly options?: MiddlewareOptions;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  /** What the host has set on the route. */
  readonly route?: Record<string, unknown>;
  readonly status: number;
}

/** By somebody who isn't signed in. */
const strangers: readonly Case[] = [
  { name: "a stranger stays outside", status: 401 },
  {
    name: "HST-09: headers that claim an identity say nothing",
    headers: { "x-user-id": "1", "x-auth-user": "1", x_auth_user: "1" },
    status: 401,
  },
  {
    name: "HST-09: a header of somebody's framework opens nothing",
    headers: { "x-middleware-subrequest": "src/middleware:middleware" },
    status: 401,
  },
  {
    name: "HST-09: another address in a header is not the address",
    options: { exclude: ["/open"] },
    headers: { "x-original-url": "/open", "x-rewrite-url": "/open" },
    status: 401,
  },
  {
    name: "CSR-12: another method in a header is not the method",
    options: { excludeMethods: ["GET"] },
    method: "POST",
    headers: { "x-http-method-override": "GET" },
    status: 401,
  },
  { name: "browsers ask without credentials first", method: "OPTIONS", status: 200 },
  { name: "unless the host says otherwise", options: { excludeMethods: [] }, method: "OPTIONS", status: 401 },
  { name: "an exact path is left out", options: { exclude: ["/open"] }, path: "/open?x=/private", status: 200 },
  { name: "and nothing below it", options: { exclude: ["/open"] }, path: "/open/x", status: 401 },
  { name: "nor in other letters", options: { exclude: ["/open/*"] }, path: "/OPEN/x", status: 401 },
  { name: "a prefix is left out", options: { exclude: ["/open/*"] }, path: "/open/x/y", status: 200 },
  { name: "but not what only begins like it", options: { exclude: ["/open/*"] }, path: "/opening", status: 401 },
  { name: "letters beyond ASCII stay letters", options: { exclude: ["/open/*"] }, path: "/open/%C3%B6", status: 200 },
  { name: "an expression fits the whole path", options: { exclude: [/\/open\/\d+/] }, path: "/open/17", status: 200 },
  { name: "or not at all", options: { exclude: [/\/open\/\d+/] }, path: "/private/open/17", status: 401 },
  { name: "a function decides", options: { exclude: [(path) => path.endsWith(".css")] }, path: "/style.css", status: 200 },
  { name: "and false is false", options: { exclude: [(path) => path.endsWith(".css")] }, path: "/style.csv", status: 401 },
  { name: "optional lets everybody in", options: { optional: true }, status: 200 },
  { name: "a mark of the host's own opens a route", options: { optOut: "public" }, route: { public: true }, status: 200 },
  { name: "true alone is a mark", options: { optOut: "public" }, route: { public: "true" }, status: 401 },
  { name: "no header is a mark", options: { optOut: "public" }, headers: { public: "true" }, route: {}, status: 401 },
  { name: "what every object has is no mark", options: { optOut: "constructor" }, route: {}, status: 401 },
  { name: "a function may opt out", options: { optOut: ({ url }) => url.endsWith("/ping") }, path: "/ping", status: 200 },
];

/** What a router may read as something private, and a prefix as public. */
const confusing = [
  "/open/..%2fprivate",
  "/open/%2e%2e/private",
  "/open/%2E%2E%2Fprivate",
  "/open/..%5cprivate",
  "/open/%252e%252e%252fprivate",
  "/open/..;/private",
  "/open//private",
  "/open/x%00",
  "/open/x%0d%0a",
  "/open/%zz",
  "/open/x%23y",
  "/open/x%3fy",
];

describe("the middleware", () => {
  let house: House;
  let person: SignedUp;
  let accessToken: string;
  beforeAll(async () => {
    house = await createHouse();
    person = await signedUp(house);
    const issued = await house.cardea.call.issueTokens({ identifier: person.email, password: person.password });
    accessToken = issued.ok ? (issued.value.tokens?.accessToken ?? "") : "";
  });
  afterAll(() => house.close());

  const statusOf = async ({ options = {}, path = "/private", method = "GET", headers = {}, route }: Omit<Case, "name" | "status">) => {
    const request = new Request(`${site}${path}`, { method, headers });
    return (await house.cardea.middleware(options)(request, inside, route === undefined ? {} : { route })).status;
  };

  test.each(strangers)("[C1] $name", async ({ name: _name, status, ...asked }) => {
    expect(await statusOf(asked)).toBe(status);
  });

  test.each(confusing)("[C1] HST-08: %s is not left out, whatever it means to whom", async (path) => {
    // As it is written: a fetch would tidy it, a server may not.
    const request = Object.defineProperty(new Request(site), "url", { value: `${site}${path}` });
    for (const exclude of [["/open/*"], [/.*/], [() => true]]) {
      expect((await house.cardea.middleware({ exclude })(request, inside)).status).toBe(401);
    }
  });

  test("[C1] takes the one header or the cookie, and never the cookie where the header is wrong", async () => {
    const { cookie } = person;
    expect(await statusOf({ headers: { cookie } })).toBe(200);
    expect(await statusOf({ headers: { authorization: `Bearer ${accessToken}` } })).toBe(200);
    expect(await statusOf({ headers: { authorization: "Bearer x", cookie } })).toBe(401);
    expect(await statusOf({ headers: { authorization: `Basic ${accessToken}` } })).toBe(401);
    expect(await statusOf({ headers: { "x-access-token": accessToken } })).toBe(401);
    expect(await statusOf({ path: `/private?access_token=${accessToken}` })).toBe(401);
  });

  test("[C1] asks an access token for scopes, all of them; a session has every one", async () => {
    const authorization = `Bearer ${accessToken}`;
    expect(await statusOf({ options: { requiredScopes: ["account"] }, headers: { authorization } })).toBe(200);
    expect(await statusOf({ options: { requiredScopes: ["account", "orders"] }, headers: { authorization } })).toBe(403);
    expect(await statusOf({ options: { requiredScopes: ["orders"], optional: true }, headers: { authorization } })).toBe(403);
    expect(await statusOf({ options: { requiredScopes: ["orders"] }, headers: { cookie: person.cookie } })).toBe(200);
    const answer = await house.cardea.middleware({ requiredScopes: ["orders"] })(new Request(site, { headers: { authorization } }), inside);
    expect(await answer.json()).toMatchObject({ code: "forbidden", status: 403 });
  });

  test("[C1] honours revocation, of the session and of the tokens that came from it", async () => {
    const other = await signedUp(house);
    const issued = await house.cardea.call.issueTokens({ identifier: other.email, password: other.password });
    const authorization = `Bearer ${issued.ok ? issued.value.tokens?.accessToken : ""}`;
    expect([await statusOf({ headers: { authorization } }), await statusOf({ headers: { cookie: other.cookie } })]).toEqual([200, 200]);
    await house.cardea.call.revokeOtherSessions({}, { as: other.id });
    expect([await statusOf({ headers: { authorization } }), await statusOf({ headers: { cookie: other.cookie } })]).toEqual([401, 401]);
  });

  test("MFA-20: a realm that asks for a second factor lets nobody through with one", async () => {
    const strict = await createHouse();
    const { cookie } = await signedUp(strict);
    const later = await createHouse({ settings: { signIn: { secondFactor: "required" } } });
    const known = await signedUp(later);
    const through = (where: House, value: string) => where.cardea.middleware()(new Request(site, { headers: { cookie: value } }), inside);
    expect((await through(strict, cookie)).status).toBe(200);
    const answer = await through(later, known.cookie);
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: "second_factor_required" }]);
    await Promise.all([strict.close(), later.close()]);
  });

  test("[A1] names every wrong option at once", () => {
    // As a program without types might say it.
    const wrong = JSON.parse(
      '{ "exclude": ["open", "/a*", "/ok", 7], "excludeMethods": ["get"], "connections": ["ftp"], "requiredScopes": [""], "optOut": 1 }',
    ) as MiddlewareOptions;
    const faults = faultsOf(() => house.cardea.middleware(wrong));
    expect(faults).toEqual([
      "middleware.exclude.0",
      "middleware.exclude.1",
      "middleware.exclude.3",
      "middleware.excludeMethods.0",
      "middleware.connections",
      "middleware.requiredScopes",
      "middleware.optOut",
    ]);
    expect(faultsOf(() => house.cardea.middleware({ connections: [] }))).toEqual(["middleware.connections"]);
  });
});

function faultsOf(make: () => unknown): string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults.map(({ key }) => key);
  }
  return [];
}

const handshake = {
  connection: "Upgrade",
  upgrade: "websocket",
  "sec-websocket-version": "13",
  "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
};

describe("the middleware at a WebSocket", () => {
  let house: House;
  let person: SignedUp;
  beforeAll(async () => {
    house = await createHouse({ options: { trustedOrigins: ["https://app.example.org"] } });
    person = await signedUp(house);
  });
  afterAll(() => house.close());

  const cases: readonly (readonly [
    name: string,
    options: MiddlewareOptions,
    headers: (cookie: string) => Record<string, string>,
    status: number,
  ])[] = [
    ["a stranger's handshake is refused", {}, () => handshake, 401],
    ["and a known one's goes through", {}, (cookie) => ({ ...handshake, cookie, origin: site }), 101],
    ["from a trusted origin too", {}, (cookie) => ({ ...handshake, cookie, origin: "https://app.example.org" }), 101],
    ["CSR-10: but not from another site", {}, (cookie) => ({ ...handshake, cookie, origin: "https://evil.example" }), 403],
    ["CSR-10: nor from one that hides its name", {}, (cookie) => ({ ...handshake, cookie, origin: "null" }), 403],
    [
      "CSR-10: nor where signing in is optional",
      { optional: true },
      (cookie) => ({ ...handshake, cookie, origin: "https://evil.example" }),
      403,
    ],
    ["handshakes that are not to be checked pass", { connections: ["http"] }, () => handshake, 101],
    ["a page is checked all the same", { connections: ["http"] }, () => ({}), 401],
    ["and passes where handshakes alone are", { connections: ["websocket"] }, () => ({}), 200],
    ["which are", { connections: ["websocket"] }, () => handshake, 401],
    ["in whatever letters", { connections: ["websocket"] }, () => ({ ...handshake, upgrade: "h2c, WebSocket" }), 401],
  ];

  test.each(cases)("[C1] %s", async (_name, options, headers, status) => {
    const host = await listenFor(house.cardea.middleware(options), { takesUpgrades: true });
    expect(await statusAt(host.url, headers(person.cookie))).toBe(status);
    await host.close();
  });

  test("[C1] a forged handshake opens no page where nobody listens for handshakes", async () => {
    const guard = house.cardea.middleware({ connections: ["http"] });
    const host = await listenFor(guard, { takesUpgrades: false });
    expect(await statusAt(host.url, handshake)).toBe(401);
    await host.close();
    // Without a server that could know, the answer must be an upgrade.
    expect((await guard(new Request(site, { headers: { upgrade: "websocket" } }), inside)).status).toBe(401);
  });
});

/** A plain Node server, which hands each kind of connection to the guard. */
async function listenFor(guard: Middleware, { takesUpgrades }: { takesUpgrades: boolean }) {
  const server = createServer((incoming, outgoing) => {
    void guard(new Request(`${site}${incoming.url}`), inside, { incoming }).then((answer) => outgoing.writeHead(answer.status).end());
  });
  if (takesUpgrades) {
    server.on("upgrade", (incoming, socket) => {
      let isThrough = false;
      const take = () => {
        isThrough = true;
        return new Response();
      };
      void guard(new Request(`${site}${incoming.url}`), take, { incoming }).then(({ status }) => {
        const line = isThrough
          ? "101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade"
          : `${status} No\r\nConnection: close`;
        socket.end(`HTTP/1.1 ${line}\r\n\r\n`);
      });
    });
  }
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/private`, close: () => new Promise((done) => server.close(done)) };
}

function statusAt(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = send(url, { headers, agent: false });
    asking.on("upgrade", ({ statusCode = 0 }, socket) => {
      socket.destroy();
      resolve(statusCode);
    });
    asking.on("response", (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asking.on("error", reject).end();
  });
}
