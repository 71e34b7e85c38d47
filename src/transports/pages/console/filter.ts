/** A form that asks for the same page with another query. What each field may be is the schema of the reading's operation. */
import { html } from "hono/html";
import type { Choice, FilterBlock } from "../../../kernel/page/blocks.ts";
import { fieldText } from "../../problem-words.ts";
import { choiceOf, optionHtml } from "../form/derived-html.ts";
import { hidden } from "../form/form-parts.ts";
import { boundsOf, boundText } from "../site/bounds.ts";
import type { InputShape } from "../site/input-schema.ts";
import type { SitePage, SiteReading } from "../site/site.ts";
import { hereAddress } from "../view/answer.ts";
import { auditedOperations } from "../view/offers.ts";
import type { Html, Sheet } from "../view/sheet.ts";
import { sentence } from "../view/speak.ts";
import type { Visit } from "../visit/visit.ts";

type FilterField = FilterBlock["fields"][number];

/** @throws Error when the page filters by what it doesn't read: a defect of the page. */
export function filterHtml(sheet: Sheet, page: SitePage, block: FilterBlock): Html {
  const { visit } = sheet;
  const read = page.reads.find(({ name }) => name === block.of);
  if (read === undefined) throw new Error(`The page ${page.path} has no reading ${block.of}.`);
  const asked = new Set(block.fields.map(({ input }) => input));
  // What is sorted stays sorted; a cursor belongs to the rows that it was given with.
  const kept = Object.entries(visit.query).filter(([name]) => !asked.has(name) && name !== "cursor");
  // A question, rather than a list, has nothing to show without an answer.
  const isFiltered = block.submit === undefined && block.fields.some(({ input }) => visit.query[input] !== undefined);
  const clean = Object.fromEntries([...asked, "cursor"].map((name) => [name, null]));
  return html`<form class="filter" method="get" action="${hereAddress({ ...visit, query: {} })}" role="search" novalidate>${kept.map(([name, value]) => hidden(name, value))}
<div class="filters">${block.fields.map((field) => filterField(sheet, read, field))}</div>
<div class="filter-buttons"><button class="button quiet" type="submit">${sentence(visit.texts, block.submit ?? "console.filter")}</button>${isFiltered && html`<a href="${hereAddress(visit, clean)}">${visit.texts.pages["console.filterClear"]}</a>`}</div></form>`;
}

function filterField({ visit, refused = {} }: Sheet, read: SiteReading, field: FilterField): Html {
  const { input, label, hint } = field;
  const shape = read.queryShapes.get(input);
  if (shape === undefined) throw new Error(`The reading ${read.name} takes no ${input} from the query.`);
  const id = `filter-${input}`;
  const problem = refused[read.name]?.errors.find(({ pointer }) => pointer === `/${input}`);
  const described = [hint !== undefined && `${id}-hint`, problem !== undefined && `${id}-error`].filter((each) => each !== false).join(" ");
  const state = html`${described !== "" && html` aria-describedby="${described}"`}${problem !== undefined && html` aria-invalid="true"`}`;
  return html`<div class="field"><label for="${id}">${sentence(visit.texts, label)}</label>
${hint !== undefined && html`<p class="hint" id="${id}-hint">${sentence(visit.texts, hint)}</p>`}
${problem !== undefined && html`<p class="error" id="${id}-error">${boundText(problem.code, boundsOf(shape.schema), visit.texts) ?? fieldText(problem, visit.texts, visit.limits)}</p>`}
${controlHtml(visit, field, shape, { id, state })}</div>`;
}

function controlHtml(visit: Visit, field: FilterField, shape: InputShape, { id, state }: { id: string; state: Html }): Html {
  const { input } = field;
  const value = visit.query[input] ?? "";
  const choices = choicesOf(visit, field, shape, value);
  const common = html`class="input" id="${id}" name="${input}"${state}`;
  if (choices !== null) {
    const any = { value: "", text: "console.any" };
    return html`<select ${common}>${[any, ...choices].map((choice) => optionHtml(visit, choice, value))}</select>`;
  }
  if (shape.schema.format === "date-time") return html`<input ${common} type="date" value="${value.slice(0, 10)}">`;
  const { maxLength } = shape.schema;
  return html`<input ${common} type="search" value="${value}" autocomplete="off" autocapitalize="none" spellcheck="false"${typeof maxLength === "number" && html` maxlength="${maxLength}"`}>`;
}

/** A value that is none of them is not passed over in silence: it stays chosen, beside what is wrong with it. */
function choicesOf(visit: Visit, field: FilterField, { schema }: InputShape, value: string): readonly Choice[] | null {
  const { words = {}, choices, offers } = field;
  const known =
    choices ??
    (offers === undefined ? undefined : auditedOperations(visit)) ??
    schema.enum?.map((each) => choiceOf({ words }, String(each)));
  if (known === undefined) return null;
  return value === "" || known.some((choice) => choice.value === value) ? known : [...known, { value, text: { plain: value } }];
}
