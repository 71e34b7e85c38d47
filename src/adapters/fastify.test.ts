/** Fastify's adapter, in a real Fastify app on a real port. */
import { request as send } from "node:http";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { describe, expect, test } from "vitest";
import { describeHost, type RunningHost, type StartHost } from "../../test/support/guarded-host.ts";
import type { Cardea } from "../cardea.ts";
import type { Middleware } from "../middleware.ts";
import { mount, protect, type SignedInRequest } from "./fastify.ts";

const tell = async (request: FastifyRequest & SignedInRequest) => ({ email: request.signedIn?.user.email ?? null });

function listenOn(app: FastifyInstance): Promise<RunningHost> {
  return app.listen({ port: 0, host: "127.0.0.1" }).then((url) => ({ url, close: () => app.close() }));
}

const start: StartHost = (cardea) => {
  const app = Fastify();
  app.register(mount(cardea), { prefix: "/auth" });
  app.register((guarded, _options, done) => {
    guarded.addHook("onRequest", protect(cardea, { exclude: ["/private/open"], optOut: "public" }));
    guarded.get("/private/me", tell);
    guarded.get("/private/open", tell);
    guarded.get("/private/marked", { config: { public: true } as object }, tell);
    guarded.get("/private/unmarked", { config: { public: "yes" } as object }, tell);
    done();
  });
  app.get("/welcome", { onRequest: protect(cardea, { optional: true }) }, tell);
  return listenOn(app);
};

describeHost("Fastify", start);

describe("Fastify's adapter", () => {
  const excluding: Middleware = async (request, next, environment) =>
    new URL(request.url).pathname.startsWith("/open/") || environment?.route?.public === true
      ? next(null)
      : new Response("Who are you?", { status: 401 });
  const cardea: Pick<Cardea, "middleware" | "fetch"> = {
    middleware: () => excluding,
    fetch: async (request) => new Response(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`),
  };

  async function answerOf(path: string): Promise<number> {
    const app = Fastify();
    app.addHook("onRequest", protect(cardea));
    app.get("/*", () => "in");
    app.get("/marked", { config: { public: true } as object }, () => "in");
    const { url, close } = await listenOn(app);
    // Sends the address as it is written, which `fetch` would tidy first.
    const status = await new Promise<number>((resolve, reject) => {
      send(url, { path }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
        .on("error", reject)
        .end();
    });
    await close();
    return status;
  }

  test.each([
    ["/private/../open/x", 400],
    ["/private/%2E%2e/open/x", 400],
    ["//elsewhere/open/x", 400],
    ["/private/x?then=/open/../x", 401],
    ["/open/x", 200],
    ["/marked", 200],
    ["/marked/", 401],
  ])("[C1] HST-08: %s is answered %s", async (path, status) => {
    expect(await answerOf(path)).toBe(status);
  });

  test("gives Cardea its bodies unread, whatever their type", async () => {
    const app = Fastify();
    app.register(mount(cardea), { prefix: "/auth" });
    const { url, close } = await listenOn(app);
    const answer = await fetch(`${url}/auth/api/x`, { method: "POST", headers: { "content-type": "application/json" }, body: '{"a":1}' });
    expect(await answer.text()).toBe('POST /auth/api/x {"a":1}');
    expect(await (await fetch(`${url}/auth/form`, { method: "POST", body: new URLSearchParams({ a: "1" }) })).text()).toBe(
      "POST /auth/form a=1",
    );
    await close();
  });
});
