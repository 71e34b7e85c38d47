/**
 * An Express app with a page for everybody and one for the signed-in; Cardea stands below /auth.
 * From the root of the repository: node scripts/launch.cjs node examples/express/server.ts
 */
import express, { type Request } from "express";
import { html } from "hono/html";
// In a program of your own these are "cardea/express" and "cardea"; in the repository the package is not built.
import { mount, protect, type SignedInRequest } from "../../src/adapters/express.ts";
import { createCardea } from "../../src/index.ts";

const port = Number(process.env.PORT ?? 3000);

const cardea = createCardea({
  baseUrl: `http://localhost:${port}`,
  basePath: "/auth",
  mode: "development",
  database: process.env.DATABASE ?? "sqlite:./data/example.db",
  secret: "no secret at all: this is an example",
});

const app = express();
// Cardea reads its own bodies, so it goes before any body parser.
app.use("/auth", mount(cardea));
app.use(express.json());
app.use("/private", protect(cardea));

app.get("/", protect(cardea, { optional: true }), (req: Request & SignedInRequest, res) => {
  const user = req.signedIn?.user;
  const words =
    user === undefined
      ? html`Hello, stranger. <a href="/auth/sign-in?returnTo=/">Sign in</a>`
      : html`Hello, ${user.email}. <a href="/auth/sign-out">Sign out</a>`;
  res.type("html").send(String(html`<!doctype html><html lang="en"><title>An Express site</title><h1>An Express site</h1><p>${words}</p>`));
});

app.get("/private/me", (req: Request & SignedInRequest, res) => {
  res.json(req.signedIn);
});

await cardea.ready;
const server = app.listen(port, "127.0.0.1", () =>
  console.log(`The site is at http://localhost:${port}/ and its mail at http://localhost:${port}/auth/dev/mailbox`),
);

process.once("SIGTERM", () => server.close(() => void cardea.close()));
