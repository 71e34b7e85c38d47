/** Forward auth: what a proxy is told about a visitor, and where a person is sent who isn't signed in. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHouse, type House } from "../../../test/support/house.ts";
import { type SignedUp, signedUp } from "../../../test/support/signed-up.ts";

const signInPage = "http://localhost:3000/sign-in";
const html = { accept: "text/html,application/xhtml+xml" };
const forwarded = (uri: string, host = "app.example.org") => ({
  ...html,
  "x-forwarded-method": "GET",
  "x-forwarded-proto": "https",
  "x-forwarded-host": host,
  "x-forwarded-uri": uri,
});
const returning = (address: string) => `${signInPage}?returnTo=${encodeURIComponent(address)}`;

describe("forward auth", () => {
  let house: House;
  let person: SignedUp;
  beforeAll(async () => {
    house = await createHouse({ options: { trustedOrigins: ["https://app.example.org"] } });
    person = await signedUp(house);
  });
  afterAll(() => house.close());
  const ask = async (headers: Record<string, string>, path = "/api/verify") =>
    house.cardea.fetch(new Request(`http://localhost:3000${path}`, { headers }));

  test("[C1] answers 204 and says who it is in headers, to a cookie and to an access token", async () => {
    const issued = await house.cardea.call.issueTokens({ identifier: person.email, password: person.password });
    const authorization = `Bearer ${issued.ok ? issued.value.tokens?.accessToken : ""}`;
    for (const credential of [{ cookie: person.cookie }, { authorization }]) {
      const answer = await ask({ ...credential, ...html });
      expect([answer.status, await answer.text()]).toEqual([204, ""]);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        "x-auth-user": person.id,
        "x-auth-email": person.email,
        "x-auth-roles": "",
        "x-auth-realm": "main",
        "cache-control": "no-store",
      });
    }
  });

  test("PRE-05: tells no address that nobody has proven, but leaves no room for one that the client sends", async () => {
    const weak = await createHouse({ settings: { signUp: { startSession: true } } });
    const signUp = await weak.cardea.call.startSignUp({ email: "boss@example.org", password: "correct horse battery" });
    const cookie = signUp.ok ? (signUp.cookies.find((line) => line.startsWith("cardea="))?.split(";")[0] ?? "") : "";
    const answer = await weak.cardea.fetch(new Request("http://localhost:3000/api/verify", { headers: { cookie } }));
    expect([answer.status, answer.headers.get("x-auth-email")]).toEqual([204, ""]);
    await weak.close();
  });

  test("tells an administrator's roles", async () => {
    const other = await signedUp(house);
    await house.database.queries.updateTable("user").set({ roles: '["admin","a,b"]' }).where("id", "=", other.id).execute();
    const signedIn = await house.cardea.call.signInWithPassword({ identifier: other.email, password: other.password });
    const cookie = signedIn.ok ? (signedIn.cookies.find((line) => line.startsWith("cardea="))?.split(";")[0] ?? "") : "";
    expect((await ask({ cookie })).headers.get("x-auth-roles")).toBe("admin,a%2Cb");
  });

  test("a session of one realm is nobody in another", async () => {
    expect((await ask({ cookie: person.cookie }, "/realms/other/api/verify")).status).toBe(404);
  });

  test.each<[string, Record<string, string>, number, string | null]>([
    ["a program gets the problem", { accept: "*/*" }, 401, null],
    ["HST-09: headers that claim an identity say nothing", { "x-auth-user": "1", "x-auth-roles": "admin" }, 401, null],
    ["a person is sent to sign in", html, 302, signInPage],
    ["and comes back, from Traefik or Caddy", forwarded("/orders?id=1&x=2"), 302, returning("https://app.example.org/orders?id=1&x=2")],
    ["another scheme than ours is another origin", forwarded("/account", "localhost:3000"), 302, signInPage],
    ["HST-04: but to no site that isn't trusted", forwarded("/", "evil.example"), 302, signInPage],
    ["HST-04: nor to one that only looks trusted", forwarded("/", "app.example.org.evil.example"), 302, signInPage],
    ["HST-04: nor by a name in front", forwarded("/", "app.example.org@evil.example"), 302, signInPage],
    ["HST-04: nor by a path that leaves it", forwarded("@evil.example/"), 302, signInPage],
    [
      "nginx gets the address with its 401",
      { ...html, "x-original-url": "https://app.example.org/a" },
      401,
      returning("https://app.example.org/a"),
    ],
    ["our own address is a path", { ...html, "x-original-url": "http://localhost:3000/account" }, 401, returning("/account")],
    ["HST-04: and no other scheme", { ...html, "x-original-url": "javascript:alert(1)//text/html" }, 401, signInPage],
    ["what isn't read can't be come back to", { ...forwarded("/orders"), "x-forwarded-method": "POST" }, 401, null],
  ])("%s", async (_name, headers, status, location) => {
    const answer = await ask(headers);
    expect([answer.status, answer.headers.get("location")]).toEqual([status, location]);
    if (status === 401) expect(await answer.json()).toMatchObject({ code: "unauthenticated" });
  });

  test("is no field of GraphQL", async () => {
    const body = JSON.stringify({ query: "{ forwardAuth }" });
    const headers = { "content-type": "application/json", cookie: person.cookie };
    const answer = await house.cardea.fetch(new Request("http://localhost:3000/graphql", { method: "POST", headers, body }));
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "invalid_request" } }] });
  });
});
