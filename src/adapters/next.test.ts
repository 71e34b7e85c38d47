/** Next's adapter: route handlers as Next calls them, with a request and a context. */
import { describe, expect, test } from "vitest";
import { createHouse } from "../../test/support/house.ts";
import { signedUp } from "../../test/support/signed-up.ts";
import { mount, protect, type SignedInContext, turnAway } from "./next.ts";

const url = "http://localhost:3000/private/people/7";
const context = { params: Promise.resolve({ id: "7" }) };

describe("Next's adapter", () => {
  test("[C1] guards a handler, and hands its context on with who is signed in", async () => {
    const house = await createHouse({ options: { basePath: "/auth" } });
    const { cookie, email } = await signedUp(house);
    const GET = protect(house.cardea, async (_request, { params, signedIn }: typeof context & SignedInContext) =>
      Response.json({ email: signedIn?.user.email ?? null, ...(await params) }),
    );
    expect((await GET(new Request(url), context)).status).toBe(401);
    const answer = await GET(new Request(url, { headers: { cookie } }), context);
    expect(await answer.json()).toEqual({ email, id: "7" });
    await house.close();
  });

  test("[C1] HST-09: a header that once made Next skip its middleware opens nothing", async () => {
    const house = await createHouse();
    const forged = { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware", "x-middleware-next": "1" };
    const GET = protect(house.cardea, () => new Response("in"));
    expect((await GET(new Request(url, { headers: forged }), {})).status).toBe(401);
    const proxy = turnAway(house.cardea, { exclude: ["/"] });
    expect((await proxy(new Request(url, { headers: forged })))?.status).toBe(401);
    expect(await proxy(new Request("http://localhost:3000/"))).toBeUndefined();
    await house.close();
  });

  test("shows Cardea below its base path, and tells it the visitor's address where the host knows it", async () => {
    const house = await createHouse({ options: { basePath: "/auth" } });
    const { GET, POST } = mount(house.cardea, { addressOf: (request) => request.headers.get("x-real-ip") });
    expect((await GET(new Request("http://localhost:3000/auth/sign-in"))).status).toBe(200);
    const { cookie, email, password } = await signedUp(house);
    const body = JSON.stringify({ identifier: email, password });
    const headers = { "content-type": "application/json", "x-real-ip": "203.0.113.9" };
    const signIn = await POST(new Request("http://localhost:3000/auth/api/sign-in/password", { method: "POST", headers, body }));
    expect(await signIn.json()).toMatchObject({ session: { ip: "203.0.113.9" } });
    expect((await GET(new Request("http://localhost:3000/auth/api/session", { headers: { cookie } }))).status).toBe(200);
    await house.close();
  });
});
