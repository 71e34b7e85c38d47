/** The reference at `/docs`: the OpenAPI document as one plain HTML page, readable without script and under a strict CSP. */
import { html } from "hono/html";
import { type JsonSchema, referenceOf, withoutNull } from "../json-schema.ts";
import type { OpenApiDocument, OpenApiOperation, OpenApiResponse } from "./types.ts";

export interface ReferenceOptions {
  readonly openApiUrl: string;
  /** The GraphQL schema in its definition language. */
  readonly sdlUrl: string;
  /** A stylesheet; browsers' own rules suffice without. */
  readonly stylesheetUrl?: string;
}

type Html = ReturnType<typeof html>;

interface Entry {
  readonly method: string;
  readonly path: string;
  readonly operation: OpenApiOperation;
}

/** Writes the page. */
export function referencePage(document: OpenApiDocument, { openApiUrl, sdlUrl, stylesheetUrl }: ReferenceOptions): string {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ method: method.toUpperCase(), path, operation })),
  );
  const tags = [...new Set(entries.flatMap(({ operation }) => operation.tags))].sort();
  const { title, version } = document.info;
  const stylesheet = stylesheetUrl === undefined ? "" : html`<link rel="stylesheet" href="${stylesheetUrl}" />`;
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>${title} – operations</title>
${stylesheet}
</head>
<body class="reference">
<header>
<h1>${title} ${version}: operations</h1>
<p>Each operation is reached by REST below <code>/api</code>, as a field of <code>/graphql</code> and as a method of the typed client.
Machine-readable: <a href="${openApiUrl}">OpenAPI</a>, <a href="${sdlUrl}">GraphQL schema</a>.</p>
<nav aria-label="Operations"><ul>${tags.map((tag) => contentsOf(tag, entries))}</ul></nav>
</header>
<main>
${tags.map((tag) => html`<section aria-labelledby="tag-${tag}"><h2 id="tag-${tag}">${tag}</h2>${within(tag, entries).map(article)}</section>`)}
<section aria-labelledby="schemas"><h2 id="schemas">Shapes</h2>${Object.entries(document.components.schemas).map(shape)}</section>
</main>
</body>
</html>
`);
}

function within(tag: string, entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(({ operation }) => operation.tags.includes(tag));
}

function contentsOf(tag: string, entries: readonly Entry[]): Html {
  const links = within(tag, entries).map(
    ({ operation }) => html`<li><a href="#${operation.operationId}">${operation.operationId}</a></li>`,
  );
  return html`<li><a href="#tag-${tag}">${tag}</a><ul>${links}</ul></li>`;
}

function article({ method, path, operation }: Entry): Html {
  const { operationId, summary, parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content["application/json"]?.schema;
  const given = parameters.map(({ name, in: place, required, schema, description }) =>
    field({ name, schema, description, isRequired: required, place }),
  );
  return html`<article aria-labelledby="${operationId}">
<h3 id="${operationId}">${operationId}</h3>
<p>${summary}</p>
<p><code>${method} ${path}</code> – ${accessOf(operation)}</p>
${given.length === 0 ? "" : html`<h4>Parameters</h4><dl>${given}</dl>`}
${body === undefined ? "" : html`<h4>Body</h4>${fields(body)}`}
<h4>Answers</h4>
<dl>${Object.entries(responses).map(answer)}</dl>
</article>`;
}

function accessOf({ "x-access": access, "x-rate-limit": limit }: OpenApiOperation): string {
  const people = { anyone: "anyone", user: "signed in", admin: "administrators", instanceAdmin: "administrators of the instance" };
  const verified = access.verified ? ", verified address" : "";
  const recent = access.recentSeconds === undefined ? "" : `, proof of identity within ${access.recentSeconds} s`;
  const often = limit === undefined ? "" : `; ${limit.calls} calls in ${limit.windowSeconds} s`;
  return `${people[access.who]}${verified}${recent}${often}`;
}

function answer([status, { $ref, description, content }]: [string, OpenApiResponse]): Html {
  // What every operation may answer stands once, in the guide; repeating it ninety times would hide what is particular here.
  if ($ref !== undefined) return html``;
  const schema = content?.["application/json"]?.schema;
  const paragraphs = description?.split("\n\n").map((line) => html`<p>${line}</p>`);
  return html`<dt>${status}</dt><dd>${schema === undefined ? paragraphs : fields(schema)}</dd>`;
}

function shape([name, schema]: [string, JsonSchema]): Html {
  const about = schema.description === undefined ? "" : html`<p>${schema.description}</p>`;
  return html`<article aria-labelledby="shape-${name}"><h3 id="shape-${name}">${name}</h3>${about}${fields(schema)}</article>`;
}

function fields(schema: JsonSchema): Html {
  const { properties, required = [] } = schema;
  if (properties === undefined) return html`<p>${typeOf(schema)}</p>`;
  const rows = Object.entries(properties).map(([name, each]) =>
    field({ name, schema: each, description: each.description, isRequired: required.includes(name), place: "" }),
  );
  return html`<dl>${rows}</dl>`;
}

interface Field {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly description: string | undefined;
  readonly isRequired: boolean;
  readonly place: string;
}

function field({ name, schema, description = "", isRequired, place }: Field): Html {
  const notes = [place === "" ? "" : `in the ${place}`, isRequired ? "" : "optional"].filter((note) => note !== "").join(", ");
  return html`<dt><code>${name}</code></dt><dd>${typeOf(schema)}${notes === "" ? "" : ` (${notes})`} ${description}</dd>`;
}

function typeOf(schema: JsonSchema): Html {
  const inner = withoutNull(schema);
  if (inner !== null) return html`${typeOf(inner)} or null`;
  const name = referenceOf(schema);
  if (name !== null) return html`<a href="#shape-${name}">${name}</a>`;
  if (schema.items !== undefined) return html`list of ${typeOf(schema.items)}`;
  if (schema.enum !== undefined)
    return html`${schema.enum.map((value, at) => html`${at === 0 ? "" : " | "}<code>${JSON.stringify(value)}</code>`)}`;
  return html`${schema.const === undefined ? (schema.type ?? "JSON") : JSON.stringify(schema.const)}`;
}
