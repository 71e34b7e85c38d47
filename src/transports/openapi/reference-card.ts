/** One operation on the reference: where it is, who may call it and how often, what it takes, answers and refuses. */
import { html } from "hono/html";
import type { Html } from "../pages/view/sheet.ts";
import { fieldRow, fieldsOf, prose } from "./reference-fields.ts";
import type { OpenApiDocument, OpenApiOperation, OpenApiResponse } from "./types.ts";

export interface Entry {
  readonly document: OpenApiDocument;
  /** Lower case. */
  readonly method: string;
  /** Below the API's address. */
  readonly path: string;
  readonly operation: OpenApiOperation;
}

/** Writes the card; its anchor is the operation's name. */
export function cardOf({ document, method, path, operation }: Entry): Html {
  const { operationId, summary } = operation;
  return html`<article class="panel" id="${operationId}" aria-labelledby="${operationId}-name">
<header>
<h3 id="${operationId}-name"><a href="#${operationId}">${operationId}</a></h3>
<p class="route"><span class="method ${method}">${method.toUpperCase()}</span> <code>${apiPath(document)}${path}</code></p>
<p>${prose(summary)}</p>
<p class="terms">${termsOf(operation)}</p>
</header>
${inputOf(operation)}
${outputOf(operation)}
${problemsOf(operation, document)}
</article>`;
}

/** What any operation may answer stands once; repeating it ninety times would hide what is particular to each. */
export function sharedProblems({ components }: OpenApiDocument): Html {
  const rows = Object.entries(components.responses).flatMap(([name, response]) => problemRows(name.replace("Problem", ""), response));
  return html`<section aria-labelledby="problems"><h2 id="problems">Problems of every operation</h2>
<div class="panel"><dl class="rows">${rows}</dl></div></section>`;
}

function apiPath({ servers }: OpenApiDocument): string {
  // An address relative to the document needs some origin to be read; only its path is shown.
  return new URL(servers[0]?.url ?? "/", "http://localhost").pathname.replace(/\/$/, "");
}

const people = { anyone: "Anyone", user: "Signed in", admin: "Administrators", instanceAdmin: "Administrators of the instance" };

function termsOf({ "x-access": access, "x-rate-limit": limit }: OpenApiOperation): Html[] {
  const { who, verified, recentSeconds } = access;
  const terms = [html`<span class="badge ${who === "anyone" ? "good" : "plain"}">${people[who]}</span>`];
  if (verified) terms.push(html`<span class="badge plain">Verified address</span>`);
  if (recentSeconds !== undefined) terms.push(html`<span class="badge attention">Identity proven within ${spanOf(recentSeconds)}</span>`);
  if (limit !== undefined) terms.push(html`<span>At most ${limit.calls} calls in ${spanOf(limit.windowSeconds)}</span>`);
  return terms;
}

/** 900 is `15 min`, 90 is `90 s`. */
function spanOf(seconds: number): string {
  if (seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

function inputOf({ parameters = [], requestBody }: OpenApiOperation): Html {
  const body = requestBody?.content["application/json"]?.schema;
  const rows = parameters.map(({ name, in: place, required, schema, description }) =>
    fieldRow({ name, schema, description, notes: [`in the ${place}`, ...(required ? [] : ["optional"])] }),
  );
  const given = rows.length === 0 ? null : html`<div><h4>Parameters</h4><dl class="rows">${rows}</dl></div>`;
  return html`${given}${body && html`<div><h4>Input</h4>${fieldsOf(body)}</div>`}`;
}

function outputOf({ responses }: OpenApiOperation): Html {
  const schema = responses["200"]?.content?.["application/json"]?.schema;
  return html`<div><h4>Output</h4>${schema === undefined ? html`<p class="type">Nothing (204)</p>` : fieldsOf(schema)}</div>`;
}

function problemsOf({ responses }: OpenApiOperation, { components }: OpenApiDocument): Html | null {
  const rows = Object.entries(responses)
    .filter(([status, { $ref }]) => Number(status) >= 400 && $ref === undefined)
    .flatMap(([status, response]) => problemRows(status, response, components.responses[`Problem${status}`]));
  return rows.length === 0 ? null : html`<div><h4>Problems</h4><dl class="rows">${rows}</dl></div>`;
}

/** A response's description has a line for each problem, the code in backticks. @param shared has the lines to leave out */
function problemRows(status: string, { description = "" }: OpenApiResponse, shared?: OpenApiResponse): Html[] {
  const known = new Set(shared?.description?.split("\n\n"));
  const lines = description.split("\n\n").filter((line) => !known.has(line));
  return lines.map((line) => {
    const [, code = "", title = line] = /^`(\w+)`: (.*)$/s.exec(line) ?? [];
    return html`<div><dt><code>${code}</code></dt><dd>${status}</dd><dd>${title}</dd></div>`;
  });
}
