/** REST: every operation at the address that its file name gives, from the same list as all other faces. */
import type { Call } from "../../domain/call/call.ts";
import type { Engine } from "../../domain/engine/engine.ts";
import { invalidRequest } from "../../kernel/input.ts";
import { commonProblems, fieldFault, Problem } from "../../kernel/problem.ts";
import type { Route } from "../../kernel/route.ts";
import { awaited, type MaybeLater, runSteps, type Steps } from "../../kernel/steps.ts";
import { answerOutcome, answerProblem } from "../answer.ts";
import { readJson } from "../body.ts";
import { hearerOf } from "../problem-words.ts";
import { type Environment, headerOf } from "../request.ts";
import { readQuery } from "./query.ts";
import { createRouteTable } from "./route-table.ts";
import { type WayToSignIn, wayToSignIn } from "./way-to-sign-in.ts";

export interface RestRequest {
  readonly request: Request;
  readonly environment: Environment | undefined;
  readonly call: Call;
  /** Below `/api`, with its leading slash. */
  readonly path: string;
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
}

export function createRest(engine: Engine): (asked: RestRequest) => MaybeLater<Response> {
  const table = createRouteTable(engine.routes);
  const answer = function* (asked: RestRequest): Steps<Response> {
    const { call, headers, request } = asked;
    const match = table.find(request.method, asked.path);
    if (match === null) {
      const allowed = table.methodsOf(asked.path);
      if (allowed.length === 0) return yield* awaited(answerProblem(new Problem(commonProblems.notFound), hearerOf(call), headers));
      const refusal = new Problem(commonProblems.methodNotAllowed);
      return yield* awaited(answerProblem(refusal, hearerOf(call), { ...headers, allow: allowed.join(", ") }));
    }
    try {
      const input = yield* awaited(readInput(match.route, match.parameters, asked));
      const outcome = yield* awaited(engine.invoke(match.route, call, input));
      const { options } = engine.services;
      const way = outcome.ok || !isForPerson(match.route, outcome.problem) ? null : yield* awaited(wayFor(engine, asked));
      if (way?.status === 302) return new Response(null, { status: 302, headers: { ...headers, location: way.location } });
      const answered = answerOutcome(options, call, outcome, way === null ? headers : { ...headers, location: way.location });
      // A warm session is answered with no step more.
      return answered instanceof Promise ? yield* awaited(answered) : answered;
    } catch (error) {
      if (error instanceof Problem) return yield* awaited(answerProblem(error, hearerOf(call), headers));
      throw error;
    }
  };
  return (asked) => runSteps(answer(asked));
}

/** A person whom a proxy asks about is shown where to sign in; everybody else gets the problem. */
function isForPerson(route: Route, problem: Problem): boolean {
  return route.operation.contract.isProxyCheck === true && problem.type === commonProblems.unauthenticated;
}

async function wayFor({ services }: Engine, { call, request, environment }: RestRequest): Promise<WayToSignIn | null> {
  const realm = await services.realms.find(call.realm);
  return realm === null ? null : wayToSignIn(services.options, realm, (name) => headerOf(request, environment, name));
}

/** Path parameters, and the query of a GET or the body of anything else. One place for each field: what comes twice is refused (MAS-05). */
function readInput(route: Route, parameters: Readonly<Record<string, string>>, asked: RestRequest): MaybeLater<unknown> {
  // What a proxy hangs on is the query of what a person wanted to see, as Caddy does; none of it is ours to read.
  const search = route.operation.contract.isProxyCheck === true ? "" : asked.search;
  return route.method === "get" ? { ...readQuery(route, search), ...parameters } : readBody(route, parameters, asked);
}

async function readBody(route: Route, parameters: Readonly<Record<string, string>>, asked: RestRequest): Promise<unknown> {
  const { request, environment, search } = asked;
  if (search !== "") throw invalidRequest([fieldFault("", "unexpected_query")]);
  const body = await readJson(request, headerOf(request, environment, "content-type"), headerOf(request, environment, "content-length"));
  if (route.parameters.length === 0) return body;
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  const twice = route.parameters.find((name) => Object.hasOwn(body, name));
  if (twice !== undefined) throw invalidRequest([fieldFault(`/${twice}`, "field_in_path", { code: "unknown_field" })]);
  return { ...body, ...parameters };
}
