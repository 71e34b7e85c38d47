/** Forward auth through a real Caddy, configured by the text of our own guide: who comes through to the site behind, and as whom. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listen, type NodeServer } from "../../src/adapters/node-server.ts";
import { type Caddy, startCaddy } from "../support/caddy.ts";
import { createHouse, type House } from "../support/house.ts";
import { freePort } from "../support/nginx.ts";
import { type SignedUp, signedUp } from "../support/signed-up.ts";

const seen: IncomingHttpHeaders[] = [];
let port: number;
let house: House;
let cardea: NodeServer;
let caddy: Caddy;
let person: SignedUp;

const site = createServer((incoming, outgoing) => {
  seen.push(incoming.headers);
  outgoing.end("the site's own page");
});

beforeAll(async () => {
  port = await freePort();
  const origins = { baseUrl: `http://accounts.example.org:${port}`, trustedOrigins: [`http://app.example.org:${port}`] };
  house = await createHouse({ options: { ...origins, mode: "production", cookies: { domain: "example.org" } } });
  cardea = await listen((request, environment) => house.cardea.fetch(request, environment), { port: 0, hosts: ["127.0.0.1"] });
  await once(site.listen(0, "127.0.0.1"), "listening");
  // A server that listens on a port has an address with one.
  const { port: sitePort } = site.address() as AddressInfo;
  const guide = readFileSync(join(import.meta.dirname, "../../docs/guides/forward-auth.md"), "utf8");
  const text = /```caddy\n(.*?)```/s.exec(guide)?.[1] ?? "";
  const own = text
    .replace("app.example.org", `http://app.example.org:${port}`)
    .replace("cardea.internal:3000", `127.0.0.1:${cardea.port}`)
    .replace("site.internal:8080", `127.0.0.1:${sitePort}`);
  caddy = await startCaddy(own, port);
  person = await signedUp(house);
}, 240_000);
afterAll(async () => {
  await caddy?.close();
  site.close();
  site.closeAllConnections();
  await cardea?.close();
  await house?.close();
});
beforeEach(() => {
  seen.length = 0;
});

function ask(path: string, headers: Record<string, string>, method = "GET"): Promise<{ status: number; location: string | undefined }> {
  return new Promise((resolve, reject) => {
    const all = { host: `app.example.org:${port}`, ...headers };
    const asking = send({ host: "127.0.0.1", port, path, method, headers: all, agent: false }, (answer) => {
      answer.resume().on("end", () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location }));
    });
    asking.on("error", reject).end();
  });
}

test("[C1] the signed-in come through, and the site is told who they are", async () => {
  expect((await ask("/orders?id=1", { cookie: person.cookie })).status).toBe(200);
  expect(seen[0]).toMatchObject({ "x-auth-user": person.id, "x-auth-email": person.email, "x-auth-realm": "main" });
});

test("[C1] HST-09: who claims to be somebody by headers is nobody, or who they are", async () => {
  const names = ["x-auth-user", "X-AUTH-EMAIL", "x-auth-roles", "x-auth-realm", "X-Auth-Groups", "X_Auth_User", "x_auth_roles"];
  const forged = Object.fromEntries(names.map((name) => [name, "boss"]));
  expect((await ask("/", forged)).status).toBe(401);
  expect(seen).toEqual([]);
  expect((await ask("/", { ...forged, cookie: person.cookie })).status).toBe(200);
  expect(seen[0]).toMatchObject({ "x-auth-user": person.id, "x-auth-email": person.email, "x-auth-realm": "main" });
  // This person has no role, so nothing replaces what was sent.
  expect(JSON.stringify(seen[0])).not.toContain("boss");
});

test("HST-04: a person is sent to sign in and comes back to where they were, a program is refused", async () => {
  const got = await ask("/orders?id=1", { accept: "text/html" });
  const back = encodeURIComponent(`http://app.example.org:${port}/orders?id=1`);
  expect([got.status, got.location]).toEqual([302, `http://accounts.example.org:${port}/sign-in?returnTo=${back}`]);
  const forged = await ask("/", { accept: "text/html", "x-forwarded-host": "evil.example", "x-forwarded-uri": "//evil.example" });
  expect(forged.location).not.toContain("evil");
  expect((await ask("/orders", { accept: "text/html" }, "POST")).status).toBe(401);
  expect((await ask("/orders", { accept: "application/json" })).status).toBe(401);
  expect(seen).toEqual([]);
});
