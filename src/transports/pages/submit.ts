/** A posted form: checked, handed to its operation, and led on by 303 or shown again with what was wrong. */
import type { Effect } from "../../domain/call/call.ts";
import { problems } from "../../domain/problems.ts";
import { newSecret } from "../../domain/secret.ts";
import { parseInput } from "../../kernel/input.ts";
import type { Outcome } from "../../kernel/invoke.ts";
import type { Block } from "../../kernel/page/blocks.ts";
import type { Destination } from "../../kernel/page/form.ts";
import { commonProblems, Problem } from "../../kernel/problem.ts";
import { cookiesOf } from "../cookies.ts";
import { type BulkQuestion, questionAddress, questionOf, runForRows, showQuestion } from "./bulk.ts";
import { captchaInput } from "./form/captcha.ts";
import { declaredInput } from "./form/declared-fields.ts";
import { keepDraft } from "./form/draft.ts";
import { readForm } from "./form/read-form.ts";
import { renderPage, returnToOf } from "./render.ts";
import { derivedInput } from "./site/derived-fields.ts";
import { isVisible } from "./site/fields.ts";
import { ownFields } from "./site/own-fields.ts";
import { type SiteForm, type SitePage, wellKnown } from "./site/site.ts";
import { addressOf, destinationAddress, enrolAddress, hereAddress, proofAddress, redirect, signInAddress } from "./view/answer.ts";
import { type Attempt, lapsedAttempt, pendingAttempt, refusedAttempt } from "./view/attempt.ts";
import { isFormToken } from "./visit/form-token.ts";
import { clearedLinkCookie, linkCookie } from "./visit/link-token.ts";
import type { Visit } from "./visit/visit.ts";

interface Submission {
  readonly name: string;
  readonly form: SiteForm;
  readonly body: URLSearchParams;
  readonly returnTo: string | null;
}

/** @throws Problem when the request is no form of this page. */
export async function submitPage(visit: Visit, page: SitePage): Promise<Response> {
  const body = await readForm(visit, takesFiles(page));
  const name = body.get(ownFields.form) ?? "";
  const form = page.forms.get(name);
  if (form === undefined) throw new Problem(commonProblems.invalidRequest);
  const submission = { name, form, body, returnTo: returnToOf(visit, body.get(ownFields.returnTo)) };
  if (page.page.audience === "user" && visit.visitor === null) return leadOut(visit, page);
  if (!isGenuine(visit, body)) return refuseLapsed(visit, page, submission);
  const question = questionOf(page, name, body);
  if (question !== null) return answerQuestion(visit, page, submission, question);
  if (form.definition.preview !== undefined && body.has(ownFields.preview)) return showPreview(visit, page, submission);
  const outcome = await visit.site.engine.invoke(form.route, visit.call, inputOf(visit, form, body));
  return outcome.ok ? leadOn(visit, page, submission, outcome) : refuse(visit, page, submission, outcome);
}

function takesFiles({ forms }: SitePage): boolean {
  return [...forms.values()].some(({ fields }) => fields.some(({ derived }) => derived?.control === "picture"));
}

/** The page with what was chosen, or with what is wrong about it. Nothing is run. */
function showPreview(visit: Visit, page: SitePage, submission: Submission): Promise<Response> {
  const { name, form, body, returnTo } = submission;
  try {
    parseInput(form.route.operation.input, inputOf(visit, form, body));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return renderPage(visit, page, { status: error.type.status, attempt: attemptOf(visit, submission, error), returnTo });
  }
  return renderPage(visit, page, { status: 200, attempt: pendingAttempt(name, form, body, "preview"), returnTo });
}

