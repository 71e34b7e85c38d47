/** Answers of the GraphQL face: refusals before a document runs, its result after, and the one place that makes the `Response`. */
import type { ExecutionResult, GraphQLError } from "graphql";
import type { Response as HttpAnswer } from "graphql-http";
import type { Log } from "../../kernel/ports.ts";
import { commonProblems, Problem } from "../../kernel/problem.ts";
import { withCookies } from "../answer.ts";
import { type Exchange, errorOf } from "./problems.ts";

const modernType = "application/graphql-response+json";

/** For a request that is no GraphQL request, and for one beyond the limits: the problem's own status. */
export function refuse(exchange: Exchange, problem: Problem, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
  return answer(exchange, problem, problem.type.status, headers);
}

/** For a document or variables that are wrong: 400, or 200 for a client that asks for `application/json` by name (GraphQL over HTTP §6.4.1). */
export function refuseDocument(exchange: Exchange, problem: Problem): Promise<HttpAnswer> {
  const { accept } = exchange;
  return answer(exchange, problem, accept.includes("application/json") && !accept.includes(modernType) ? 200 : 400, {});
}

/** Problems go out as they are; whatever else went wrong is a bug of ours: logged whole, answered as `internal` (GQL-08). */
export async function maskErrors(result: ExecutionResult, exchange: Exchange, log: Log): Promise<ExecutionResult | undefined> {
  if (result.errors === undefined || result.errors.every(isProblem)) return undefined;
  const errors = result.errors.map((error) => {
    if (isProblem(error)) return error;
    log.error({ requestId: exchange.call.requestId, error: error.message, path: error.path }, "A GraphQL field could not be answered.");
    return errorOf(new Problem(commonProblems.internal), exchange, { cause: error });
  });
  return { ...result, errors: await Promise.all(errors) };
}

/** Makes the response once, with all its headers: changing one later costs more than making it. */
export async function respond(
  made: HttpAnswer,
  exchange: Exchange,
  base: Readonly<Record<string, string>>,
  cookies: readonly string[],
): Promise<Response> {
  const [body, init] = made[0] === null ? await explain(exchange, made[1].status, made[1].headers) : made;
  const language = exchange.spoken.size === 0 ? {} : { "content-language": [...exchange.spoken].join(", ") };
  const headers = { ...base, ...language, ...init.headers };
  return new Response(body, { status: init.status, headers: cookies.length === 0 ? headers : withCookies(headers, cookies) });
}

async function answer(
  exchange: Exchange,
  problem: Problem,
  status: number,
  headers: Readonly<Record<string, string>>,
): Promise<HttpAnswer> {
  const { accept } = exchange;
  const contentType = `${accept.includes(modernType) ? modernType : "application/json"}; charset=utf-8`;
  const body = JSON.stringify({ errors: [await errorOf(problem, exchange)] });
  return [body, { status, statusText: "", headers: { "content-type": contentType, ...headers } }];
}

/** `graphql-http` answers what it cannot even read with a status alone: 415, or 406 where it can't give what is accepted (RFC 9110 §15.5.7). */
function explain(exchange: Exchange, status: number, headers: Readonly<Record<string, string>> = {}): Promise<HttpAnswer> {
  const unacceptable = { detail: `Accept application/json or ${modernType}.` };
  const problem =
    status === 406 ? new Problem(commonProblems.invalidRequest, unacceptable) : new Problem(commonProblems.unsupportedMediaType);
  return answer(exchange, problem, status, headers);
}

function isProblem(error: GraphQLError): boolean {
  return typeof error.extensions.code === "string";
}
