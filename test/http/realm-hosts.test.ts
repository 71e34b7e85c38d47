/** A realm at a host of its own: only what stands in the realm table counts, and nothing of it is believed from a request. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textAt } from "../support/answers.ts";
import { newVisitor } from "../support/faces.ts";
import { newAdministrator } from "../support/realm-room.ts";
import { createStage, fine, newPerson, type Person, type Stage } from "../support/stage.ts";

const north = "http://id.north.example:3000";
const base = "http://localhost:3000";
let stage: Stage;
let person: Person;
let root: Awaited<ReturnType<typeof newAdministrator>>["visitor"];

beforeAll(async () => {
  stage = await createStage("rest");
  ({ visitor: root } = await newAdministrator(stage, "instance_admin"));
  fine(await stage.call(root, "adminCreateRealm", { name: "north", displayName: "North", host: "id.north.example" }));
  fine(await stage.call(root, "adminCreateRealm", { name: "south" }));
  person = newPerson();
  await stage.signUp(person, "north");
});
afterAll(() => stage.close());

async function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return stage.cardea.fetch(new Request(url, init));
}
const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  ask(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });
const signIn = (at: string) => post(`${at}/api/sign-in/password`, { identifier: person.email, password: person.password });
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

describe("a realm's own host", () => {
  test("HST-07: is its root: sign-in, session, keys, description and pages", async () => {
    const signedIn = await signIn(north);
    expect(signedIn.status).toBe(200);
    const session = await ask(`${north}/api/session`, { headers: { cookie: cookiesOf(signedIn) } });
    expect(await session.json()).toMatchObject({ user: { email: person.email, realm: "north" } });
    const description = (await (await ask(`${north}/openapi.json`)).json()) as { servers: unknown };
    expect(description.servers).toEqual([{ url: `${north}/api` }]);
    const page = await (await ask(`${north}/sign-in`)).text();
    expect(page).toContain("North");
    expect(page).not.toContain("/realms/");
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? "";
    expect((await ask(`${north}${style}`)).status).toBe(200);
    expect((await ask(`${north}/health/live`)).status).toBe(404);
  });

  test("HST-07: its mails lead to it, and its tokens are issued by it", async () => {
    await stage.emptyMailbox();
    stage.clock.move(60_000);
    await post(`${base}/realms/north/api/password/reset`, { email: person.email });
    const [mail] = await stage.mails();
    expect(mail?.text).toContain(`${north}/password/reset/confirm?token=`);
    expect(mail?.text).not.toContain("localhost");
    const tokens = (await (await post(`${north}/api/tokens`, { identifier: person.email, password: person.password })).json()) as {
      tokens: { accessToken: string };
    };
    const verified = await (await post(`${base}/realms/north/api/tokens/verify`, { accessToken: tokens.tokens.accessToken })).json();
    expect(verified).toMatchObject({ claims: { iss: north, aud: north, realm: "north" } });
  });

  test("[C1] a proxy that asks about it is led to its own sign-in page, and so is whoever is invited", async () => {
    const headers = {
      accept: "text/html",
      "x-forwarded-proto": "http",
      "x-forwarded-host": "id.north.example:3000",
      "x-forwarded-uri": "/a?b",
    };
    for (const at of [north, `${base}/realms/north`]) {
      const answer = await ask(`${at}/api/verify`, { headers });
      expect([answer.status, answer.headers.get("location")]).toEqual([302, `${north}/sign-in?returnTo=%2Fa%3Fb`]);
    }
    // The base URL's own path would be another's here.
    const elsewhere = await ask(`${north}/api/verify`, { headers: { ...headers, "x-forwarded-host": "localhost:3000" } });
    expect(elsewhere.headers.get("location")).toBe(`${north}/sign-in`);
    const { visitor } = await newAdministrator(stage, "admin", "north");
    const invited = fine(await stage.call(visitor, "adminCreateInvitation", {}));
    expect(textAt(invited, "link")).toMatch(/^http:\/\/id\.north\.example:3000\/sign-up\?invitation=/);
  });

  test("the path below the base URL works as well", async () => {
    expect((await signIn(`${base}/realms/north`)).status).toBe(200);
  });

  test("IDR-13: its cookie is nobody's at another host, and another's is nobody's here", async () => {
    const cookie = cookiesOf(await signIn(north));
    for (const at of [base, `${base}/realms/south`]) expect((await ask(`${at}/api/session`, { headers: { cookie } })).status).toBe(401);
    const main = [...root.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    expect((await ask(`${north}/api/session`, { headers: { cookie: main } })).status).toBe(401);
  });

  test("IDR-02: leads to no other realm, whatever the path says", async () => {
    for (const path of ["/realms/south/api/sign-up/policy", "/realms/north/api/sign-up/policy", "/realms/main/api/sign-up/policy"]) {
      expect((await ask(`${north}${path}`)).status, path).toBe(404);
    }
  });

  test("CSR-05: trusts its own origin alone: neither the base URL's, nor another realm's, nor one that looks like it", async () => {
    const cookie = cookiesOf(await signIn(north));
    const tryFrom = async (at: string, origin: string) => (await post(`${at}/api/sign-out`, {}, { cookie, origin })).status;
    for (const origin of [
      base,
      "http://id.north.example",
      "http://id.north.example:3000.evil.example",
      "https://id.north.example:3000",
      "null",
    ]) {
      expect(await tryFrom(north, origin), origin).toBe(403);
    }
    expect(await tryFrom(`${base}/realms/north`, north)).toBe(403);
    expect(await tryFrom(north, north)).toBe(200);
  });
});

describe("a host that nobody registered", () => {
  test.each(["evil.example", "xid.north.example", "id.north.example.evil.example", "id.south.example"])(
    "HST-01, HST-05: %s changes nothing",
    async (host) => {
      const [here, there] = await Promise.all([ask(`${base}/openapi.json`), ask(`http://${host}:3000/openapi.json`)]);
      expect(await there.text()).toBe(await here.text());
      expect((await signIn(`http://${host}:3000`)).status).toBe(401);
    },
  );

  test.each(["ID.North.EXAMPLE:3000", "id.north.example", "id.north.example:9999", "id.north.example.:3000"])(
    "HST-01: however %s is spelled, what we answer has the table's spelling and the base URL's port",
    async (authority) => {
      const description = (await (await ask(`http://${authority}/openapi.json`)).json()) as { servers: unknown };
      expect(description.servers).toEqual([{ url: `${north}/api` }]);
    },
  );

  test("HST-03: X-Forwarded-Host is not read", async () => {
    const answer = await ask(`${base}/openapi.json`, {
      headers: { "x-forwarded-host": "id.north.example", forwarded: "host=id.north.example" },
    });
    expect(await answer.text()).not.toContain("north");
  });
});

describe("a host that changes hands", () => {
  test("leads to its realm at once, and to nobody's doors when the realm is switched off", async () => {
    fine(await stage.call(root, "adminUpdateRealm", { name: "south", host: "id.south.example" }));
    const visit = () => ask("http://id.south.example:3000/api/sign-up/policy");
    const description = async () => (await ask("http://id.south.example:3000/openapi.json")).text();
    expect(await description()).toContain("id.south.example");
    fine(await stage.call(root, "adminUpdateRealm", { name: "south", isActive: false }));
    expect((await visit()).status).toBe(404);
    fine(await stage.call(root, "adminUpdateRealm", { name: "south", isActive: true, host: null }));
    expect(await description()).not.toContain("id.south.example");
    expect((await stage.call(newVisitor(undefined, "south"), "getSignUpPolicy")).status).toBe(200);
  });
});

test("a request at the base URL's host asks for no list of hosts, and one at another asks once", async () => {
  const { services } = await stage.cardea.engine();
  let asked = 0;
  const { find } = services.hosts;
  Object.assign(services.hosts, {
    find: (authority: string) => {
      asked += 1;
      return find(authority);
    },
  });
  await ask(`${base}/api/session`);
  await ask(`${base}/realms/north/api/session`);
  expect(asked).toBe(0);
  await ask(`${north}/api/session`);
  expect(services.hosts.find("id.north.example")).toEqual({ name: "north", host: "id.north.example" });
  expect(services.hosts.find("evil.example")).toBeNull();
});
