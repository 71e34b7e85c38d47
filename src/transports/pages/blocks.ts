/** The blocks of a page as HTML. */
import { html, raw } from "hono/html";
import type { Badge, Block, FormBlock, Item, Link } from "../../kernel/page.ts";
import { addressOf } from "./answer.ts";
import { formHtml, type Html, type Sheet } from "./form-html.ts";
import type { SitePage } from "./site.ts";
import { say, sentence } from "./speak.ts";

export function blockHtml(sheet: Sheet, page: SitePage, block: Block): Html {
  const { visit } = sheet;
  switch (block.kind) {
    case "text":
      return html`<p>${say(visit, block.text)}</p>`;
    case "form":
      return pageForm(sheet, page, block, false);
    case "links":
      return linksHtml(sheet, block.links);
    case "section":
      return html`<section class="panel"><div class="heading"><h2>${sentence(visit.texts, block.title)}</h2>${block.lead !== undefined && html`<p class="lead">${say(visit, block.lead)}</p>`}</div>
${block.blocks.map((inner) => blockHtml(sheet, page, inner))}</section>`;
    case "facts":
      return html`<dl class="facts">${block.facts.map(({ label, value, badge }) => html`<div><dt>${sentence(visit.texts, label)}</dt><dd><bdi>${say(visit, value)}</bdi>${badgeHtml(sheet, badge)}</dd></div>`)}</dl>`;
    case "picture":
      return html`<div class="picture" role="img" aria-label="${sentence(visit.texts, block.label)}">${harmlessSvg(block.svg)}</div>`;
    case "codes":
      return codesHtml(sheet, block);
    case "list":
      return html`<ul class="items">${block.items.map((item) => itemHtml(sheet, page, item))}</ul>`;
  }
}

/** Lines and fills only: nothing that could load, run or lead elsewhere. */
const drawing = /^<svg xmlns="[\w:/.]*" viewBox="[\d ]*">(?:<(?:rect|path)(?: (?:fill|width|height|d)="[\w ,-]*")*\/>)*<\/svg>$/;

/** @throws Error for any other markup: a defect of the operation. */
function harmlessSvg(svg: string): Html {
  if (!drawing.test(svg)) throw new Error("The picture holds more than a drawing.");
  return html`${raw(svg)}`;
}

/** One click selects them all; the link saves them without a script. */
function codesHtml({ visit }: Sheet, { codes, save, fileName }: Extract<Block, { kind: "codes" }>): Html {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\n")}\n`)}`;
  return html`<div class="codes" dir="ltr" tabindex="0">${codes.map((code) => html`<code>${code}</code>\n`)}</div>
<div class="buttons"><a class="button quiet" href="${file}" download="${fileName}">${sentence(visit.texts, save)}</a></div>`;
}

/** @throws Error when the page shows a form that it does not have: a defect of the page. */
function pageForm(sheet: Sheet, page: SitePage, block: FormBlock, isCompact: boolean): Html {
  const form = page.forms.get(block.form);
  if (form === undefined) throw new Error(`The page ${page.path} has no form ${block.form}.`);
  return formHtml(sheet, { action: addressOf(sheet.visit, page.path), form, block, isCompact });
}

function itemHtml(sheet: Sheet, page: SitePage, item: Item): Html {
  const { visit } = sheet;
  return html`<li><div class="what"><p><span>${say(visit, item.title)}</span>${badgeHtml(sheet, item.badge)}</p>${item.lines.map((line) => html`<p>${say(visit, line)}</p>`)}</div>${item.change !== undefined && pageForm(sheet, page, item.change, true)}${item.action !== undefined && pageForm(sheet, page, item.action, true)}</li>`;
}

function badgeHtml({ visit }: Sheet, badge: Badge | undefined): Html | null {
  return badge === undefined ? null : html`<span class="badge ${badge.tone}">${sentence(visit.texts, badge.text)}</span>`;
}

/** Buttons among them come first and together. */
export function linksHtml(sheet: Sheet, links: readonly Link[]): Html {
  const buttons = links.filter(({ tone }) => tone !== undefined);
  const plain = links.filter(({ tone }) => tone === undefined);
  return html`${buttons.length > 0 && html`<div class="buttons" data-or="${sheet.visit.texts.pages["word.or"]}">${buttons.map((link) => anchor(sheet, link))}</div>`}${
    plain.length > 0 && html`<div class="links">${plain.map((link) => html`<p>${intro(sheet, link)}${anchor(sheet, link)}</p>`)}</div>`
  }`;
}

function intro({ visit }: Sheet, link: Link): string | null {
  return link.intro === undefined ? null : `${sentence(visit.texts, link.intro)} `;
}

function anchor({ visit, returnTo }: Sheet, { to, text, tone, keepsReturnTo }: Link): Html {
  const href = addressOf(visit, to, keepsReturnTo && returnTo !== null ? { returnTo } : {});
  const look = tone === undefined ? null : html` class="button${tone === "quiet" && " quiet"}"`;
  return html`<a${look} href="${href}">${sentence(visit.texts, text)}</a>`;
}
