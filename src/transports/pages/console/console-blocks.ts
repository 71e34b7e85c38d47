/** The blocks that only the console has: what is closed at first, numbers to look at, texts to copy. */
import { html } from "hono/html";
import type { Block } from "../../../kernel/page/blocks.ts";
import { targetAddress } from "../view/answer.ts";
import type { Html, Sheet } from "../view/sheet.ts";
import { sentence } from "../view/speak.ts";
import { sayHtml } from "../view/speak-html.ts";
import type { Visit } from "../visit/visit.ts";

type Of<Kind extends Block["kind"]> = Extract<Block, { kind: Kind }>;

/** Open when one of its forms was refused just now. @param inner what it holds, drawn. */
export function disclosureHtml({ visit, attempt }: Sheet, block: Of<"disclosure">, inner: readonly Html[]): Html {
  const { title, lead, tone } = block;
  const isOpen = attempt !== null && holdsForm(block, attempt.form);
  return html`<details class="disclosure${tone !== undefined && ` ${tone}`}"${isOpen && html` open`}><summary>${sayHtml(visit, title)}</summary>
<div>${lead !== undefined && html`<p class="lead">${sayHtml(visit, lead)}</p>`}${inner}</div></details>`;
}

function holdsForm(block: Block, form: string): boolean {
  if (block.kind === "form") return block.form === form;
  return (block.kind === "section" || block.kind === "disclosure") && block.blocks.some((inner) => holdsForm(inner, form));
}

export function statsHtml(visit: Visit, { stats }: Of<"stats">): Html {
  return html`<dl class="stats">${stats.map(({ label, value, detail, link }) => {
    const words = sayHtml(visit, label);
    return html`<div><dt>${link === undefined ? words : html`<a href="${targetAddress(visit, link)}">${words}</a>`}</dt><dd>${sayHtml(visit, value)}</dd>${detail !== undefined && html`<dd class="detail">${sayHtml(visit, detail)}</dd>`}</div>`;
  })}</dl>`;
}

export function codeHtml(visit: Visit, { label, text }: Of<"code">): Html {
  return html`<pre class="code" tabindex="0" role="region" aria-label="${sentence(visit.texts, label)}"><code>${text}</code></pre>`;
}

export function contentsHtml(visit: Visit, { label, links }: Of<"contents">): Html {
  return html`<nav class="contents" aria-label="${sentence(visit.texts, label)}"><ul>${links.map(({ id, text }) => html`<li><a href="#${id}">${sayHtml(visit, text)}</a></li>`)}</ul></nav>`;
}

export function noticeBlockHtml(visit: Visit, { text, tone }: Of<"notice">): Html {
  return html`<p class="notice${tone === "attention" && " attention"}" role="status">${sayHtml(visit, text)}</p>`;
}
