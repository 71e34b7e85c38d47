/** Express's adapter, in a real Express app on a real port. */
import { type IncomingMessage, request as send } from "node:http";
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from "express";
import { describe, expect, test } from "vitest";
import { describeHost, type RunningHost, type StartHost } from "../../test/support/guarded-host.ts";
import type { Cardea } from "../cardea.ts";
import type { Middleware } from "../middleware.ts";
import { mount, protect, type SignedInRequest } from "./express.ts";

function listenOn(app: Express): Promise<RunningHost> {
  return new Promise((resolve) => {
    const server = app.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      resolve({ url: `http://127.0.0.1:${port}`, close: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

const tell = (req: Request & SignedInRequest, res: Response) => res.json({ email: req.signedIn?.user.email ?? null });

const start: StartHost = (cardea) => {
  const app = express();
  app.use("/auth", mount(cardea));
  app.use(express.json());
  app.use("/private", protect(cardea, { exclude: ["/private/open"] }));
  app.use("/welcome", protect(cardea, { optional: true }));
  app.get(["/private/me", "/private/open", "/welcome"], tell);
  return listenOn(app);
};

describeHost("Express", start);

/** Sends the address as it is written, which `fetch` would tidy first. */
async function statusOf(url: string, path: string, method = "GET", body = ""): Promise<number> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    send(url, { path, method, headers }, resolve).on("error", reject).end(body);
  });
  answer.resume();
  return answer.statusCode ?? 0;
}

describe("Express's adapter", () => {
  const excluding: Middleware = async (request, next) =>
    new URL(request.url).pathname.startsWith("/open/") ? next(null) : new Response("Who are you?", { status: 401 });
  const cardea: Pick<Cardea, "middleware" | "fetch"> = {
    middleware: () => excluding,
    fetch: async (request) => new Response(await request.text()),
  };

  test.each(["/private/../open/x", "/private/%2E%2e/open/x", "/private\\..\\open/x", "//elsewhere/open/x", "http://elsewhere/open/x"])(
    "refuses %s, which one reader finds below /private and another below /open",
    async (path) => {
      const app = express().use(protect(cardea));
      app.use((_req, res) => void res.sendStatus(200));
      const host = await listenOn(app);
      expect(await statusOf(host.url, path)).toBe(400);
      expect(await statusOf(host.url, "/open/x")).toBe(200);
      expect(await statusOf(host.url, "/private/x?then=/open/../x")).toBe(401);
      await host.close();
    },
  );

  test("[C1] tells the guard what the host has set on the response", async () => {
    const marked: Middleware = async (_request, next, environment) =>
      environment?.route?.public === true ? next(null) : new Response("Who are you?", { status: 401 });
    const app = express();
    app.use("/open", (_req, res, next) => {
      res.locals.public = true;
      next();
    });
    app.use(protect({ middleware: () => marked }, { optOut: "public" }), (_req, res) => void res.sendStatus(200));
    const host = await listenOn(app);
    expect([await statusOf(host.url, "/open/x"), await statusOf(host.url, "/private")]).toEqual([200, 401]);
    await host.close();
  });

  test("hands a failure on to Express", async () => {
    const broken: Pick<Cardea, "middleware"> = { middleware: () => () => Promise.reject(new Error("out of order")) };
    const tellError: ErrorRequestHandler = (error: Error, _req, res, _next) => void res.status(500).send(error.message);
    const app = express().use(protect(broken)).use(tellError);
    const host = await listenOn(app);
    const answer = await fetch(`${host.url}/`);
    expect([answer.status, await answer.text()]).toEqual([500, "out of order"]);
    await host.close();
  });

  test("mounted after a body parser, it says so instead of seeing empty bodies", async () => {
    const app = express().use(express.json()).use("/auth", mount(cardea));
    const host = await listenOn(app);
    const answer = await fetch(`${host.url}/auth/x`, { method: "POST", headers: { "content-type": "application/json" }, body: "{}" });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain("Mount Cardea before body parsers");
    await host.close();
  });
});
