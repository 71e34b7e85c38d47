/** What a part of the documentation says where its files are not there: what brings them. */
import { html } from "hono/html";
import { instanceDocument } from "./pages/frame/instance-frame.ts";
import { referenceStyleAsset } from "./pages/view/assets.ts";
import { pagePolicy } from "./pages/view/page-headers.ts";
import type { Html } from "./pages/view/sheet.ts";

export interface MissingPart {
  readonly title: string;
  /** How to get it. */
  readonly remedy: Html;
}

/** @param instanceRoot the base path; empty without. */
export function missingPage({ title, remedy }: MissingPart, instanceRoot: string, headers: Readonly<Record<string, string>>): Response {
  const page = instanceDocument({
    instanceRoot,
    kind: "reference",
    title,
    style: html`<link rel="stylesheet" href="${instanceRoot}${referenceStyleAsset.path}">`,
    brand: "Cardea",
    links: [{ href: `${instanceRoot}/docs`, text: "Operations" }],
    body: html`<main class="lone" id="content"><div class="heading"><h1>${title}</h1>
<p class="lead">${remedy}</p></div>
<p><a class="button quiet" href="${instanceRoot}/docs">Read about the operations</a></p></main>`,
  });
  return new Response(page, {
    status: 404,
    headers: { ...headers, "content-security-policy": pagePolicy, "content-type": "text/html; charset=utf-8" },
  });
}
