/** Hono's adapter, in a real Hono app on a real port. */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { describeHost, type StartHost } from "../../test/support/guarded-host.ts";
import { createHouse } from "../../test/support/house.ts";
import type { Cardea } from "../cardea.ts";
import { mount, protect, type SignedInVariables } from "./hono.ts";

function appFor(cardea: Cardea): Hono<{ Variables: SignedInVariables }> {
  return new Hono<{ Variables: SignedInVariables }>()
    .use("/private/*", protect(cardea, { exclude: ["/private/open"] }))
    .use("/welcome", protect(cardea, { optional: true }))
    .get("/private/me", (c) => c.json({ email: c.get("signedIn")?.user.email ?? null }))
    .get("/private/open", (c) => c.json({ email: c.get("signedIn")?.user.email ?? null }))
    .get("/welcome", (c) => c.json({ email: c.get("signedIn")?.user.email ?? null }))
    .all("/auth/*", mount(cardea));
}

const start: StartHost = (cardea) =>
  new Promise((resolve) => {
    const server = serve({ fetch: appFor(cardea).fetch, port: 0, hostname: "127.0.0.1", overrideGlobalObjects: false }, ({ port }) =>
      resolve({ url: `http://127.0.0.1:${port}`, close: () => new Promise((done) => server.close(() => done())) }),
    );
  });

describeHost("Hono", start);

describe("Hono's adapter", () => {
  test("works where there is no Node server, and doesn't take the host's bindings for one", async () => {
    const house = await createHouse({ options: { basePath: "/auth" } });
    const app = appFor(house.cardea);
    const bindings = { incoming: "a binding of the host's own" };
    expect((await app.request("/private/me", {}, bindings)).status).toBe(401);
    expect((await app.request("/auth/api/sign-up/policy", {}, bindings)).status).toBe(200);
    await house.close();
  });

  test("[C1] leaves alone what the host has marked before", async () => {
    const house = await createHouse();
    const app = new Hono<{ Variables: SignedInVariables & { public: boolean } }>()
      .use("/open/*", (c, next) => {
        c.set("public", true);
        return next();
      })
      .use(protect(house.cardea, { optOut: "public" }))
      .get("*", (c) => c.text("in"));
    expect((await app.request("/open/x")).status).toBe(200);
    expect((await app.request("/private", { headers: { public: "true" } })).status).toBe(401);
    await house.close();
  });

  test("infers who is signed in where calls are chained", () => {
    const cardea: Pick<Cardea, "middleware"> = { middleware: () => async (_request, next) => next(null) };
    new Hono().use(protect(cardea)).get("/", (c) => {
      // @ts-expect-error It may be null: whoever excludes paths or methods must say what happens there.
      c.get("signedIn").user;
      return c.json(c.get("signedIn")?.user.id ?? null);
    });
  });
});
