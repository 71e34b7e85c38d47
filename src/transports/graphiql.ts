/** GraphiQL at `/docs/graphql`: its published files served from here, read when they are asked for; nothing comes from or goes anywhere else. */
import { access, readFile } from "node:fs/promises";
import type { Route } from "../kernel/route.ts";
import { graphiqlPage, graphiqlScript, graphiqlStyle } from "./graphiql-page.ts";
import { type Publication, type PublishedRequest, publish } from "./published.ts";

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

type FileName = keyof typeof graphiqlFiles;

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

/** Whether its files are there: whoever installs only what runs the sources has none. */
export async function hasGraphiql(folder = graphiqlFolder): Promise<boolean> {
  return await access(fileAt(folder, "graphiql.js")).then(
    () => true,
    () => false,
  );
}

/** @param instanceRoot the base path; empty without. */
export function createGraphiql(routes: readonly Route[], instanceRoot: string, folder = graphiqlFolder): Graphiql {
  const vendored = (name: FileName) =>
    publish(name.endsWith(".css") ? style : script, async () => {
      const text = await readFile(fileAt(folder, name), "utf8");
      return text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");
    });
  const files: Record<string, Publication> = {
    "": publish({ "content-type": "text/html; charset=utf-8", "content-security-policy": policy }, () => graphiqlPage(instanceRoot)),
    "/page.js": publish(script, () => graphiqlScript),
    "/page.css": publish(style, () => graphiqlStyle),
    // Production refuses introspection, for it is dear; this is written once.
    "/schema.json": publish({ "content-type": "application/json" }, async () => {
      const { graphqlIntrospection } = await import("./graphql/schema.ts");
      return graphqlIntrospection(routes);
    }),
    ...Object.fromEntries((Object.keys(graphiqlFiles) as FileName[]).map((name) => [`/${name}`, vendored(name)])),
  };
  return {
    async answer(path, asked, headers) {
      const name = path.slice(root.length);
      if (!path.startsWith(root) || !Object.hasOwn(files, name) || !(await hasGraphiql(folder))) return null;
      return (await files[name]?.(asked, { "content-security-policy": policy, ...headers })) ?? null;
    },
  };
}

function fileAt(folder: URL, name: FileName): URL {
  return new URL(isSource ? graphiqlFiles[name] : name, folder);
}
