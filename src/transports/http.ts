/** The HTTP face: finds the realm and the face that a path belongs to, and keeps out what comes from other sites. Knows no operation by name. */
import { randomUUID } from "node:crypto";
import type { Engine } from "../domain/engine.ts";
import { type InstanceOptions, mainRealm } from "../domain/instance-options.ts";
import { problemOfFailure } from "../kernel/failure.ts";
import { commonProblems, Problem } from "../kernel/problem.ts";
import type { MaybeLater } from "../kernel/steps.ts";
import { answerProblem } from "./answer.ts";
import { createGate, foreignRequest } from "./cross-site.ts";
import type { GraphqlRequest } from "./graphql/handler.ts";
import { answerHeaders } from "./headers.ts";
import type { InstanceDoor } from "./instance-door.ts";
import type { Pages } from "./pages/pages.ts";
import { type Environment, readCall } from "./request.ts";
import { createRest } from "./rest/rest.ts";
import { answerKeys, answerOpenApi } from "./well-known.ts";

export interface HttpParts {
  readonly engine: Engine;
  /** Made when first needed: a server that is only asked for sessions loads neither. */
  readonly pages: () => Promise<Pages>;
  readonly graphql: () => Promise<(asked: GraphqlRequest) => Promise<Response>>;
  readonly instance: InstanceDoor;
}

/** One request on its way. */
interface Asked {
  readonly request: Request;
  readonly environment: Environment | undefined;
  readonly realm: string;
  /** Below the realm's address. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly search: string;
}

export type HttpHandler = (request: Request, environment?: Environment) => MaybeLater<Response>;

const realmPath = /^\/realms\/([a-z0-9][a-z0-9-]{0,62})(\/.*)?$/;
const apiRoot = "/api";
const graphqlPath = "/graphql";

export function createHttp(parts: HttpParts): HttpHandler {
  const { engine } = parts;
  const { options, log } = engine.services;
  const headers = answerHeaders(options);
  const gate = createGate(options, headers.api);
  const rest = createRest(engine);

  const answerApi = (asked: Asked): MaybeLater<Response> => {
    const { request, environment, realm, path, search } = asked;
    if (request.method === "OPTIONS") return gate.preflight(asked);
    const isRest = path !== graphqlPath;
    const call = readCall(options, request, environment, { realm, face: isRest ? "rest" : "graphql" });
    if (!gate.isAllowed(asked)) return answerProblem(foreignRequest(), call.requestId, headers.api);
    const heard = { request, environment, call, headers: gate.headersFor(asked) };
    return isRest ? rest({ ...heard, path: path.slice(apiRoot.length), search }) : parts.graphql().then((answer) => answer(heard));
  };

  const answerPage = async (asked: Asked): Promise<Response> => {
    const elsewhere = developmentRedirect(options, asked);
    if (elsewhere !== null) return new Response(null, { status: 307, headers: { ...headers.api, location: elsewhere } });
    const pages = await parts.pages();
    const page = { ...asked, headers: headers.page };
    if (!gate.isAllowed(asked)) return pages.fault(page, foreignRequest());
    return (await pages.handle(page)) ?? pages.fault(page, new Problem(commonProblems.notFound));
  };

  const route = (asked: Asked): MaybeLater<Response> => {
    const { path } = asked;
    return path.startsWith(`${apiRoot}/`) || path === graphqlPath ? answerApi(asked) : answerElsewhere(asked);
  };

  const answerElsewhere = async (asked: Asked): Promise<Response> => {
    const { realm, path } = asked;
    if (path === "/openapi.json") return answerOpenApi(engine, realm, headers.api);
    if (path === "/.well-known/jwks.json") return answerKeys(engine, realm, headers.api);
    const own = realm === mainRealm ? await parts.instance.answer({ ...asked, headers }) : null;
    return own ?? answerPage(asked);
  };

  const answerFault = (error: unknown): Response => {
    const requestId = randomUUID();
    const problem = error instanceof Problem ? error : problemOfFailure(error);
    if (problem !== error) log.error({ requestId, error }, "A request failed outside any operation.");
    return answerProblem(problem, requestId, headers.api);
  };

  return (request, environment) => {
    const asked = placeRequest(options.basePath, request, environment);
    if (asked === null) return answerProblem(new Problem(commonProblems.notFound), randomUUID(), headers.api);
    try {
      const answer = route(asked);
      return answer instanceof Promise ? answer.catch(answerFault) : answer;
    } catch (error) {
      return answerFault(error);
    }
  };
}

/** In development a page opened by the machine's other name leads to the base URL, whose cookies and forms work. @returns null when it is there. */
function developmentRedirect({ mode, baseUrl }: InstanceOptions, { request }: Asked): string | null {
  if (mode !== "development" || request.method !== "GET") return null;
  const { origin, pathname, search } = new URL(request.url);
  return origin === baseUrl ? null : `${baseUrl}${pathname}${search}`;
}

/** Cuts the address into realm and path. The host is not looked at: what we answer never depends on it (HST-01). @returns null outside our base path. */
function placeRequest(basePath: string, request: Request, environment: Environment | undefined): Asked | null {
  const { url } = request;
  const start = url.indexOf("/", url.indexOf("//") + 2);
  const end = url.indexOf("?", start);
  const path = end < 0 ? url.slice(start) : url.slice(start, end);
  const search = end < 0 ? "" : url.slice(end);
  if (!path.startsWith(basePath)) return null;
  const own = path.slice(basePath.length) || "/";
  if (!own.startsWith("/")) return null;
  if (!own.startsWith("/realms/")) return { request, environment, realm: mainRealm, path: own, search };
  const [, realm, below] = realmPath.exec(own) ?? [];
  // `main` needs no naming, and what has one address has no second.
  return realm === undefined || realm === mainRealm ? null : { request, environment, realm, path: below ?? "/", search };
}
