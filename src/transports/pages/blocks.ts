/** The blocks of a page as HTML. */
import { html, raw } from "hono/html";
import type { Block, FormBlock, Item } from "../../kernel/page/blocks.ts";
import type { Link } from "../../kernel/page/text.ts";
import { chartHtml } from "./console/chart.ts";
import { codeHtml, contentsHtml, disclosureHtml, noticeBlockHtml, statsHtml } from "./console/console-blocks.ts";
import { filterHtml } from "./console/filter.ts";
import { tableHtml } from "./console/table.ts";
import { themePreviewHtml } from "./console/theme-preview.ts";
import { formHtml } from "./form/form-html.ts";
import type { SitePage } from "./site/site.ts";
import { hereAddress, targetAddress } from "./view/answer.ts";
import { factsHtml } from "./view/facts.ts";
import type { Html, Sheet } from "./view/sheet.ts";
import { sentence } from "./view/speak.ts";
import { badgeHtml, sayHtml } from "./view/speak-html.ts";

export function blockHtml(sheet: Sheet, page: SitePage, block: Block): Html {
  const { visit } = sheet;
  switch (block.kind) {
    case "text":
      return html`<p>${sayHtml(visit, block.text)}</p>`;
    case "form":
      return pageForm(sheet, page, block, false);
    case "links":
      return linksHtml(sheet, block.links);
    case "section":
      return sectionHtml(sheet, page, block);
    case "facts":
      return factsHtml(visit, block.facts);
    case "picture":
      return pictureHtml(sheet, block);
    case "codes":
      return codesHtml(sheet, block);
    case "list":
      return html`<ul class="items">${block.items.map((item) => itemHtml(sheet, page, item))}</ul>`;
    case "filter":
      return filterHtml(sheet, page, block);
    case "table":
      return tableHtml(sheet, page, block, (form) => pageForm(sheet, page, form, true));
    case "disclosure":
      return disclosureHtml(
        sheet,
        block,
        block.blocks.map((inner) => blockHtml(sheet, page, inner)),
      );
    case "stats":
      return statsHtml(visit, block);
    case "chart":
      return chartHtml(visit, block);
    case "code":
      return codeHtml(visit, block);
    case "contents":
      return contentsHtml(visit, block);
    case "themePreview":
      return themePreviewHtml(sheet, block);
    case "notice":
      return noticeBlockHtml(visit, block);
  }
}

function sectionHtml(sheet: Sheet, page: SitePage, { title, lead, blocks, id, isBeside }: Extract<Block, { kind: "section" }>): Html {
  const { visit } = sheet;
  const heading = title !== undefined && html`<h2>${sayHtml(visit, title)}</h2>`;
  const told = lead !== undefined && html`<p class="lead">${sayHtml(visit, lead)}</p>`;
  const drawn = blocks.map((inner) => blockHtml(sheet, page, inner));
  return html`<section class="panel${isBeside && " beside"}"${id !== undefined && html` id="${id}" tabindex="-1"`}>${(title ?? lead) !== undefined && html`<div class="heading">${heading}${told}</div>`}
${isBeside ? html`<div class="stack">${drawn}</div>` : drawn}</section>`;
}

/** @throws Error when the picture would open anything but an authenticator app: a defect of the page. */
function pictureHtml({ visit }: Sheet, { svg, label, opens }: Extract<Block, { kind: "picture" }>): Html {
  if (opens !== undefined && !opens.uri.startsWith("otpauth://totp/")) throw new Error("The picture opens something else.");
  const way =
    opens && html`<div class="buttons"><a class="button quiet" href="${opens.uri}">${sentence(visit.texts, opens.text)}</a></div>`;
  return html`<div class="picture" role="img" aria-label="${sentence(visit.texts, label)}">${harmlessSvg(svg)}</div>${way}`;
}

/** Lines and fills only: nothing that could load, run or lead elsewhere. */
const drawing = /^<svg xmlns="[\w:/.]*" viewBox="[\d ]*">(?:<(?:rect|path)(?: (?:fill|width|height|d)="[\w ,-]*")*\/>)*<\/svg>$/;

/** @throws Error for any other markup: a defect of the operation. */
function harmlessSvg(svg: string): Html {
  if (!drawing.test(svg)) throw new Error("The picture holds more than a drawing.");
  return html`${raw(svg)}`;
}

/** One click selects them all; the link saves them without a script. */
function codesHtml({ visit }: Sheet, { codes, save, print, fileName }: Extract<Block, { kind: "codes" }>): Html {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join("\n")}\n`)}`;
  return html`<div class="codes" dir="ltr" tabindex="0">${codes.map((code) => html`<code>${code}</code>\n`)}</div>
<div class="buttons"><a class="button quiet" href="${file}" download="${fileName}">${sentence(visit.texts, save)}</a><button class="button quiet" type="button" data-prints hidden>${sentence(visit.texts, print)}</button></div>`;
}

/** @throws Error when the page shows a form that it does not have: a defect of the page. */
function pageForm(sheet: Sheet, page: SitePage, block: FormBlock, isCompact: boolean): Html {
  const form = page.forms.get(block.form);
  if (form === undefined) throw new Error(`The page ${page.path} has no form ${block.form}.`);
  return formHtml(sheet, { action: hereAddress(sheet.visit), form, block, isCompact });
}

function itemHtml(sheet: Sheet, page: SitePage, item: Item): Html {
  const { visit } = sheet;
  return html`<li><div class="what"><p><span>${sayHtml(visit, item.title)}</span>${badgeHtml(visit, item.badge)}</p>${item.lines.map((line) => html`<p>${sayHtml(visit, line)}</p>`)}</div>${item.change !== undefined && pageForm(sheet, page, item.change, true)}${item.action !== undefined && pageForm(sheet, page, item.action, true)}</li>`;
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

function anchor({ visit, returnTo }: Sheet, { text, tone, isCurrent, keepsReturnTo, ...target }: Link): Html {
  const href = targetAddress(visit, { ...target, query: { ...target.query, ...(keepsReturnTo && returnTo !== null && { returnTo }) } });
  const look = tone === undefined ? null : html` class="button${tone === "quiet" && " quiet"}"`;
  return html`<a${look} href="${href}"${isCurrent && html` aria-current="true"`}>${sayHtml(visit, text)}</a>`;
}
