/**
 * A form that runs once for each row that was chosen in a table. Choosing asks by GET, so that the question has an address to come back
 * to; answering posts, once: the question's nonce is good for one answer.
 */
import type { Effect } from "../../domain/call/call.ts";
import type { Outcome } from "../../kernel/invoke.ts";
import type { Block, Row } from "../../kernel/page/blocks.ts";
import type { PerRow } from "../../kernel/page/form.ts";
import type { Text } from "../../kernel/page/text.ts";
import { commonProblems, Problem, type ProblemType } from "../../kernel/problem.ts";
import { cookiesOf } from "../cookies.ts";
import { problemText } from "../problem-words.ts";
import { readAll } from "./reads.ts";
import { renderPage } from "./render.ts";
import { ownFields } from "./site/own-fields.ts";
import type { SiteForm, SitePage } from "./site/site.ts";
import { hereAddress, redirect } from "./view/answer.ts";
import type { Attempt } from "./view/attempt.ts";
import type { Visit } from "./visit/visit.ts";

/** A page of a list has no more. */
const maxRows = 200;
const nonceSeconds = 60 * 60;

export interface BulkQuestion {
  readonly name: string;
  readonly form: SiteForm;
  readonly perRow: PerRow;
  readonly rows: readonly string[];
}

/** What the address asks to do with which rows; null when it asks nothing of the kind. */
export function readBulk({ page }: Visit, params: URLSearchParams): BulkQuestion | null {
  return questionOf(page, params.get(ownFields.ask), params);
}

export function questionOf(page: SitePage, name: string | null, params: URLSearchParams): BulkQuestion | null {
  const form = name === null ? undefined : page.forms.get(name);
  const perRow = form?.definition.perRow;
  if (name === null || form === undefined || perRow === undefined) return null;
  const joined = params.get(ownFields.rows);
  const rows = [...params.getAll(ownFields.row), ...(joined === null ? [] : joined.split("."))].filter((row) => row !== "");
  return { name, form, perRow, rows: [...new Set(rows)].slice(0, maxRows) };
}

/** Where a question can be asked again. */
export function questionAddress(visit: Visit, { name, rows }: BulkQuestion): string {
  return hereAddress(visit, { [ownFields.ask]: name, [ownFields.rows]: rows.join(".") });
}

/** Says what will happen, to whom, and asks what else the form needs. */
export async function showQuestion(
  visit: Visit,
  page: SitePage,
  { name, form, perRow, rows }: BulkQuestion,
  answered: { readonly attempt: Attempt; readonly status?: number; readonly cookies?: readonly string[] } | null = null,
): Promise<Response> {
  if (rows.length === 0) return redirect(visit, hereAddress(visit, { notice: "chooseRows" }));
  const names = await namesOf(visit, page);
  const blocks: Block[] = [
    {
      kind: "section",
      title: form.definition.submit,
      lead: { key: perRow.question, values: { count: { count: rows.length } } },
      blocks: [
        { kind: "list", items: rows.map((row) => ({ title: names.get(row) ?? { plain: row }, lines: [] })) },
        { kind: "form", form: name, rows },
        { kind: "links", links: [{ to: visit.path, query: visit.query, text: "console.cancel" }] },
      ],
    },
  ];
  const { attempt = null, status = 200, cookies = [] } = answered ?? {};
  return renderPage(visit, page, { status, attempt, returnTo: null, blocks, cookies });
}

/** Refusals that are about whoever asks, or about what was typed: the same for every row. */
const forAll: ReadonlySet<ProblemType> = new Set([
  commonProblems.unauthenticated,
  commonProblems.reauthenticationRequired,
  commonProblems.secondFactorRequired,
  commonProblems.emailNotVerified,
  commonProblems.rateLimited,
]);

/** @returns a refusal that holds for every row, when the first has met one: nothing has happened then. */
export async function runForRows(
  visit: Visit,
  page: SitePage,
  question: BulkQuestion,
  { body, input }: { readonly body: URLSearchParams; readonly input: Readonly<Record<string, unknown>> },
): Promise<Response | (Outcome<Effect> & { ok: false })> {
  const { name, form, perRow, rows } = question;
  if (rows.length === 0) throw new Problem(commonProblems.invalidRequest);
  if (!(await isFirstAnswer(visit, body.get(ownFields.nonce)))) return redirect(visit, hereAddress(visit, { notice: "alreadyDone" }));
  const failed: { readonly row: string; readonly problem: Problem }[] = [];
  const effects: Effect[] = [];
  for (const [at, row] of rows.entries()) {
    const outcome = await visit.site.engine.invoke(form.route, visit.call, { ...input, [perRow.input]: row });
    effects.push(...outcome.effects);
    if (outcome.ok) continue;
    if (at === 0 && (forAll.has(outcome.problem.type) || isAboutInput(outcome.problem, perRow))) return outcome;
    failed.push({ row, problem: outcome.problem });
  }
  const cookies = cookiesOf(visit.options, visit.realm, effects);
  const count = rows.length - failed.length;
  if (failed.length === 0)
    return redirect(visit, hereAddress(visit, { [ownFields.done]: name, [ownFields.count]: String(count) }), cookies);
  const blocks = await summaryOf(visit, page, { perRow, count, failed });
  return renderPage(visit, page, { status: 200, attempt: null, returnTo: null, blocks, cookies });
}

/** The nonce is within a form that is ours (its token says so); whoever makes up another only answers a question of their own. */
async function isFirstAnswer({ site }: Visit, nonce: string | null): Promise<boolean> {
  if (nonce === null || nonce.length > 64) return false;
  return (await site.engine.services.limiter.take(`answer|${nonce}`, 1, nonceSeconds)) === null;
}

function isAboutInput({ type, errors }: Problem, { input }: PerRow): boolean {
  return type === commonProblems.invalidRequest && errors.some(({ pointer }) => pointer !== `/${input}`);
}

async function summaryOf(
  visit: Visit,
  page: SitePage,
  { perRow, count, failed }: { perRow: PerRow; count: number; failed: readonly { row: string; problem: Problem }[] },
): Promise<Block[]> {
  const names = await namesOf(visit, page);
  const items = failed.map(({ row, problem }) => ({
    title: names.get(row) ?? { plain: row },
    lines: [{ plain: problemText(problem, visit.texts) }],
  }));
  const done = { kind: "notice", tone: "good", text: { key: perRow.done, values: { count: { count } } } } as const;
  return [
    ...(count === 0 ? [] : [done]),
    {
      kind: "section",
      title: { key: "console.bulkFailed", values: { count: { count: failed.length } } },
      blocks: [
        { kind: "list", items },
        { kind: "links", links: [{ to: visit.path, query: visit.query, text: "console.backToList", tone: "quiet" }] },
      ],
    },
  ];
}

/** What the page's table calls its rows. A row that is not on it any more is called by its key. */
async function namesOf(visit: Visit, page: SitePage): Promise<Map<string, Text>> {
  const read = await readAll(visit, page);
  const blocks = typeof read === "string" ? [] : (page.page.show?.({ data: read.data, attempted: null, query: visit.query }) ?? []);
  return new Map(blocks.flatMap(rowsIn).map(({ key, name }) => [key, name]));
}

function rowsIn(block: Block): readonly Row[] {
  if (block.kind === "table") return block.rows;
  return block.kind === "section" || block.kind === "disclosure" ? block.blocks.flatMap(rowsIn) : [];
}