async function answerQuestion(visit: Visit, page: SitePage, submission: Submission, question: BulkQuestion): Promise<Response> {
  const { form, body } = submission;
  const done = await runForRows(visit, page, question, { body, input: inputOf(visit, form, body) });
  if (done instanceof Response) return done;
  const { problem, effects } = done;
  const here = questionAddress(visit, question);
  if (problem.type === commonProblems.reauthenticationRequired)
    return askForProof(visit, submission, {
      here,
      purpose: form.definition.submit,
      cookies: cookiesOf(visit.options, visit.realm, effects),
    });
  if (problem.type !== commonProblems.invalidRequest) return refuse(visit, page, submission, done);
  return showQuestion(visit, page, question, { attempt: attemptOf(visit, submission, problem), status: problem.type.status });
}

/** Whoever is not signed in is sent to do so, or to where the page says. */
export function leadOut(visit: Visit, page: SitePage): Response {
  const { signedOut } = page.page;
  return redirect(visit, signedOut === undefined ? signInAddress(visit) : destinationAddress(visit, signedOut, null));
}

/** CSR-07: with the session that runs the operation, which in the console may be one of `main`. */
function isGenuine(visit: Visit, body: URLSearchParams): boolean {
  const seal = { cookie: visit.formCookie.value, realm: visit.realm, session: visit.sessionToken };
  return isFormToken(visit.site.engine.services.keyRing, seal, body.get(ownFields.token));
}

/**
 * Nothing is run. Somebody who has signed in meanwhile, in another tab, is simply led on; and somebody who reloads an answer that is shown
 * once gets no other.
 */
async function refuseLapsed(visit: Visit, page: SitePage, { name, form, body, returnTo }: Submission): Promise<Response> {
  if (page.page.audience === "guest" && visit.visitor !== null) return redirect(visit, returnTo ?? addressOf(visit, wellKnown.account));
  if (form.definition.answer !== undefined) return redirect(visit, hereAddress(visit, { notice: "shownOnce" }));
  return renderPage(visit, page, {
    status: commonProblems.forbidden.status,
    attempt: lapsedAttempt(name, form, body, visit.texts),
    returnTo,
  });
}

/** Only the form's own fields; one that is left empty is absent, or null where the operation takes that for "none". */
function inputOf(visit: Visit, form: SiteForm, body: URLSearchParams): Record<string, unknown> {
  const entries = form.fields.flatMap((field): [string, unknown][] => {
    if (field.declared !== undefined || field.derived !== undefined) return [];
    if (field.as === "parameter") return [[field.input, visit.parameters[field.input]]];
    const value = field.as === "link" ? visit.linkToken : body.get(field.input);
    if (field.as === "passkey") return [[field.input, jsonOrText(value ?? "")]];
    if (value !== null && value !== "") return [[field.input, value]];
    // The form asks for more than the operation does: left empty, it is missing, and not something that need not be there.
    if (value !== null && field.isAsked && isVisible(field)) return [[field.input, ""]];
    if (field.isNullable) return value === null ? [] : [[field.input, null]];
    return field.isRequired ? [[field.input, ""]] : [];
  });
  return {
    ...Object.fromEntries(entries),
    ...derivedInput(form.fields, body),
    ...declaredInput(visit, form, body),
    ...captchaInput(visit, form, body),
    ...form.definition.fixed,
  };
}

/** What a script wrote. What is no JSON stays a text, and the schema says that it is wrong. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function leadOn(
  visit: Visit,
  page: SitePage,
  { form, returnTo }: Submission,
  outcome: Outcome<Effect> & { ok: true },
): Promise<Response> {
  const { after, afterStep, answer } = form.definition;
  if (answer !== undefined) return showAnswer(visit, page, answer(outcome.value), outcome.effects);
  const step = outcome.value.nextStep;
  const destination =
    (typeof step === "string" && afterStep !== undefined && Object.hasOwn(afterStep, step) ? afterStep[step] : undefined) ?? after;
  const cookies = [
    ...cookiesOf(visit.options, visit.realm, outcome.effects),
    ...usedLink(visit, page),
    ...carried(visit, destination, outcome),
  ];
  const isEnd = outcome.effects.some((effect) => effect.kind === "sessionEnded");
  // FIX-13: what the browser has kept of the signed-in pages goes with the session.
  return redirect(
    visit,
    destinationAddress(visit, destination, returnTo, outcome.value),
    cookies,
    isEnd ? { "clear-site-data": '"cache"' } : {},
  );
}

/** What the next page needs goes there as a mailed link's token does: in a cookie, out of the address (TOK-14). */
function carried(visit: Visit, { to, carries }: Destination, { value }: Outcome<Effect> & { ok: true }): string[] {
  const token = carries === undefined ? undefined : value[carries];
  const cookie = typeof token === "string" ? linkCookie(visit.options, visit.realm, to, token) : null;
  return cookie === null ? [] : [cookie];
}

