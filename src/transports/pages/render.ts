/** A page and what it knows, as an answer. */
import { html } from "hono/html";
import type { Block } from "../../kernel/page/blocks.ts";
import type { Link, Text } from "../../kernel/page/text.ts";
import { commonProblems } from "../../kernel/problem.ts";
import { attachmentResponse } from "./attachment.ts";
import { blockHtml, linksHtml } from "./blocks.ts";
import { consoleHtml } from "./console/console-frame.ts";
import { allowCaptcha } from "./form/captcha.ts";
import { areaHtml, documentHtml, doorHtml, noticeHtml, summaryHtml } from "./frame/layout.ts";
import { readAll } from "./reads.ts";
import { formsInOrder, type SitePage } from "./site/site.ts";
import { enrolAddress, newFormCookie, proofAddress, redirect, respond, signInAddress, staleCookies, targetAddress } from "./view/answer.ts";
import { doneText, purposeText } from "./view/arrival.ts";
import { passkeyAsset, previewAsset, submitAsset } from "./view/assets.ts";
import { type Attempt, isRefused } from "./view/attempt.ts";
import { languagesHtml } from "./view/language-choice.ts";
import { allowFormTargets, allowOwnScript } from "./view/page-headers.ts";
import type { Html, Sheet } from "./view/sheet.ts";
import { noticeOf, say, sentence } from "./view/speak.ts";
import { sayHtml } from "./view/speak-html.ts";
import { clearedLinkCookie } from "./visit/link-token.ts";
import { safeReturnTo } from "./visit/return-to.ts";
import type { Visit } from "./visit/visit.ts";

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
  const read = showing.blocks === undefined ? await readAll(visit, page) : { data: {}, refused: {} };
  if (read === "signedOut") return redirect(visit, signInAddress(visit));
  if (read === "mustEnroll") return redirect(visit, enrolAddress(visit));
  if (read === "unproven") return redirect(visit, proofAddress(visit));
  const { data } = read;
  if (page.page.attachment !== undefined) return attachmentResponse(visit, page.page.title, page.page.attachment, data);
  const sheet: Sheet = { visit, attempt: showing.attempt, returnTo: showing.returnTo, refused: read.refused };
  const heading = headingOf(page, data, showing);
  // An answer or a question stands alone.
  const actions = showing.blocks === undefined ? (page.page.actions ?? []) : [];
  const isLost = showing.isLinkLost === true || isLinkLost(visit, page, data);
  const inner = isLost ? lostHtml(sheet, page) : contentHtml(sheet, page, { blocks: blocksOf(visit, data, showing), heading, actions });
  const hasErrors = isRefused(showing.attempt);
  const scripts = scriptsOf(visit, page);
  const content = { title: say(visit, heading), isNamed: saysBrand(visit, heading), hasErrors, scripts };
  const kind = kindOf(page);
  const body = await frameHtml(sheet, kind, inner);
  const cookies = visit.formCookie.isNew ? [newFormCookie(visit.options, visit.realm, visit.formCookie.value)] : [];
  // The next visit is one without a link.
  if (isLost && page.page.link?.isOptional) cookies.push(clearedLinkCookie(visit.options, visit.realm));
  const wait = showing.retryAfterSeconds ?? null;
  const headers = allowFormTargets(visit.headers, formTargets(visit, page));
  return respond(allowCaptcha(visit, page, scripts.length === 0 ? headers : allowOwnScript(headers, asksForPasskey(page))), {
    status: statusOf(showing, isLost || Object.keys(read.refused).length > 0),
    html: String(await documentHtml(visit, { ...content, body }, kind)),
    cookies: [...staleCookies(visit, showing.cookies ?? []), ...cookies, ...(showing.cookies ?? [])],
    headers: wait === null ? {} : { "retry-after": String(wait) },
  });
}

function statusOf({ status }: Showing, isRefused: boolean): number {
  return isRefused && status === 200 ? commonProblems.invalidRequest.status : status;
}

function kindOf({ page }: SitePage): "open" | "area" | "console" {
  if (page.audience === "administrator") return "console";
  return page.navigation === undefined ? "open" : "area";
}

function frameHtml(sheet: Sheet, kind: ReturnType<typeof kindOf>, inner: Html): Html | Promise<Html> {
  if (kind === "console") return consoleHtml(sheet, inner);
  return kind === "area" ? areaHtml(sheet, inner) : doorHtml(sheet.visit, inner, languagesHtml(sheet.visit));
}

/** What the page is about, once that is known; an answer stands on its own. */
function headingOf({ page }: SitePage, data: Record<string, unknown>, { blocks }: Showing): Text {
  return blocks === undefined && page.heading !== undefined ? page.heading(data) : page.title;
}

