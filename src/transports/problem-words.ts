/** A problem in the language of whoever is refused (RFC 9457 §3.1.3), by the texts that the pages say; `code` is the same in all. */
import { sentenceOf } from "../kernel/input.ts";
import { commonProblems, type FieldFault, type Problem, type ProblemBody, problemBody } from "../kernel/problem.ts";
import type { MaybeLater } from "../kernel/steps.ts";
import { fill } from "../texts/fill.ts";
import { chooseLocale, type Locale } from "../texts/locale.ts";
import { loadTexts, type Texts } from "../texts/texts.ts";
import { duration } from "./pages/view/speak.ts";

/** Who is refused, as far as words depend on it. */
export interface Hearer {
  readonly requestId: string;
  /** The account's language, else what the request prefers. */
  readonly locale: Locale;
}

export interface SaidProblem {
  readonly body: ProblemBody;
  /** The language that it is in; null for a kind of the host's own, whose words are the host's. */
  readonly locale: Locale | null;
}

/** @param known the language of whoever was recognised, where an operation was asked (`Outcome.locale`). */
export function hearerOf(
  call: { readonly requestId: string; readonly client: { readonly languages: string | null } },
  known?: string | null,
): Hearer {
  return { requestId: call.requestId, locale: chooseLocale(known ?? null, call.client.languages) };
}

/** At once in English, and in every language that was spoken before. */
export function sayProblem(problem: Problem, { requestId, locale }: Hearer): MaybeLater<SaidProblem> {
  const texts = loadTexts(locale);
  return texts instanceof Promise ? texts.then((read) => said(problem, requestId, read)) : said(problem, requestId, texts);
}

function said(problem: Problem, requestId: string, texts: Texts): SaidProblem {
  const body = problemBody(problem, requestId);
  if (!Object.hasOwn(texts.problems, body.code)) return { body, locale: null };
  const { locale } = texts;
  const isPlain = problem.detail === body.title;
  // English may be told more at the place of the refusal than the texts know.
  if (locale === "en")
    return { body: isPlain && hasWait(problem, texts) ? { ...body, detail: problemText(problem, texts) } : body, locale };
  const errors = problem.errors.map((error) => ({ pointer: error.pointer, message: fieldText(error, texts), code: error.code }));
  return {
    body: {
      ...body,
      title: titleOf(problem, texts),
      detail: errors.length === 0 ? problemText(problem, texts) : detailOf(problem, errors),
      errors,
    },
    locale,
  };
}

function detailOf({ type }: Problem, errors: readonly { readonly pointer: string; readonly message: string }[]): string {
  return type === commonProblems.invalidRequest ? sentenceOf(errors) : errors.map(({ message }) => message).join(" ");
}

/** What kind of problem it is: the same at each occurrence. */
function titleOf({ type: { code, title } }: Problem, { problems }: Texts): string {
  // `hasOwn` shows that the code is one of the keys.
  return Object.hasOwn(problems, code) ? problems[code as keyof Texts["problems"]] : title;
}

/** A problem in a sentence, with the time to wait where it is known; a host's own, which we have no words for, says its own detail. */
export function problemText(problem: Problem, texts: Texts): string {
  const { type, retryAfterSeconds } = problem;
  if (!Object.hasOwn(texts.problems, type.code)) return problem.detail;
  if (!hasWait(problem, texts)) return titleOf(problem, texts);
  // `hasOwn` shows that the code is one of the keys.
  return fill(texts.waits[type.code as keyof Texts["waits"]], { wait: duration(texts, retryAfterSeconds ?? 1) });
}

function hasWait({ type, retryAfterSeconds }: Problem, { waits }: Texts): boolean {
  return retryAfterSeconds !== null && Object.hasOwn(waits, type.code);
}

/** What is wrong with a field; a host's own rule, which we have no words for, says its own message. @param limits the realm's, for what names none. */
export function fieldText(error: FieldFault, texts: Texts, limits: Readonly<Record<string, string>> = {}): string {
  const { text = error.code, values } = error;
  // `hasOwn` shows that the text is one of the keys.
  return Object.hasOwn(texts.fieldErrors, text)
    ? fill(texts.fieldErrors[text as keyof Texts["fieldErrors"]], { ...limits, ...values })
    : error.message;
}