/**
 * The answer itself, once; its forms must fit the session as it is from now on. With another cookie no form from before is good any more:
 * reloading the answer, which sends its form again, runs nothing.
 */
function showAnswer(visit: Visit, page: SitePage, blocks: readonly Block[], effects: readonly Effect[]): Promise<Response> {
  const renewedSession = effects.find((effect) => effect.kind === "sessionStarted")?.token;
  const cookies = cookiesOf(visit.options, visit.realm, effects);
  const formCookie = { value: newSecret(), isNew: true };
  return renderPage({ ...visit, formCookie, ...(renewedSession !== undefined && { renewedSession }) }, page, {
    status: 200,
    attempt: null,
    returnTo: null,
    blocks,
    cookies,
  });
}

async function refuse(
  visit: Visit,
  page: SitePage,
  submission: Submission,
  { problem, effects }: Outcome<Effect> & { ok: false },
): Promise<Response> {
  const cookies = cookiesOf(visit.options, visit.realm, effects);
  switch (problem.type) {
    case commonProblems.unauthenticated:
      return redirect(visit, signInAddress(visit), cookies);
    case commonProblems.reauthenticationRequired:
      return askForProof(visit, submission, {
        here: hereAddress(visit),
        ...(page.page.audience === "administrator" && { purpose: submission.form.definition.submit }),
        cookies,
      });
    case commonProblems.secondFactorRequired:
      if (page.path !== wellKnown.security) return redirect(visit, enrolAddress(visit), cookies);
      break;
    case commonProblems.emailNotVerified:
      if (visit.visitor !== null) return redirect(visit, addressOf(visit, wellKnown.verify, { notice: "confirmAddressFirst" }), cookies);
      break;
    case commonProblems.notFound:
    case commonProblems.internal:
      throw problem;
  }
  const isLinkLost = (problem.type === problems.invalidToken || problem.type === problems.invalidChallenge) && page.page.link !== undefined;
  return renderPage(visit, page, {
    status: problem.type.status,
    attempt: attemptOf(visit, submission, problem),
    returnTo: submission.returnTo,
    isLinkLost,
    cookies: isLinkLost ? [...cookies, ...usedLink(visit, page)] : cookies,
    retryAfterSeconds: problem.retryAfterSeconds,
  });
}

/** What was typed waits where the proof leads back to; a proof that is not enough waits for nothing. */
function askForProof(
  visit: Visit,
  { name, form, body }: Submission,
  { here, purpose, cookies }: { readonly here: string; readonly purpose?: string; readonly cookies: readonly string[] },
): Response {
  const isProof = visit.page.path === wellKnown.reauthenticate;
  const draft = isProof ? [] : keepDraft(visit, here, pendingAttempt(name, form, body, "resumed"));
  return redirect(visit, proofAddress(visit, { here, ...(purpose !== undefined && { purpose }) }), [...cookies, ...draft]);
}

function attemptOf(visit: Visit, { name, form, body }: Submission, problem: Problem): Attempt {
  return refusedAttempt(name, form, body, { problem, texts: visit.texts, limits: visit.limits });
}

/** A link that has done its work, or can do none, needs its cookie no longer. */
function usedLink(visit: Visit, page: SitePage): string[] {
  return page.page.link === undefined ? [] : [clearedLinkCookie(visit.options, visit.realm)];
}