/** The heading names the realm itself, and so does the tab with it. */
function saysBrand({ brand }: Visit, heading: Text): boolean {
  return typeof heading === "object" && "key" in heading && Object.values(heading.values).includes(brand);
}

/** What is said once is taken out of the address by the script of the forms. */
function scriptsOf(visit: Visit, page: SitePage): string[] {
  const { forms } = page;
  const previews = [...forms.values()].some(({ definition }) => definition.preview !== undefined);
  return [
    ...(forms.size > 0 || toldOnce(visit) !== null ? [submitAsset.path] : []),
    ...(asksForPasskey(page) ? [passkeyAsset.path] : []),
    ...(previews ? [previewAsset.path] : []),
  ];
}

function asksForPasskey(page: SitePage): boolean {
  return [...page.forms.values()].some(({ challengeRoute }) => challengeRoute !== null);
}

function blocksOf({ page, query }: Visit, data: Record<string, unknown>, { blocks, attempt }: Showing): readonly Block[] {
  return blocks ?? page.page.show?.({ data, attempted: attempt?.form ?? null, query }) ?? formsInOrder(page.page);
}

/** Where the person came from: asked for in the address, or carried on by the form. */
export function returnToOf(visit: Visit, raw: string | null): string | null {
  return safeReturnTo(visit.options, raw);
}

interface Told {
  readonly blocks: readonly Block[];
  readonly heading: Text;
  readonly actions: readonly Link[];
}

function contentHtml(sheet: Sheet, page: SitePage, { blocks, heading, actions }: Told): Html {
  const { visit } = sheet;
  const { lead } = page.page;
  const messages = html`${noticeHtml(isRefused(sheet.attempt) ? null : noticeText(sheet))}${summaryHtml(sheet)}`;
  const title = html`<div class="heading">${parentHtml(sheet, page)}<h1>${sayHtml(visit, heading)}</h1>${lead !== undefined && html`<p class="lead">${leadText(visit, lead)}</p>`}</div>`;
  const top = actions.length === 0 ? title : html`<div class="head">${title}${linksHtml(sheet, actions)}</div>`;
  const inner = blocks.map((block) => blockHtml(sheet, page, block));
  return kindOf(page) === "open" ? html`${top}${messages}${inner}` : html`${top}${messages}<div class="stack">${inner}</div>`;
}

function leadText(visit: Visit, lead: Text): string {
  return typeof lead === "string" ? sentence(visit.texts, lead, visit.limits) : say(visit, lead);
}

function noticeText({ visit, attempt }: Sheet): string | null {
  if (attempt?.state === "preview") return visit.texts.pages["console.branding.unsaved"];
  if (attempt?.state === "resumed") return visit.texts.pages["notice.resumed"];
  const purpose = purposeText(visit);
  return purpose === null ? toldOnce(visit) : say(visit, purpose);
}

/** What a form has led here with. */
function toldOnce(visit: Visit): string | null {
  const done = doneText(visit);
  return done === null ? noticeOf(visit.texts, visit.url.searchParams.get("notice")) : say(visit, done);
}

function parentHtml({ visit }: Sheet, { page: { parent } }: SitePage): Html | null {
  return parent === undefined ? null : html`<p class="parent"><a href="${targetAddress(visit, parent)}">${say(visit, parent.text)}</a></p>`;
}

function lostHtml(sheet: Sheet, { page }: SitePage): Html {
  const { texts } = sheet.visit;
  if (page.link === undefined) return html``;
  return html`<div class="heading"><h1>${sentence(texts, page.title)}</h1></div><p class="notice attention" role="status">${sentence(texts, page.link.lost)}</p>${linksHtml(sheet, page.link.links)}`;
}

/** A page that is there for its link has lost it when the token is not there; any page, when it stands for nothing that could be read. */
function isLinkLost(visit: Visit, { page, reads }: SitePage, data: Readonly<Record<string, unknown>>): boolean {
  if (page.link === undefined) return false;
  if (visit.linkToken === null) return page.link.isOptional !== true;
  return reads.some(({ name, linkInput }) => linkInput !== null && data[name] === null);
}

/** A form that leads to a trusted origin afterwards: browsers hold a redirect to the page's `form-action`, too. */
function formTargets(visit: Visit, page: SitePage): readonly string[] {
  const definitions = [...page.forms.values()].flatMap(({ definition }) => [
    definition.after,
    ...Object.values(definition.afterStep ?? {}),
  ]);
  return definitions.some((destination) => destination.orReturnTo) ? visit.options.trustedOrigins : [];
}
