/**
 * A Hono app with a page for everybody and one for the signed-in; Cardea stands below /auth.
 * From the root of the repository: node scripts/launch.cjs node examples/hono/server.ts
 */
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { html } from "hono/html";
// In a program of your own these are "cardea/hono" and "cardea"; in the repository the package is not built.
import { mount, protect } from "../../src/adapters/hono.ts";
import { createCardea } from "../../src/index.ts";

const port = Number(process.env.PORT ?? 3000);

const cardea = createCardea({
  baseUrl: `http://localhost:${port}`,
  basePath: "/auth",
  mode: "development",
  database: process.env.DATABASE ?? "sqlite:./data/example.db",
  secret: "no secret at all: this is an example",
});

const app = new Hono()
  .all("/auth/*", mount(cardea))
  .use("/", protect(cardea, { optional: true }))
  .use("/private/*", protect(cardea))
  .get("/", (c) => {
    const user = c.get("signedIn")?.user;
    if (user === undefined) return c.html(page(html`Hello, stranger. <a href="/auth/sign-in?returnTo=/">Sign in</a>`));
    return c.html(page(html`Hello, ${user.email}. <a href="/auth/sign-out">Sign out</a>`));
  })
  .get("/private/me", (c) => c.json(c.get("signedIn")));

function page(words: ReturnType<typeof html>): ReturnType<typeof html> {
  return html`<!doctype html><html lang="en"><title>A Hono site</title><h1>A Hono site</h1><p>${words}</p>`;
}

await cardea.ready;
const server = serve({ fetch: app.fetch, port, hostname: "127.0.0.1" }, () =>
  console.log(`The site is at http://localhost:${port}/ and its mail at http://localhost:${port}/auth/dev/mailbox`),
);

process.once("SIGTERM", () => server.close(() => void cardea.close()));
