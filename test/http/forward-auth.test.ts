/** Forward auth through a real nginx, configured by the text of our own guide: who comes through to the site behind, and as whom. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request as send } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listen, type NodeServer } from "../../src/adapters/node-server.ts";
import { createHouse, type House } from "../support/house.ts";
import { freePort, type Nginx, startNginx } from "../support/nginx.ts";
import { type SignedUp, signedUp } from "../support/signed-up.ts";

interface Seen {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const seen: Seen[] = [];
const asked: Seen[] = [];
let port: number;
let house: House;
let cardea: NodeServer;
let nginx: Nginx;
let person: SignedUp;

/** The site behind, which notes what reaches it. */
const site = createServer(async (incoming, outgoing) => {
  seen.push(await noteOf(incoming.method, incoming.headers, incoming));
  outgoing.end("the site's own page");
});

async function noteOf(method = "", headers: IncomingHttpHeaders, body: AsyncIterable<Buffer>): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return { method, headers, body: Buffer.concat(chunks).toString() };
}

beforeAll(async () => {
  port = await freePort();
  const origins = { baseUrl: `http://accounts.example.org:${port}`, trustedOrigins: [`http://app.example.org:${port}`] };
  house = await createHouse({ options: { ...origins, mode: "production", cookies: { domain: "example.org" } } });
  cardea = await listen(
    async (request, environment) => {
      const headers = { ...environment?.incoming?.headers } as IncomingHttpHeaders;
      if (request.url.includes("/api/verify")) asked.push({ method: request.method, headers, body: await request.clone().text() });
      return house.cardea.fetch(request, environment);
    },
    { port: 0, hosts: ["127.0.0.1"] },
  );
  await once(site.listen(0, "127.0.0.1"), "listening");
  const address = site.address();
  const sitePort = typeof address === "object" && address !== null ? address.port : 0;
  const guide = readFileSync(join(import.meta.dirname, "../../docs/guides/forward-auth.md"), "utf8");
  const servers = /```nginx\n(.*?)```/s.exec(guide)?.[1] ?? "";
  const own = servers
    .replace("listen 443 ssl", `listen 127.0.0.1:${port}`)
    .replace("cardea.internal:3000", `127.0.0.1:${cardea.port}`)
    .replace("site.internal:8080", `127.0.0.1:${sitePort}`);
  const accounts = `server { listen 127.0.0.1:${port}; server_name accounts.example.org; location / { proxy_pass http://127.0.0.1:${cardea.port}; } }`;
  nginx = await startNginx(own + accounts, port);
  person = await signedUp(house);
}, 240_000);
afterAll(async () => {
  await nginx?.close();
  site.close();
  site.closeAllConnections();
  await cardea?.close();
  await house?.close();
});
beforeEach(() => {
  seen.length = 0;
  asked.length = 0;
});

interface Got {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
  readonly cookies: readonly string[];
}

function ask(
  path: string,
  {
    host = "app",
    method = "GET",
    headers = {},
    body = "",
  }: { host?: string; method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const all = {
      host: `${host}.example.org:${port}`,
      ...(body === "" ? {} : { "content-length": String(Buffer.byteLength(body)) }),
      ...headers,
    };
    const asking = send({ host: "127.0.0.1", port, path, method, headers: all, agent: false }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      const { statusCode: status = 0, headers: got } = answer;
      resolve({ status, location: got.location, body: Buffer.concat(chunks).toString(), cookies: got["set-cookie"] ?? [] });
    });
    asking.on("error", reject).end(body);
  });
}

const html = "text/html,*/*";

test("[C1] the signed-in come through, and the site is told who they are", async () => {
  const got = await ask("/orders?id=1", { headers: { cookie: person.cookie } });
  expect([got.status, got.body]).toEqual([200, "the site's own page"]);
  expect(seen[0]?.headers).toMatchObject({ "x-auth-user": person.id, "x-auth-email": person.email, "x-auth-realm": "main" });
});

