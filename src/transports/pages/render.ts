/** A page and what it knows, as an answer. */
import { html } from "hono/html";
import type { Effect } from "../../domain/context.ts";
import { problems } from "../../domain/problems.ts";
import type { Outcome } from "../../kernel/invoke.ts";
import type { Block } from "../../kernel/page.ts";
import { commonProblems, Problem } from "../../kernel/problem.ts";
import { enrolAddress, newFormCookie, proofAddress, redirect, respond, signInAddress, staleCookies } from "./answer.ts";
import { passkeyAsset } from "./assets.ts";
import { attachmentResponse } from "./attachment.ts";
import type { Attempt } from "./attempt.ts";
import { blockHtml, linksHtml } from "./blocks.ts";
import { allowCaptcha } from "./captcha.ts";
import type { Html, Sheet } from "./form-html.ts";
import { languagesHtml } from "./language-choice.ts";
import { areaHtml, documentHtml, doorHtml, noticeHtml, summaryHtml } from "./layout.ts";
import { allowFormTargets, allowOwnScript } from "./page-headers.ts";
import { safeReturnTo } from "./return-to.ts";
import { formsInOrder, type SitePage } from "./site.ts";
import { noticeOf, say, sentence } from "./speak.ts";
import type { Visit } from "./visit.ts";

/** How this time differs from a plain first look. */
export interface Showing {
  readonly status: number;
  readonly attempt: Attempt | null;
  readonly returnTo: string | null;
  /** The mailed link has turned out to be of no use. */
  readonly isLinkLost?: boolean;
  /** What a form's answer shows, in place of the page's own content. */
  readonly blocks?: readonly Block[];
  readonly cookies?: readonly string[];
  readonly retryAfterSeconds?: number | null;
}

/** @throws Problem when something that the page shows can't be read. */
export async function renderPage(visit: Visit, page: SitePage, showing: Showing): Promise<Response> {
  // An answer brings all that it shows; and the session that could read more may have another token by now.
  const data = showing.blocks === undefined ? await readAll(visit, page) : {};
  if (data === "signedOut") return redirect(visit, signInAddress(visit));
  if (data === "mustEnroll") return redirect(visit, enrolAddress(visit));
  if (data === "unproven") return redirect(visit, proofAddress(visit));
  if (page.page.attachment !== undefined) return attachmentResponse(visit, page.page.title, page.page.attachment, data);
  const sheet: Sheet = { visit, attempt: showing.attempt, returnTo: showing.returnTo };
  const isLost = showing.isLinkLost === true || isLinkLost(visit, page, data);
  const inner = isLost ? lostHtml(sheet, page) : contentHtml(sheet, page, blocksOf(page, data, showing));
  const script = needsScript(page) ? passkeyAsset.path : undefined;
  const content = { title: sentence(visit.texts, page.page.title), hasErrors: showing.attempt !== null, script };
  const isArea = page.page.navigation !== undefined;
  const body = isArea ? areaHtml(sheet, inner) : doorHtml(visit, inner, languagesHtml(visit));
  const cookies = visit.formCookie.isNew ? [newFormCookie(visit.options, visit.realm, visit.formCookie.value)] : [];
  const wait = showing.retryAfterSeconds ?? null;
  const headers = allowFormTargets(visit.headers, formTargets(visit, page));
  return respond(allowCaptcha(visit, page, script === undefined ? headers : allowOwnScript(headers)), {
    status: isLost && showing.status === 200 ? commonProblems.invalidRequest.status : showing.status,
    html: String(await documentHtml(visit, { ...content, body }, isArea ? "area" : "open")),
    cookies: [...staleCookies(visit, showing.cookies ?? []), ...cookies, ...(showing.cookies ?? [])],
    headers: wait === null ? {} : { "retry-after": String(wait) },
  });
}

function needsScript(page: SitePage): boolean {
  return [...page.forms.values()].some(({ challengeRoute }) => challengeRoute !== null);
}

function blocksOf({ page }: SitePage, data: Record<string, unknown>, { blocks, attempt }: Showing): readonly Block[] {
  return blocks ?? page.show?.({ data, attempted: attempt?.form ?? null }) ?? formsInOrder(page);
}

