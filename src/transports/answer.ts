/** Answers in JSON, each built once with its final headers: anything added later costs several times as much. */
import type { Call, Effect } from "../domain/call/call.ts";
import type { InstanceOptions } from "../domain/realm/instance-options.ts";
import type { Outcome } from "../kernel/invoke.ts";
import type { Problem } from "../kernel/problem.ts";
import type { MaybeLater } from "../kernel/steps.ts";
import { cookiesOf } from "./cookies.ts";
import { identityHeaders } from "./identity-headers.ts";
import { type Hearer, hearerOf, type SaidProblem, sayProblem } from "./problem-words.ts";

type PlainHeaders = Readonly<Record<string, string>>;

/** What an operation came to, as REST says it: its output, or the problem (RFC 9457). */
export function answerOutcome(options: InstanceOptions, call: Call, outcome: Outcome<Effect>, headers: PlainHeaders): MaybeLater<Response> {
  if (!outcome.ok) return answerProblem(outcome.problem, hearerOf(call, outcome.locale), headers);
  if (Object.keys(outcome.value).length === 0) return answerNothing(options, call, outcome.effects, headers);
  const fields = jsonHeaders(headers);
  const body = textOf(outcome.value);
  if (outcome.effects.length === 0) return new Response(body, { headers: fields });
  return new Response(body, { headers: withCookies(fields, cookiesOf(options, call.realm, outcome.effects)) });
}

/** Done, and there is nothing to say but in headers. */
function answerNothing(options: InstanceOptions, call: Call, effects: readonly Effect[], headers: PlainHeaders): Response {
  const fields = { ...headers, ...identityHeaders(effects) };
  return new Response(null, { status: 204, headers: withCookies(fields, cookiesOf(options, call.realm, effects)) });
}

const known = new WeakMap<PlainHeaders, PlainHeaders>();

/** Most answers have the very same headers: they are spread once. */
function jsonHeaders(headers: PlainHeaders): PlainHeaders {
  let fields = known.get(headers);
  if (fields === undefined) {
    fields = { ...headers, "content-type": "application/json" };
    known.set(headers, fields);
  }
  return fields;
}

const texts = new WeakMap<object, string>();

/** A value that is frozen comes again (`kernel/output.ts`), and is written once. */
function textOf(value: object): string {
  if (!Object.isFrozen(value)) return JSON.stringify(value);
  let text = texts.get(value);
  if (text === undefined) {
    text = JSON.stringify(value);
    texts.set(value, text);
  }
  return text;
}

/** At once, unless it is the first word in a language. `headers` say that it depends on `Accept-Language` (RFC 9110 §12.5.5). */
export function answerProblem(problem: Problem, hearer: Hearer, headers: PlainHeaders): MaybeLater<Response> {
  const said = sayProblem(problem, hearer);
  return said instanceof Promise ? said.then((words) => answerSaid(problem, words, headers)) : answerSaid(problem, said, headers);
}

function answerSaid(problem: Problem, { body, locale }: SaidProblem, headers: PlainHeaders): Response {
  const language = locale === null ? {} : { "content-language": locale };
  const retryAfter = problem.retryAfterSeconds === null ? {} : { "retry-after": String(problem.retryAfterSeconds) };
  const challenge = problem.type.status === 401 ? { "www-authenticate": "Bearer" } : {};
  return new Response(JSON.stringify(body), {
    status: problem.type.status,
    headers: { ...headers, ...retryAfter, ...challenge, ...language, "content-type": "application/problem+json" },
  });
}

/** `Set-Cookie` is the one header that may come several times, which a plain object can't say. */
export function withCookies(headers: PlainHeaders, cookies: readonly string[]): Headers {
  const built = new Headers(headers);
  for (const cookie of cookies) built.append("set-cookie", cookie);
  return built;
}
