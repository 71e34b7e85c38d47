/**
 * A site whose own operations come from a module map, as where there is no disk: in a bundle, in a function of a cloud. Cardea stands below
 * /auth. `cardea generate` writes the map from the folder, and a typed client beside it; whoever builds the site checks that they are true:
 *   node scripts/launch.cjs node src/adapters/cli.ts generate --endpoints examples/module-map/endpoints --client ../../src/client/index.ts --check
 * From the root of the repository: node scripts/launch.cjs node examples/module-map/server.ts
 */
import { html } from "hono/html";
// In a program of your own these are "cardea/node" and "cardea"; in the repository the package is not built.
import { listen } from "../../src/adapters/node-server.ts";
import { createCardea } from "../../src/index.ts";
import { endpoints } from "./endpoints.generated.ts";

const port = Number(process.env.PORT ?? 3000);

const cardea = createCardea({
  baseUrl: `http://localhost:${port}`,
  basePath: "/auth",
  mode: "development",
  database: process.env.DATABASE ?? "sqlite:./data/example.db",
  secret: "no secret at all: this is an example",
  endpoints,
});

const answer: typeof cardea.fetch = async (request, environment) => {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/auth/")) return cardea.fetch(request, environment);
  if (pathname !== "/") return new Response("There is nothing here.", { status: 404 });
  // By name and typed, because the map is: whoever isn't signed in is a stranger.
  const greeting = await cardea.call.greetPerson({ name: "whoever reads this" }, { request });
  const user = greeting.ok ? (await cardea.session(request, environment))?.user : null;
  const words = user
    ? html`Hello, ${user.email}. <a href="/auth/sign-out">Sign out</a>`
    : html`Hello, stranger. <a href="/auth/sign-in?returnTo=/">Sign in</a>`;
  const page = html`<!doctype html><html lang="en"><title>A bundled site</title><h1>A bundled site</h1><p>${words}</p>`;
  return new Response(String(page), { headers: { "content-type": "text/html; charset=utf-8" } });
};

await cardea.ready;
const server = await listen(answer, { port, hosts: ["127.0.0.1"] });
console.log(`The site is at http://localhost:${port}/ and its mail at http://localhost:${port}/auth/dev/mailbox`);

process.once("SIGTERM", async () => {
  await server.close();
  await cardea.close();
});
