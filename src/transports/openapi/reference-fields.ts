/** Schemas on the reference: a row for each field, a card for each shape with a name. */
import { html } from "hono/html";
import { type JsonSchema, referenceOf, withoutNull } from "../json-schema.ts";
import type { Html } from "../pages/view/sheet.ts";

interface Field {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly description: string | undefined;
  /** Beside the name: `optional`. */
  readonly notes: readonly string[];
}

/** One field: name, type with its bounds, meaning. */
export function fieldRow({ name, schema, description, notes }: Field): Html {
  const about = notes.length === 0 ? null : html` <span>${notes.join(", ")}</span>`;
  const bounds = boundsOf(withoutNull(schema) ?? schema);
  const type = html`${typeOf(schema)}${bounds === "" ? null : html` <span class="bounds">${bounds}</span>`}`;
  return html`<div><dt><code>${name}</code>${about}</dt><dd>${type}</dd>${description && html`<dd>${prose(description)}</dd>`}</div>`;
}

/** An object's fields; anything else by its type. */
export function fieldsOf(schema: JsonSchema): Html {
  const { properties, required = [] } = schema;
  if (properties === undefined) return html`<p class="type">${typeOf(schema)}</p>`;
  const rows = Object.entries(properties).map(([name, each]) =>
    fieldRow({ name, schema: each, description: each.description, notes: required.includes(name) ? [] : ["optional"] }),
  );
  return html`<dl class="rows">${rows}</dl>`;
}

/** A schema with a name; its anchor is `shape-` and the name. */
export function shapeCard([name, schema]: [string, JsonSchema]): Html {
  const about = schema.description === undefined ? null : html`<p>${prose(schema.description)}</p>`;
  return html`<article class="panel" id="shape-${name}" aria-labelledby="shape-${name}-name">
<header><h3 id="shape-${name}-name"><a href="#shape-${name}">${name}</a></h3>${about}</header>
${fieldsOf(schema)}</article>`;
}

/** Plain text in which backticks mark code. */
export function prose(text: string): Html {
  return html`${text.split("`").map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

function typeOf(schema: JsonSchema): Html {
  const inner = withoutNull(schema);
  if (inner !== null) return html`${typeOf(inner)} or null`;
  const name = referenceOf(schema);
  if (name !== null) return html`<a href="#shape-${name}">${name}</a>`;
  if (schema.items !== undefined) return html`list of ${typeOf(schema.items)}`;
  if (schema.enum !== undefined)
    return html`${schema.enum.map((value, at) => html`${at === 0 ? "" : " | "}<code>${JSON.stringify(value)}</code>`)}`;
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  return html`${schema.type ?? "JSON"}${schema.format === undefined ? "" : ` (${schema.format})`}`;
}

/** What values are allowed beyond the type, as far as a caller must know: `8 to 256 characters`. */
function boundsOf({ minLength, maxLength, minimum, maximum, default: preset }: JsonSchema): string {
  const bounds = [
    rangeOf(minLength, maxLength, " characters"),
    rangeOf(minimum, maximum, ""),
    preset === undefined ? "" : `${JSON.stringify(preset)} when absent`,
  ];
  return bounds.filter((bound) => bound !== "").join("; ");
}

function rangeOf(least: unknown, most: unknown, unit: string): string {
  if (least === undefined && most === undefined) return "";
  if (most === undefined) return `at least ${least}${unit}`;
  return least === undefined ? `at most ${most}${unit}` : `${least} to ${most}${unit}`;
}
