/** Answers of the GraphQL face: refusals before a document runs, its result after, and the one place that makes the `Response`. */
import type { ExecutionResult, GraphQLError } from "graphql";
import type { Response as HttpAnswer } from "graphql-http";
import type { Call, Effect } from "../../domain/call.ts";
import type { Log } from "../../kernel/ports.ts";
import { commonProblems, Problem } from "../../kernel/problem.ts";
import { withCookies } from "../answer.ts";
import { errorOf } from "./problems.ts";

/** One request on its way; also the context of its resolvers. A type, since `graphql-http` asks for an index signature. */
export type Exchange = {
  readonly call: Call;
  /** The `Accept` header. */
  readonly accept: string;
  /** What all fields of the document did, in order. */
  readonly effects: Effect[];
};

const modernType = "application/graphql-response+json";

/** For a request that is no GraphQL request, and for one beyond the limits: the problem's own status. */
export function refuse(exchange: Exchange, problem: Problem, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  return answer(exchange, problem, problem.type.status, headers);
}

/** For a document or variables that are wrong: 400, or 200 for a client that asks for `application/json` by name (GraphQL over HTTP §6.4.1). */
export function refuseDocument(exchange: Exchange, problem: Problem): HttpAnswer {
  const { accept } = exchange;
  return answer(exchange, problem, accept.includes("application/json") && !accept.includes(modernType) ? 200 : 400, {});
}

/** Problems go out as they are; whatever else went wrong is a bug of ours: logged whole, answered as `internal` (GQL-08). */
export function maskErrors(result: ExecutionResult, { call }: Exchange, log: Log): ExecutionResult | undefined {
  if (result.errors === undefined || result.errors.every(isProblem)) return undefined;
  const errors = result.errors.map((error) => {
    if (isProblem(error)) return error;
    log.error({ requestId: call.requestId, error: error.message, path: error.path }, "A GraphQL field could not be answered.");
    return errorOf(new Problem(commonProblems.internal), call.requestId, error);
  });
  return { ...result, errors };
}

/** Makes the response once, with all its headers: changing one later costs more than making it. */
export function respond(
  made: HttpAnswer,
  exchange: Exchange,
  base: Readonly<Record<string, string>>,
  cookies: readonly string[],
): Response {
  const [body, init] = made[0] === null ? explain(exchange, made[1].status, made[1].headers) : made;
  const headers = { ...base, ...init.headers };
  return new Response(body, { status: init.status, headers: cookies.length === 0 ? headers : withCookies(headers, cookies) });
}

function answer({ call, accept }: Exchange, problem: Problem, status: number, headers: Readonly<Record<string, string>>): HttpAnswer {
  const contentType = `${accept.includes(modernType) ? modernType : "application/json"}; charset=utf-8`;
  const body = JSON.stringify({ errors: [errorOf(problem, call.requestId)] });
  return [body, { status, statusText: "", headers: { "content-type": contentType, ...headers } }];
}

/** `graphql-http` answers what it cannot even read with a status alone: 415, or 406 where it can't give what is accepted (RFC 9110 §15.5.7). */
function explain(exchange: Exchange, status: number, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  const unacceptable = { detail: `Accept application/json or ${modernType}.` };
  const problem =
    status === 406 ? new Problem(commonProblems.invalidRequest, unacceptable) : new Problem(commonProblems.unsupportedMediaType);
  return answer(exchange, problem, status, headers);
}

function isProblem(error: GraphQLError): boolean {
  return typeof error.extensions.code === "string";
}
