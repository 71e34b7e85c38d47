/** Facts: what each is called, and what it is. */
import { html } from "hono/html";
import type { Fact } from "../../../kernel/page/blocks.ts";
import type { Visit } from "../visit/visit.ts";
import { targetAddress } from "./answer.ts";
import type { Html } from "./sheet.ts";
import { badgeHtml, sayHtml } from "./speak-html.ts";

export function factsHtml(visit: Visit, facts: readonly Fact[]): Html {
  return html`<dl class="facts">${facts.map((fact) => factHtml(visit, fact))}</dl>`;
}

function factHtml(visit: Visit, { label, value, badge, link, isCode }: Fact): Html {
  const said = value === undefined ? null : sayHtml(visit, value);
  const words = said === null ? null : isCode ? html`<code dir="ltr">${said}</code>` : html`<bdi>${said}</bdi>`;
  return html`<div><dt>${sayHtml(visit, label)}</dt><dd>${link === undefined ? words : html`<a href="${targetAddress(visit, link)}">${words}</a>`}${badgeHtml(visit, badge)}</dd></div>`;
}
