/** Answers in JSON, each built once with its final headers: anything added later costs several times as much. */
import type { Call, Effect } from "../domain/context.ts";
import type { InstanceOptions } from "../domain/instance-options.ts";
import type { Outcome } from "../kernel/invoke.ts";
import { type Problem, problemBody } from "../kernel/problem.ts";
import { cookiesOf } from "./cookies.ts";

type PlainHeaders = Readonly<Record<string, string>>;

/** What an operation came to, as REST says it: its output, or the problem (RFC 9457). */
export function answerOutcome(options: InstanceOptions, call: Call, outcome: Outcome<Effect>, headers: PlainHeaders): Response {
  if (!outcome.ok) return answerProblem(outcome.problem, call.requestId, headers);
  const fields = { ...headers, "content-type": "application/json" };
  const body = JSON.stringify(outcome.value);
  if (outcome.effects.length === 0) return new Response(body, { headers: fields });
  return new Response(body, { headers: withCookies(fields, cookiesOf(options, call.realm, outcome.effects)) });
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
