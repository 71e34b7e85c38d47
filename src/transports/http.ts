/** The HTTP face: finds the realm and the face that a path belongs to, and keeps out what comes from other sites. Knows no operation by name. */
import type { Engine } from "../domain/engine.ts";
import { mainRealm } from "../domain/instance-options.ts";
import { commonProblems, Problem } from "../kernel/problem.ts";
import { answerProblem } from "./answer.ts";
import { corsHeaders, isAllowedProvenance, preflightHeaders } from "./cross-site.ts";
import type { GraphqlRequest } from "./graphql/handler.ts";
import { type AnswerHeaders, answerHeaders } from "./headers.ts";
import type { InstanceDoor } from "./instance-door.ts";
import type { Pages } from "./pages/pages.ts";
import { type Environment, headerOf, readCall } from "./request.ts";
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

export type HttpHandler = (request: Request, environment?: Environment) => Promise<Response>;

const realmPath = /^\/realms\/([a-z0-9][a-z0-9-]{0,62})(\/.*)?$/;
const scripted = /^application\/json\b/i;

export function createHttp(parts: HttpParts): HttpHandler {
  const { engine } = parts;
  const { options, log } = engine.services;
  const headers = answerHeaders(options);
  const rest = createRest(engine);

  const route = async (asked: Asked): Promise<Response> => {
    const { request, environment, realm, path } = asked;
    if (path.startsWith("/api/")) {
      if (request.method === "OPTIONS") return preflight(asked);
      const call = readCall(options, request, environment, realm, "rest");
      if (!isAllowed(asked)) return refuseForeign(call.requestId);
      return rest({ request, environment, call, path: path.slice("/api".length), search: asked.search, headers: apiHeaders(asked) });
    }
    if (path === "/graphql" && request.method !== "OPTIONS") {
      const call = readCall(options, request, environment, realm, "graphql");
      if (!isAllowed(asked)) return refuseForeign(call.requestId);
      return (await parts.graphql())({ request, environment, call, headers: apiHeaders(asked) });
    }
    if (path === "/graphql") return preflight(asked);
    if (path === "/openapi.json") return answerOpenApi(engine, realm, headers.api);
    if (path === "/.well-known/jwks.json") return answerKeys(engine, realm, headers.api);
    const own = realm === mainRealm ? await parts.instance.answer({ ...asked, headers }) : null;
    return own ?? answerPage(asked);
  };

  const answerPage = async (asked: Asked): Promise<Response> => {
    const pages = await parts.pages();
    const page = { ...asked, headers: headers.page };
    if (!isAllowed(asked)) return pages.fault(page, foreign());
    return (await pages.handle(page)) ?? pages.fault(page, new Problem(commonProblems.notFound));
  };

  const apiHeaders = ({ request, environment }: Asked) => {
    const origin = headerOf(request, environment, "origin");
    return origin === null ? headers.api : { ...headers.api, ...corsHeaders(options, origin) };
  };

  const preflight = ({ request, environment }: Asked) =>
    new Response(null, { status: 204, headers: { ...headers.api, ...preflightHeaders(options, headerOf(request, environment, "origin")) } });

  const isAllowed = ({ request, environment }: Asked) =>
    request.method === "GET" ||
    request.method === "HEAD" ||
    isAllowedProvenance(options, {
      site: headerOf(request, environment, "sec-fetch-site"),
      origin: headerOf(request, environment, "origin"),
      isScripted: scripted.test(headerOf(request, environment, "content-type") ?? "") || headerOf(request, environment, "x-cardea") !== null,
    });

  const foreign = () => new Problem(commonProblems.forbidden, { detail: "This request comes from another site, which is not among the trusted origins." });
  const refuseForeign = (requestId: string) => answerProblem(foreign(), requestId, headers.api);

  return async (request, environment) => {
    const asked = placeRequest(options.basePath, request, environment);
    if (asked === null) return answerProblem(new Problem(commonProblems.notFound), crypto.randomUUID(), headers.api);
    try {
      return await route(asked);
    } catch (error) {
      return answerFault(error, headers);
    }
  };

  function answerFault(error: unknown, { api }: AnswerHeaders): Response {
    const requestId = crypto.randomUUID();
    if (error instanceof Problem) return answerProblem(error, requestId, api);
    log.error({ requestId, error }, "A request failed outside any operation.");
    return answerProblem(new Problem(commonProblems.internal), requestId, api);
  }
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