/** Where the person came from: asked for in the address, or carried on by the form. */
export function returnToOf(visit: Visit, raw: string | null): string | null {
  return safeReturnTo(visit.options, raw);
}

function contentHtml(sheet: Sheet, page: SitePage, blocks: readonly Block[]): Html {
  const { visit } = sheet;
  const { lead, navigation } = page.page;
  const notice = sheet.attempt === null ? noticeOf(visit.texts, visit.url.searchParams.get("notice")) : null;
  const heading = html`<div class="heading"><h1>${sentence(visit.texts, page.page.title)}</h1>${lead !== undefined && html`<p class="lead">${say(visit, lead)}</p>`}</div>`;
  const messages = html`${noticeHtml(notice)}${summaryHtml(sheet)}`;
  const inner = blocks.map((block) => blockHtml(sheet, page, block));
  return navigation === undefined ? html`${heading}${messages}${inner}` : html`${heading}${messages}<div class="stack">${inner}</div>`;
}

function lostHtml(sheet: Sheet, { page }: SitePage): Html {
  const { texts } = sheet.visit;
  if (page.link === undefined) return html``;
  return html`<div class="heading"><h1>${sentence(texts, page.title)}</h1></div><p class="notice attention" role="status">${sentence(texts, page.link.lost)}</p>${linksHtml(sheet, page.link.links)}`;
}

/** A page that is there for its link has lost it when the token is not there, or stands for nothing that could be read. */
function isLinkLost(visit: Visit, { page, reads }: SitePage, data: Readonly<Record<string, unknown>>): boolean {
  if (page.link === undefined || page.link.isOptional) return false;
  return visit.linkToken === null || reads.some(({ name, linkInput }) => linkInput !== null && data[name] === null);
}

async function readAll(visit: Visit, page: SitePage): Promise<Record<string, unknown> | "signedOut" | "unproven" | "mustEnroll"> {
  const outcomes = await Promise.all(page.reads.map(async (read) => ({ name: read.name, outcome: await readOne(visit, read) })));
  const data: Record<string, unknown> = {};
  for (const { name, outcome } of outcomes) {
    if (outcome !== null && !outcome.ok && outcome.problem.type === commonProblems.unauthenticated) return "signedOut";
    if (outcome !== null && !outcome.ok && outcome.problem.type === commonProblems.reauthenticationRequired) return "unproven";
    if (outcome !== null && !outcome.ok && outcome.problem.type === commonProblems.secondFactorRequired) return "mustEnroll";
    data[name] = outcome === null ? null : parseReading(page, name, outcome);
  }
  return data;
}

/** @returns null where the link is missing or of no use. */
async function readOne(visit: Visit, { route, linkInput }: SitePage["reads"][number]): Promise<Outcome<Effect> | null> {
  const { engine } = visit.site;
  if (linkInput === null) return engine.invoke(route, visit.call, {});
  if (visit.linkToken === null) return null;
  const outcome = await engine.invoke(route, visit.call, { [linkInput]: visit.linkToken });
  return !outcome.ok && (outcome.problem.type === problems.invalidToken || outcome.problem.type === problems.invalidChallenge)
    ? null
    : outcome;
}

function parseReading(page: SitePage, name: string, outcome: Outcome<Effect>): unknown {
  if (!outcome.ok) throw outcome.problem;
  const parsed = page.page.reads?.[name]?.shape.safeParse(outcome.value);
  if (parsed?.success) return parsed.data;
  throw new Problem(commonProblems.internal, { detail: `The page ${page.path} reads ${name} in a shape that it does not have.` });
}

/** A form that leads to a trusted origin afterwards: browsers hold a redirect to the page's `form-action`, too. */
function formTargets(visit: Visit, page: SitePage): readonly string[] {
  const definitions = [...page.forms.values()].flatMap(({ definition }) => [
    definition.after,
    ...Object.values(definition.afterStep ?? {}),
  ]);
  return definitions.some((destination) => destination.orReturnTo) ? visit.options.trustedOrigins : [];
}
