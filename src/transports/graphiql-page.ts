/** The page around GraphiQL: a bar, a place for the editor, and the script that starts it. Of its own, since the pages' look would reach into the editor. */
import { html } from "hono/html";
import { iconAsset } from "./pages/view/assets.ts";

/** @param instanceRoot the base path; empty without. */
export function graphiqlPage(instanceRoot: string): string {
  const files = `${instanceRoot}/docs/graphql`;
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Cardea – GraphiQL</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${files}/graphiql.css">
<link rel="stylesheet" href="${files}/page.css">
<link rel="icon" type="image/svg+xml" href="${instanceRoot}${iconAsset.path}">
${["react.js", "react-dom.js", "graphiql.js", "page.js"].map((name) => html`<script src="${files}/${name}" defer></script>`)}
</head>
<body>
<header><strong>GraphiQL</strong> <span>Runs as whoever is signed in to this browser, on the accounts that are really there.</span>
<nav aria-label="Beside this page"><a href="${instanceRoot}/docs">Operations</a> <a href="${instanceRoot}/sign-in?returnTo=${encodeURIComponent(files)}">Sign in</a></nav></header>
<main id="graphiql" data-endpoint="${instanceRoot}/graphql" data-schema="${files}/schema.json"><p>The editor needs scripts. Without them, the
<a href="${instanceRoot}/docs/schema.graphql">schema</a> and the <a href="${instanceRoot}/docs">operations</a> can be read.</p></main>
</body>
</html>
`);
}

export const graphiqlStyle = `
html{color-scheme:light dark}
body{margin:0;height:100vh;height:100dvh;display:flex;flex-direction:column;background:Canvas;color:CanvasText;font:15px/1.4 system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;padding:.6rem 1rem}
header nav{margin-inline-start:auto;display:flex;gap:1rem}
header a,main p a{color:inherit;text-underline-offset:.2em}
main{flex:1;min-height:0}
main>p{padding:0 1rem}
@media (max-width:40rem){.graphiql-logo{display:none}}
`;

/** Runs in the browser, so it is no TypeScript of ours. */
export const graphiqlScript = `
(async () => {
  "use strict";
  const place = document.getElementById("graphiql");
  const { endpoint, schema } = place.dataset;
  // GraphiQL keeps whatever is typed, passwords included, in the browser's storage; here it lives as long as the page.
  const kept = new Map();
  const storage = {
    get length() {
      return kept.size;
    },
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
  const fetcher = async (asked, { headers } = {}) => {
    const own = { "content-type": "application/json", accept: "application/graphql-response+json, application/json" };
    const response = await fetch(endpoint, { method: "POST", headers: { ...headers, ...own }, body: JSON.stringify(asked) });
    return response.json();
  };
  const defaultQuery = "# Control+Enter runs it.\\n\\n{\\n  getSession {\\n    user {\\n      email\\n    }\\n  }\\n}\\n";
  const answer = await fetch(schema);
  const properties = { fetcher, schema: await answer.json(), storage, defaultQuery, shouldPersistHeaders: false };
  ReactDOM.createRoot(place).render(React.createElement(GraphiQL, properties));
})();
`;
