/** Tables of the console: sorted by links in their headings, paged by cursor, with boxes to choose rows. On a phone each row is a card. */
import { html } from "hono/html";
import type { Cell, Column, Fact, Row, TableBlock } from "../../../kernel/page/blocks.ts";
import { hidden } from "../form/form-parts.ts";
import { ownFields } from "../site/own-fields.ts";
import type { SiteForm, SitePage } from "../site/site.ts";
import { hereAddress, targetAddress } from "../view/answer.ts";
import { factsHtml } from "../view/facts.ts";
import type { Html, Sheet } from "../view/sheet.ts";
import { say, sentence } from "../view/speak.ts";
import { badgeHtml, sayHtml } from "../view/speak-html.ts";
import type { Visit } from "../visit/visit.ts";
import { keptWay, pagerHtml } from "./pager.ts";

/** Draws a form that stands in a cell. */
type DrawForm = (block: NonNullable<Cell["form"]>) => Html;

export function tableHtml(sheet: Sheet, page: SitePage, block: TableBlock, drawForm: DrawForm): Html {
  const { visit } = sheet;
  if (block.rows.length === 0) return html`<p class="empty">${say(visit, block.empty)}</p>${pagerHtml(visit, block)}`;
  const forms = (block.bulk ?? []).flatMap((name) => {
    const form = page.forms.get(name);
    return form?.definition.perRow === undefined ? [] : [{ name, form }];
  });
  // The roles say again what the elements are: a card's `display` would take it from them.
  const table = html`<div class="scroll"><table class="table" role="table"><caption class="unseen">${sentence(visit.texts, block.caption)}</caption>
<thead role="rowgroup"><tr role="row">${forms.length > 0 && html`<td class="pick"></td>`}${block.columns.map((column) => headingHtml(visit, column))}</tr></thead>
<tbody role="rowgroup">${block.rows.map((row) => rowHtml(visit, row, { block, isChosen: forms.length > 0, drawForm }))}</tbody></table></div>`;
  return html`${forms.length === 0 ? table : choosingHtml(visit, table, forms)}${pagerHtml(visit, block)}`;
}

/**
 * One form around the table, asked by GET: nothing happens before the question that follows is answered. What can be done stands after the
 * rows, so that the keyboard comes to it from there, and shows itself when a row is chosen.
 */
function choosingHtml(visit: Visit, table: Html, forms: readonly { readonly name: string; readonly form: SiteForm }[]): Html {
  const kept = Object.entries(visit.query).map(([name, value]) => hidden(name, value));
  const button = ({ name, form }: { readonly name: string; readonly form: SiteForm }) =>
    html`<button class="button small ${form.definition.tone ?? "quiet"}" type="submit" name="${ownFields.ask}" value="${name}">${sentence(visit.texts, form.definition.submit)}</button>`;
  const isAll = visit.url.searchParams.has(ownFields.all);
  const toggle = hereAddress(visit, { ...keptWay(visit), ...(isAll ? {} : { [ownFields.all]: "true" }) });
  return html`<form class="choosing" method="get" action="${hereAddress({ ...visit, query: {} })}">${kept}
<p class="all"><a href="${toggle}">${visit.texts.pages[isAll ? "console.chooseNone" : "console.chooseAll"]}</a></p>
${table}
<div class="bulk" role="group" aria-label="${visit.texts.pages["console.withChosen"]}"><span aria-hidden="true">${visit.texts.pages["console.withChosen"]}</span>${forms.map(button)}</div></form>`;
}

function headingHtml(visit: Visit, { title, sort, isNumber }: Column): Html {
  const text = sentence(visit.texts, title);
  const look = isNumber && html` class="number"`;
  if (sort === undefined) return html`<th role="columnheader" scope="col"${look}>${text}</th>`;
  const { input, ascending, descending, isDescendingAtFirst } = sort;
  const now = visit.query[input] ?? (isDescendingAtFirst === true ? descending : null);
  const next = now === descending ? ascending : descending;
  const state = now === ascending ? "ascending" : now === descending ? "descending" : "none";
  const address = hereAddress(visit, { [input]: next, cursor: null });
  return html`<th role="columnheader" scope="col" aria-sort="${state}"${look}><a href="${address}">${text}<span class="arrow" aria-hidden="true"></span></a></th>`;
}

interface RowPlace {
  readonly block: TableBlock;
  readonly isChosen: boolean;
  readonly drawForm: DrawForm;
}

function rowHtml(visit: Visit, { key, name, cells, more }: Row, { block, isChosen, drawForm }: RowPlace): Html {
  const isTicked = visit.url.searchParams.has(ownFields.all);
  const label = `${visit.texts.pages["console.choose"]} ${say(visit, name)}`;
  const box = html`<td role="cell" class="pick"><label><input type="checkbox" name="${ownFields.row}" value="${key}"${isTicked && html` checked`}><span class="unseen">${label}</span></label></td>`;
  const drawn = cells.map((cell, at) =>
    cellHtml(visit, cell, { column: block.columns[at], drawForm, isFirst: at === 0, opens: at === 0 && more !== undefined }),
  );
  const row = html`<tr role="row">${isChosen && box}${drawn}</tr>`;
  return more === undefined ? row : html`${row}${moreHtml(visit, more, cells.length + (isChosen ? 1 : 0))}`;
}

interface CellPlace {
  readonly column: Column | undefined;
  readonly drawForm: DrawForm;
  /** Names its row. */
  readonly isFirst: boolean;
  /** Opens what else is known, in the row that follows. */
  readonly opens: boolean;
}

function cellHtml(visit: Visit, { text, badges = [], detail, link, form }: Cell, { column, drawForm, isFirst, opens }: CellPlace): Html {
  const words = text === undefined ? null : sayHtml(visit, text);
  const plain = opens ? html`<details class="more"><summary>${words}</summary></details>` : words;
  const main = link === undefined ? plain : html`<a href="${targetAddress(visit, link)}">${words}</a>`;
  const inner = html`<span class="value">${main}${badges.map((badge) => badgeHtml(visit, badge))}</span>${detail !== undefined && html`<span class="detail">${sayHtml(visit, detail)}</span>`}${form !== undefined && drawForm(form)}`;
  const label = column === undefined ? "" : sentence(visit.texts, column.title);
  const look = column?.isNumber && html` class="number"`;
  // The label stands beside the value where there is no heading above it.
  if (isFirst) return html`<th role="rowheader" scope="row" data-label="${label}"${look}>${inner}</th>`;
  return html`<td role="cell" data-label="${label}"${look}>${inner}</td>`;
}

/** Shown by the style while the details in the row before are open: they could not leave their cell. */
function moreHtml(visit: Visit, facts: readonly Fact[], columns: number): Html {
  return html`<tr role="row" class="rest"><td role="cell" colspan="${columns}">${factsHtml(visit, facts)}</td></tr>`;
}
