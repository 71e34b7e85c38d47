/** The hosted pages: one handler for all of them, which knows none by name. Usable without a script. */
import type { Engine } from "../../domain/engine/engine.ts";
import { Unavailable } from "../../kernel/ports.ts";
import { commonProblems, Problem } from "../../kernel/problem.ts";
import { StoreUnavailable } from "../../storage/database.ts";
import { questionAddress, readBulk, showQuestion } from "./bulk.ts";
import { forbiddenResponse } from "./console/forbidden.ts";
import { previewPath, previewSheet } from "./console/theme-preview.ts";
import { resumeDraft } from "./form/draft.ts";
import { faultResponse } from "./frame/fault.ts";
import { renderPage, returnToOf } from "./render.ts";
import { createSite, type PlacedPage, type Site, type SitePage, wellKnown } from "./site/site.ts";
import { leadOut, submitPage } from "./submit.ts";
import { addressOf, hereAddress, redirect } from "./view/answer.ts";
import { brandingFile } from "./view/branding-files.ts";
import { keepLanguage } from "./view/language-choice.ts";
import { linkCookie } from "./visit/link-token.ts";
import { brandingRoot } from "./visit/look.ts";
import type { PageRequest } from "./visit/page-request.ts";
import { beginVisit, type Visit } from "./visit/visit.ts";

export interface Pages {
  /** Answers for a page. @returns null when there is no page of this path. Never throws. */
  handle(asked: PageRequest): Promise<Response | null>;
  /** A problem as a page, for whoever asked for one: `not_found` for an unknown address, `forbidden` for a request from another site. */
  fault(asked: PageRequest, problem: Problem): Promise<Response>;
}

/** @throws Error naming every page that does not fit its operations. */
export function createPages(engine: Engine, placed: readonly PlacedPage[]): Pages {
  const site = createSite(engine, placed);
  const fault = async (asked: PageRequest, problem: Problem) => withoutBody(asked, await faultResponse(engine.services, asked, problem));
  return {
    fault,
    async handle(asked) {
      if (site.find(asked.path) === null) return asked.path.startsWith(brandingRoot) ? brandFile(engine, asked) : null;
      try {
        return withoutBody(asked, await answer(site, asked));
      } catch (error) {
        return fault(asked, problemFrom(engine, asked, error));
      }
    },
  };
}

/** A file that can't be read right now is missing: the page stands without it. */
async function brandFile({ services }: Engine, asked: PageRequest): Promise<Response | null> {
  if (asked.request.method !== "GET" && asked.request.method !== "HEAD") return null;
  if (asked.path === previewPath) return previewSheet(new URL(asked.request.url), asked.headers);
  try {
    const realm = await services.realms.find(asked.realm);
    const file = realm === null ? null : await brandingFile(services, realm, asked.path, asked.headers);
    return file === null ? null : withoutBody(asked, file);
  } catch (error) {
    services.log.warn({ error, path: asked.path }, "A file of a realm's brand could not be read.");
    return null;
  }
}

async function answer(site: Site, asked: PageRequest): Promise<Response> {
  const { method } = asked.request;
  if (method !== "GET" && method !== "HEAD" && method !== "POST") throw new Problem(commonProblems.methodNotAllowed);
  const visit = await beginVisit(site, asked);
  if (visit === null) throw new Problem(commonProblems.notFound);
  const refusal = refuseVisitor(visit);
  if (refusal !== null) return refusal;
  return method === "POST" ? submitPage(visit, visit.page) : showPage(visit, visit.page);
}

/** The console is for administrators: whoever is nobody yet can sign in, whoever has no such role is told so. */
function refuseVisitor(visit: Visit): Promise<Response> | Response | null {
  const { visitor, page } = visit;
  if (page.page.audience !== "administrator" || visitor?.isAdministrator === true) return null;
  return visitor === null ? leadOut(visit, page) : forbiddenResponse(visit);
}

async function showPage(visit: Visit, page: SitePage): Promise<Response> {
  const { searchParams } = visit.url;
  const chosen = keepLanguage(visit);
  if (chosen !== null) return chosen;
  const { link } = page.page;
  const token = link === undefined || link.isStep === true ? null : searchParams.get(link.parameter ?? "token");
  if (token !== null) return keepToken(visit, page, token);
  const returnTo = returnToOf(visit, searchParams.get("returnTo"));
  const asked = page.page.audience === "administrator" ? readBulk(visit, searchParams) : null;
  if (asked !== null) return showQuestion(visit, page, asked, resumeDraft(visit, questionAddress(visit, asked)));
  if (page.page.audience === "guest" && visit.visitor !== null) return redirect(visit, returnTo ?? addressOf(visit, wellKnown.account));
  if (page.page.audience === "user" && visit.visitor === null) return leadOut(visit, page);
  return renderPage(visit, page, { status: 200, attempt: null, ...resumeDraft(visit, hereAddress(visit)), returnTo });
}

/** Nothing is consumed: the token moves out of the address, and the clean page shows a button. */
function keepToken(visit: Visit, page: SitePage, token: string): Response {
  const cookie = linkCookie(visit.options, visit.realm, page.path, token);
  return redirect(visit, addressOf(visit, page.path), cookie === null ? [] : [cookie]);
}

function withoutBody({ request }: PageRequest, response: Response): Response {
  return request.method === "HEAD" ? new Response(null, { status: response.status, headers: response.headers }) : response;
}

function problemFrom(engine: Engine, asked: PageRequest, error: unknown): Problem {
  if (error instanceof Problem && error.type !== commonProblems.internal) return error;
  if (error instanceof Unavailable) return new Problem(commonProblems.unavailable, { retryAfterSeconds: error.retryAfterSeconds });
  if (error instanceof StoreUnavailable) return new Problem(commonProblems.unavailable, { retryAfterSeconds: 1 });
  engine.services.log.error({ error, page: asked.path }, "A page could not be shown.");
  return new Problem(commonProblems.internal);
}
