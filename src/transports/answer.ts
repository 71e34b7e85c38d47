/** Answers in JSON, each built once with its final headers: anything added later costs several times as much. */
import type { Call, Effect } from "../domain/call.ts";
import type { InstanceOptions } from "../domain/instance-options.ts";
import type { Outcome } from "../kernel/invoke.ts";
import { type Problem, problemBody } from "../kernel/problem.ts";
import { cookiesOf } from "./cookies.ts";
import { identityHeaders } from "./identity-headers.ts";

type PlainHeaders = Readonly<Record<string, string>>;

/** What an operation came to, as REST says it: its output, or the problem (RFC 9457). */
export function answerOutcome(options: InstanceOptions, call: Call, outcome: Outcome<Effect>, headers: PlainHeaders): Response {
  if (!outcome.ok) return answerProblem(outcome.problem, call.requestId, headers);
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

export function answerProblem(problem: Problem, requestId: string, headers: PlainHeaders): Response {
  const retryAfter = problem.retryAfterSeconds === null ? {} : { "retry-after": String(problem.retryAfterSeconds) };
  const challenge = problem.type.status === 401 ? { "www-authenticate": "Bearer" } : {};
  return new Response(JSON.stringify(problemBody(problem, requestId)), {
    status: problem.type.status,
    headers: { ...headers, ...retryAfter, ...challenge, "content-type": "application/problem+json" },
  });
}

/** `Set-Cookie` is the one header that may come several times, which a plain object can't say. */
export function withCookies(headers: PlainHeaders, cookies: readonly string[]): Headers {
  const built = new Headers(headers);
  for (const cookie of cookies) built.append("set-cookie", cookie);
  return built;
}
