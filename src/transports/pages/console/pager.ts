/**
 * The way through a list that is read by cursor. A cursor leads on and knows no page before its own, so the address keeps those that one
 * came by: going back is looking again at a page that was seen, whatever has come or gone in it.
 */
import { html } from "hono/html";
import type { TableBlock } from "../../../kernel/page/blocks.ts";
import { ownFields } from "../site/own-fields.ts";
import { hereAddress } from "../view/answer.ts";
import type { Html } from "../view/sheet.ts";
import type { Visit } from "../visit/visit.ts";

/** The first page has no cursor. */
const start = "-";
/** Addresses have an end. From further on, the way back ends at the first page. */
const mostKept = 40;

/** The way one came by, as links on this page keep it; nothing where there is none. */
export function keptWay({ url }: Visit): Readonly<Record<string, string>> {
  const way = url.searchParams.get(ownFields.back);
  return way === null ? {} : { [ownFields.back]: way };
}

export function pagerHtml(visit: Visit, { next }: TableBlock): Html | null {
  if (next === undefined) return null;
  const { input, cursor } = next;
  const words = visit.texts.pages;
  const here = visit.query[input] ?? null;
  if (here === null && cursor === null) return null;
  const way = keptWay(visit)[ownFields.back]?.split("*") ?? [];
  const before = way.at(-1);
  const link = (rel: string | null, text: string, changes: Readonly<Record<string, string | null>>) =>
    html`<a class="button quiet small"${rel !== null && html` rel="${rel}"`} href="${hereAddress(visit, changes)}">${text}</a>`;
  const first = here !== null && before !== start && link(null, words["console.firstPage"], { [input]: null });
  const previous =
    here !== null && before !== undefined && link("prev", words["console.previousPage"], placeOf(input, before, way.slice(0, -1)));
  const onward = here === null ? [start] : [...way, here].slice(-mostKept);
  const further =
    cursor === null
      ? html`<span>${words["console.lastPage"]}</span>`
      : link("next", words["console.nextPage"], placeOf(input, cursor, onward));
  return html`<nav class="pager" aria-label="${words["console.pages"]}">${first}${previous}${further}</nav>`;
}

function placeOf(input: string, cursor: string, way: readonly string[]): Record<string, string | null> {
  return { [input]: cursor === start ? null : cursor, [ownFields.back]: way.length === 0 ? null : way.join("*") };
}