test("[C1] HST-09: who claims to be somebody by headers is nobody, or who they are", async () => {
  const forged = {
    "x-auth-user": "admin",
    "x-auth-email": "boss@example.org",
    "x-auth-roles": "instance_admin",
    "x-auth-realm": "x",
    X_Auth_User: "admin",
  };
  expect((await ask("/", { headers: forged })).status).toBe(401);
  expect(seen).toEqual([]);
  expect((await ask("/", { headers: { ...forged, cookie: person.cookie } })).status).toBe(200);
  const { headers } = seen[0] ?? { headers: {} };
  expect(headers).toMatchObject({ "x-auth-user": person.id, "x-auth-email": person.email, "x-auth-realm": "main" });
  // nginx leaves out a header that is empty, and with it the client's.
  expect(JSON.stringify(headers)).not.toMatch(/instance_admin|boss@|"admin"/);
});

test("a stranger's program gets 401, with nothing of the site and nothing of Cardea's", async () => {
  const got = await ask("/api/orders", { headers: { accept: "application/json" } });
  expect([got.status, got.location]).toEqual([401, undefined]);
  expect(got.body).not.toMatch(/own page|unauthenticated|requestId/);
  expect(seen).toEqual([]);
});

test("a body goes to the site, and never to Cardea", async () => {
  const got = await ask("/orders", { method: "POST", body: "card=4111", headers: { cookie: person.cookie } });
  expect(got.status).toBe(200);
  expect([seen[0]?.body, asked[0]?.body, asked[0]?.method]).toEqual(["card=4111", "", "GET"]);
  expect((await ask("/orders", { method: "POST", body: "card=4111", headers: { accept: html } })).status).toBe(401);
  expect(seen).toHaveLength(1);
});

test("HST-04: a person is sent to sign in and comes back to where they were, on a trusted site alone", async () => {
  const got = await ask("/orders?id=1&x=%2F", { headers: { accept: html } });
  const back = `http://app.example.org:${port}/orders?id=1&x=%2F`;
  expect([got.status, got.location]).toEqual([302, `http://accounts.example.org:${port}/sign-in?returnTo=${encodeURIComponent(back)}`]);
  const page = await ask(new URL(got.location ?? "").pathname + new URL(got.location ?? "").search, {
    host: "accounts",
    headers: { accept: html },
  });
  expect(page.status).toBe(200);
  const elsewhere = await ask("/", { headers: { accept: html, host: "evil.example" } });
  expect([elsewhere.status, elsewhere.location]).toEqual([302, `http://accounts.example.org:${port}/sign-in`]);
  const forged = await ask("/", {
    headers: { accept: html, "x-original-url": "https://evil.example/", "x-forwarded-host": "evil.example" },
  });
  expect(forged.location).toContain(encodeURIComponent(`http://app.example.org:${port}/`));
});

test("a session started at the accounts' host is known at the site, and gone within a second of its end", async () => {
  const { email, password } = await signedUp(house);
  const body = JSON.stringify({ identifier: email, password });
  const signIn = await ask("/api/sign-in/password", {
    host: "accounts",
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });
  const line = signIn.cookies.find((each) => each.startsWith("cardea="));
  expect(line).toContain("; Domain=example.org");
  const cookie = line?.split(";")[0] ?? "";
  expect((await ask("/", { headers: { cookie } })).status).toBe(200);
  const signOut = await ask("/api/sign-out", {
    host: "accounts",
    method: "POST",
    body: "{}",
    headers: { "content-type": "application/json", cookie },
  });
  expect(signOut.cookies.find((each) => each.startsWith("cardea=;"))).toContain("; Domain=example.org");
  const endedAt = performance.now();
  expect((await ask("/", { headers: { cookie } })).status).toBe(401);
  expect(performance.now() - endedAt).toBeLessThan(1000);
});
