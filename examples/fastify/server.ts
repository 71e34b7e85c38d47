/**
 * A Fastify app with a page for everybody and one for the signed-in; Cardea stands below /auth, and takes an operation of the app's own.
 * From the root of the repository: node scripts/launch.cjs node examples/fastify/server.ts
 */
import fastify, { type FastifyRequest } from "fastify";
import { html } from "hono/html";
// In a program of your own these are "cardea/fastify" and "cardea"; in the repository the package is not built.
import { mount, protect, type SignedInRequest } from "../../src/adapters/fastify.ts";
import { createCardea } from "../../src/index.ts";

const port = Number(process.env.PORT ?? 3000);

const cardea = createCardea({
  baseUrl: `http://localhost:${port}`,
  basePath: "/auth",
  mode: "development",
  database: process.env.DATABASE ?? "sqlite:./data/example.db",
  secret: "no secret at all: this is an example",
  endpoints: new URL("./endpoints/", import.meta.url),
});

const app = fastify();
app.register(mount(cardea), { prefix: "/auth" });

app.get("/", { onRequest: protect(cardea, { optional: true }) }, (request: FastifyRequest & SignedInRequest, reply) => {
  const user = request.signedIn?.user;
  const words =
    user === undefined
      ? html`Hello, stranger. <a href="/auth/sign-in?returnTo=/">Sign in</a>`
      : html`Hello, ${user.email}. <a href="/auth/sign-out">Sign out</a>`;
  const page = html`<!doctype html><html lang="en"><title>A Fastify site</title><h1>A Fastify site</h1><p>${words}</p>`;
  return reply.type("text/html; charset=utf-8").send(String(page));
});

app.get("/private/me", { onRequest: protect(cardea) }, (request: FastifyRequest & SignedInRequest, reply) => reply.send(request.signedIn));

await cardea.ready;
app.listen({ port, host: "127.0.0.1" }, () =>
  console.log(`The site is at http://localhost:${port}/ and its mail at http://localhost:${port}/auth/dev/mailbox`),
);

process.once("SIGTERM", () => app.close(() => void cardea.close()));
