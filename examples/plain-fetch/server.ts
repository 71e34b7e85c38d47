/**
 * A site on plain `Request` and `Response`: its own front page greets whoever is signed in, and Cardea stands below /auth.
 * From the root of the repository: node scripts/launch.cjs node examples/plain-fetch/server.ts
 */
// In a program of your own these are "cardea/node" and "cardea"; in the repository the package is not built.
import { listen } from "../../src/adapters/node-server.ts";
import { createCardea } from "../../src/index.ts";

const port = Number(process.env.PORT ?? 3000);

const cardea = createCardea({
  baseUrl: `http://localhost:${port}`,
  basePath: "/auth",
  mode: "development",
  database: process.env.DATABASE ?? "sqlite:./data/example.db",
  secret: "no secret at all: this is an example",
});

const answer: typeof cardea.fetch = async (request, environment) => {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith("/auth/")) return cardea.fetch(request, environment);
  if (pathname !== "/") return new Response("There is nothing here.", { status: 404 });
  const signedIn = await cardea.session(request, environment);
  return new Response(page(signedIn?.user.email ?? null), { headers: { "content-type": "text/html; charset=utf-8" } });
};

function page(email: string | null): string {
  const words =
    email === null
      ? `<p>Hello, stranger.</p><p><a href="/auth/sign-up">Sign up</a> or <a href="/auth/sign-in?returnTo=/">sign in</a>.</p>`
      : `<p>Hello, ${escapeHtml(email)}.</p><p><a href="/auth/account">Your account</a>, <a href="/auth/sign-out">sign out</a>.</p>`;
  return `<!doctype html><html lang="en"><title>A plain site</title><h1>A plain site</h1>${words}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

await cardea.ready;
const server = await listen(answer, { port, hosts: ["127.0.0.1"] });
console.log(`The site is at http://localhost:${port}/ and its mail at http://localhost:${port}/auth/dev/mailbox`);

process.once("SIGTERM", async () => {
  await server.close();
  await cardea.close();
});
