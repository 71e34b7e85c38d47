/** The reference at `/docs`: the OpenAPI document as one plain HTML page, readable without script and under a strict CSP. */
import { html } from "hono/html";
import { instanceDocument } from "../pages/frame/instance-frame.ts";
import { referenceStyleAsset } from "../pages/view/assets.ts";
import type { Html } from "../pages/view/sheet.ts";
import { cardOf, type Entry, sharedProblems } from "./reference-card.ts";
import { shapeCard } from "./reference-fields.ts";
import type { OpenApiDocument } from "./types.ts";

export interface ReferenceOptions {
  readonly openApiUrl: string;
  /** The GraphQL schema in its definition language. */
  readonly sdlUrl: string;
  readonly graphiqlUrl: string;
  /** The reference of the library. */
  readonly libraryUrl: string;
  /** The base path; empty without. */
  readonly instanceRoot?: string;
}

/** Operations that begin with the same word of the path. */
interface Group {
  readonly tag: string;
  readonly entries: readonly Entry[];
}

/** Writes the page. */
export function referencePage(document: OpenApiDocument, options: ReferenceOptions): string {
  const { openApiUrl, sdlUrl, graphiqlUrl, libraryUrl, instanceRoot = "" } = options;
  const { title, version } = document.info;
  const groups = groupsOf(document);
  const contents = contentsOf(groups);
  return instanceDocument({
    instanceRoot,
    kind: "reference",
    title: `${title} – operations`,
    style: html`<link rel="stylesheet" href="${instanceRoot}${referenceStyleAsset.path}">`,
    brand: title,
    links: [
      { href: openApiUrl, text: "OpenAPI" },
      { href: sdlUrl, text: "GraphQL schema" },
      { href: graphiqlUrl, text: "GraphiQL" },
      { href: libraryUrl, text: "Library" },
    ],
    // The contents stand there twice, one of them hidden: without script, nothing else is open on a desk and folded on a phone.
    body: html`<div class="shelf">
<nav class="contents" aria-label="Operations">${contents}</nav>
<details class="folded"><summary>Operations</summary><nav class="contents" aria-label="Operations">${contents}</nav></details>
<main id="content">
<div class="heading"><h1>${title} ${version}: operations</h1>
<p class="lead">Each operation is reached by REST at the address on its card, as a field of <code>/graphql</code> and as a method of the typed
client. A refusal is a <a href="#shape-Problem">Problem</a>; <a href="#problems">some</a> can come from any operation.</p></div>
${groups.map(section)}
${sharedProblems(document)}
<section aria-labelledby="shapes"><h2 id="shapes">Shapes</h2>${Object.entries(document.components.schemas).map(shapeCard)}</section>
</main>
</div>`,
  });
}

function groupsOf(document: OpenApiDocument): Group[] {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ document, method, path, operation })),
  );
  const tags = [...new Set(entries.flatMap(({ operation }) => operation.tags))].sort();
  return tags.map((tag) => ({ tag, entries: entries.filter(({ operation }) => operation.tags.includes(tag)) }));
}

function contentsOf(groups: readonly Group[]): Html {
  const links = (entries: readonly Entry[]) =>
    entries.map(({ operation: { operationId } }) => html`<li><a href="#${operationId}">${operationId}</a></li>`);
  return html`<ul>
${groups.map(({ tag, entries }) => html`<li><a class="group" href="#tag-${tag}">${wordsOf(tag)}</a><ul>${links(entries)}</ul></li>`)}
<li><a class="group" href="#problems">Problems</a></li>
<li><a class="group" href="#shapes">Shapes</a></li>
</ul>`;
}

function section({ tag, entries }: Group): Html {
  return html`<section aria-labelledby="tag-${tag}"><h2 id="tag-${tag}">${wordsOf(tag)}</h2>${entries.map(cardOf)}</section>`;
}

/** `sign-up` is a path's word; people read “Sign up”. */
function wordsOf(tag: string): string {
  return `${tag.charAt(0).toUpperCase()}${tag.slice(1).replaceAll("-", " ")}`;
}
