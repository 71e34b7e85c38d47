/** The HTTP face: finds the realm and the face that a path belongs to, and keeps out what comes from other sites. Knows no operation by name. */
import { randomUUID } from "node:crypto";
import type { Services } from "../domain/call/services.ts";
import type { Engine } from "../domain/engine/engine.ts";
import { type InstanceOptions, mainRealm, realmOrigin } from "../domain/realm/instance-options.ts";
import type { HostedRealm } from "../domain/realm/realm-hosts.ts";
import { problemOfFailure } from "../kernel/failure.ts";
import { commonProblems, Problem } from "../kernel/problem.ts";
import type { MaybeLater } from "../kernel/steps.ts";
import { chooseLocale } from "../texts/locale.ts";
import { answerProblem } from "./answer.ts";
import { createGate, foreignRequest } from "./cross-site.ts";
import type { GraphqlRequest } from "./graphql/handler.ts";
import { answerHeaders } from "./headers.ts";
import type { InstanceDoor } from "./instance-door.ts";
import type { Pages } from "./pages/pages.ts";
import { type Hearer, hearerOf } from "./problem-words.ts";
import { type Environment, languagesOf, readCall } from "./request.ts";
import { createRest } from "./rest/rest.ts";
import { answerKeys, createOpenApi } from "./well-known.ts";

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
  /** Scheme and authority that the realm is reached at: the base URL's, or the realm's own. */
  readonly origin: string;
  /** The path of the realm's address, without a slash at its end. */
  readonly root: string;
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
  const openApi = createOpenApi(engine);

  const answerApi = (asked: Asked): MaybeLater<Response> => {
    const { request, environment, realm, path, search } = asked;
    if (request.method === "OPTIONS") return gate.preflight(asked);
    const isRest = path !== graphqlPath;
    const call = readCall(options, request, environment, { realm, face: isRest ? "rest" : "graphql" });
    if (!gate.isAllowed(asked)) return answerProblem(foreignRequest(), hearerOf(call), headers.api);
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
    if (path === "/openapi.json") return (await openApi(realm, `${asked.origin}${asked.root}`))(asked, headers.api);
    if (path === "/.well-known/jwks.json") return answerKeys(engine, realm, headers.api);
    // A realm at its own host brings the files of its pages along.
    const isInstance = realm === mainRealm || (asked.root === options.basePath && path.startsWith("/assets/"));
    const own = isInstance ? await parts.instance.answer({ ...asked, headers }) : null;
    return own ?? answerPage(asked);
  };

  const strangerOf = (request: Request, environment: Environment | undefined): Hearer => {
    const languages = languagesOf(options, mainRealm, { request, environment });
    return { requestId: randomUUID(), locale: chooseLocale(null, languages) };
  };

  const answerFault = (error: unknown, hearer: Hearer): MaybeLater<Response> => {
    const problem = error instanceof Problem ? error : problemOfFailure(error);
    if (problem !== error) log.error({ requestId: hearer.requestId, error }, "A request failed outside any operation.");
    return answerProblem(problem, hearer, headers.api);
  };

  const enter = createEntrance(engine.services, (asked, { request, environment }) =>
    asked === null ? answerProblem(new Problem(commonProblems.notFound), strangerOf(request, environment), headers.api) : route(asked),
  );
  return (request, environment) => {
    try {
      const answer = enter(request, environment);
      return answer instanceof Promise ? answer.catch((error) => answerFault(error, strangerOf(request, environment))) : answer;
    } catch (error) {
      return answerFault(error, strangerOf(request, environment));
    }
  };
}

/** In development a page opened by the machine's other name leads to the base URL, whose cookies and forms work. @returns null when it is there. */
function developmentRedirect({ mode }: InstanceOptions, { request, origin: own }: Asked): string | null {
  if (mode !== "development" || request.method !== "GET") return null;
  const { origin, pathname, search } = new URL(request.url);
  return origin === own ? null : `${own}${pathname}${search}`;
}

/** Finds the place of a request. The list of hosts is asked only about another name than the base URL's. */
function createEntrance(
  { options, hosts }: Pick<Services, "options" | "hosts">,
  follow: (asked: Asked | null, arrived: Arrived) => MaybeLater<Response>,
): HttpHandler {
  const baseAuthority = new URL(options.baseUrl).host;
  return (request, environment) => {
    const { url } = request;
    const begin = url.indexOf("//") + 2;
    const start = url.indexOf("/", begin);
    const arrived = { request, environment, start };
    const authority = url.slice(begin, start);
    if (authority === baseAuthority) return follow(placeRequest(options, arrived, null), arrived);
    const hosted = hosts.find(authority);
    if (hosted instanceof Promise) return hosted.then((found) => follow(placeRequest(options, arrived, found), arrived));
    return follow(placeRequest(options, arrived, hosted), arrived);
  };
}

interface Arrived {
  readonly request: Request;
  readonly environment: Environment | undefined;
  /** Where the path begins in the address. */
  readonly start: number;
}

/**
 * Cuts the address into realm and path. Of hosts only those in the realm table count, and what we answer is built from the table's own
 * spelling: a forged one changes nothing (HST-01).
 * @param hosted the realm that the host leads to; null for the base URL's and for every unknown one.
 * @returns null outside our base path, and for a realm's path under the host of another.
 */
function placeRequest(options: InstanceOptions, { request, environment, start }: Arrived, hosted: HostedRealm | null): Asked | null {
  const { basePath, baseUrl } = options;
  const { url } = request;
  const end = url.indexOf("?", start);
  const path = end < 0 ? url.slice(start) : url.slice(start, end);
  const search = end < 0 ? "" : url.slice(end);
  if (!path.startsWith(basePath)) return null;
  const own = path.slice(basePath.length) || "/";
  if (!own.startsWith("/")) return null;
  const isNamed = own.startsWith("/realms/");
  if (hosted !== null) {
    const origin = realmOrigin(options, hosted.host);
    return isNamed ? null : { request, environment, realm: hosted.name, path: own, search, origin, root: basePath };
  }
  if (!isNamed) return { request, environment, realm: mainRealm, path: own, search, origin: baseUrl, root: basePath };
  const [, realm, below] = realmPath.exec(own) ?? [];
  // `main` needs no naming, and what has one address has no second.
  if (realm === undefined || realm === mainRealm) return null;
  return { request, environment, realm, path: below ?? "/", search, origin: baseUrl, root: `${basePath}/realms/${realm}` };
}
