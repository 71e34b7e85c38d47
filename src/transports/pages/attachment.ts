/** What a page reads, as a file to keep: HTML that needs no network, loads nothing and runs nothing, wherever it is opened. */
import { html } from "hono/html";
import { z } from "zod";
import type { Attachment } from "../../kernel/page.ts";
import { respond } from "./view/answer.ts";
import type { Html } from "./view/sheet.ts";
import { sentence } from "./view/speak.ts";
import type { Visit } from "./visit/visit.ts";

/** For the answer: never shown in our origin. `sandbox`: should a browser show it all the same, it is nobody's. */
const answerPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";
/** For the file, which a browser opens without any header of ours. */
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const style =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0 0 1.5rem}dt{opacity:.7}dd{margin:0;overflow-wrap:anywhere}";

type Json = z.core.util.JSONType;
const copy = z.record(z.string(), z.json());

/** @param data what the page's readings parsed. */
export async function attachmentResponse(
  visit: Visit,
  title: string,
  { fileName, reading, sections }: Attachment,
  data: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const parts = Object.entries(copy.parse(data[reading])).map(([name, value]) => {
    const heading = Object.hasOwn(sections, name) ? sentence(visit.texts, sections[name] ?? name) : words(name);
    return html`<section><h2>${heading}</h2>${valueHtml(visit, value)}</section>`;
  });
  const document = html`<!doctype html>
<html lang="${visit.texts.locale}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${filePolicy}"><meta name="robots" content="noindex"><title>${sentence(visit.texts, title)} – ${visit.brand}</title><style>${style}</style></head>
<body><h1>${sentence(visit.texts, title)}</h1><p>${visit.brand}, ${new Date(visit.now).toISOString()}</p>${parts}</body></html>`;
  const headers = {
    "content-security-policy": answerPolicy,
    "content-disposition": `attachment; filename="${fileName}"`,
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
  };
  return respond(visit.headers, { status: 200, html: String(await document), headers });
}

function valueHtml(visit: Visit, value: Json): Html {
  if (Array.isArray(value)) {
    if (value.length === 0) return html`<p>${sentence(visit.texts, "word.none")}</p>`;
    return html`${value.map((each) => (isTree(each) ? valueHtml(visit, each) : html`<p>${plain(each)}</p>`))}`;
  }
  if (!isTree(value)) return html`<p>${plain(value)}</p>`;
  return html`<dl>${Object.entries(value).map(([name, each]) => html`<dt>${words(name)}</dt><dd>${plain(each)}</dd>`)}</dl>`;
}

function isTree(value: Json): value is { [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function plain(value: Json): string {
  if (value === null) return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** "lastSeenAt" → "Last seen at". */
function words(name: string): string {
  const spaced = name.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return spaced.slice(0, 1).toUpperCase() + spaced.slice(1);
}
