/** GraphiQL at `/docs/graphql`: its published files served from here; nothing comes from or goes anywhere else. */
import { access } from "node:fs/promises";
import { html } from "hono/html";
import type { Route } from "../kernel/route.ts";
import { graphiqlPage, graphiqlScript, graphiqlStyle } from "./graphiql-page.ts";
import { missingPage } from "./missing-page.ts";
import { type Publication, type PublishedRequest, publish } from "./published.ts";
import { type FilePlaces, publishFiles } from "./published-files.ts";

const isSource = import.meta.url.endsWith(".ts");

/** Beside the compiled code in the package, where `npm run build` puts them; from sources, where they are installed. */
export const graphiqlFolder = new URL(isSource ? "../../node_modules/" : "../graphiql/", import.meta.url);

/** What each file is in its own package. */
export const graphiqlFiles = {
  "react.js": "react/umd/react.production.min.js",
  "react-dom.js": "react-dom/umd/react-dom.production.min.js",
  "graphiql.js": "graphiql/graphiql.min.js",
  "graphiql.css": "graphiql/graphiql.min.css",
} as const;

/** Its scripts and its fonts come along; its editor sets styles by script, which needs no exception. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const root = "/docs/graphql";
const script = { "content-type": "text/javascript; charset=utf-8" };
const style = { "content-type": "text/css; charset=utf-8" };

export interface Graphiql {
  /** @returns null when there is no such file. */
  answer(path: string, asked: PublishedRequest, headers: Readonly<Record<string, string>>): Promise<Response | null>;
}

const missing = {
  title: "GraphiQL is not installed here",
  remedy: html`The published package brings it along. In the repository, <code>npm install</code> installs it; then load this page again.`,
};

/** @param instanceRoot the base path; empty without. */
export function createGraphiql(routes: readonly Route[], instanceRoot: string, folder = graphiqlFolder): Graphiql {
  const vendored = publishFiles(() => findFiles(folder), policy);
  const own: Readonly<Record<string, Publication>> = {
    "": publish({ "content-type": "text/html; charset=utf-8", "content-security-policy": policy }, () => graphiqlPage(instanceRoot)),
    "/page.js": publish(script, () => graphiqlScript),
    "/page.css": publish(style, () => graphiqlStyle),
    // Production refuses introspection, for it is dear; this is written once.
    "/schema.json": publish({ "content-type": "application/json" }, async () => {
      const { graphqlIntrospection } = await import("./graphql/schema.ts");
      return graphqlIntrospection(routes);
    }),
  };
  return {
    async answer(path, asked, headers) {
      if (!path.startsWith(root)) return null;
      const name = path.slice(root.length);
      if (!(await vendored.areThere())) return name === "" ? missingPage(missing, instanceRoot, headers) : null;
      if (Object.hasOwn(own, name)) return (await own[name]?.(asked, { "content-security-policy": policy, ...headers })) ?? null;
      return name.startsWith("/") ? await vendored.answer(name.slice(1), asked, headers) : null;
    },
  };
}

/** @throws when one is not there: whoever installs only what runs the sources has none. */
async function findFiles(folder: URL): Promise<FilePlaces> {
  const places = Object.entries(graphiqlFiles).map(([name, source]) => [name, new URL(isSource ? source : name, folder)] as const);
  await Promise.all(places.map(([, place]) => access(place)));
  return new Map(places);
}
