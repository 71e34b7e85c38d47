/** The faces a scenario calls through: one call, by REST or by GraphQL, with one kind of answer. */
import { type GraphQLOutputType, getNamedType, isObjectType } from "graphql";
import type { Cardea } from "../../src/cardea.ts";
import { commonProblems } from "../../src/kernel/problem.ts";
import type { Route } from "../../src/kernel/route.ts";
import { type Operations, routes } from "../../src/routes.generated.ts";
import { graphqlSchema, isQuery } from "../../src/transports/graphql/schema.ts";
import { baseUrl } from "./house.ts";

export const faces = ["rest", "graphql"] as const;
export type FaceName = (typeof faces)[number];
export type OperationName = keyof Operations;

/** What a browser or program keeps between its calls. */
export interface Visitor {
  /** Cookies by name. */
  readonly cookies: Map<string, string>;
  accessToken: string | null;
  /** The network address that its calls come from. */
  readonly address: string;
}

export function newVisitor(address = "203.0.113.7"): Visitor {
  return { cookies: new Map(), accessToken: null, address };
}

export interface Answer {
  readonly status: number;
  /** The output, or null when refused. */
  readonly value: Record<string, unknown> | null;
  /** The problem, or null. */
  readonly problem: ProblemSeen | null;
}

export interface ProblemSeen {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

/** Calls an operation as a visitor; their cookies are kept as a browser would. */
export async function callFace(
  cardea: Cardea,
  face: FaceName,
  visitor: Visitor,
  name: OperationName,
  input: Record<string, unknown> = {},
): Promise<Answer> {
  const route = routes.find((candidate) => candidate.operation.contract.name === name);
  if (route === undefined) throw new Error(`There is no operation ${name}.`);
  const request = face === "rest" ? restRequest(route, input) : graphqlRequest(route, input);
  for (const [key, value] of Object.entries(headersOf(visitor))) request.headers.set(key, value);
  const response = await cardea.fetch(request, environmentOf(visitor, request));
  keepCookies(visitor, response);
  return face === "rest" ? readRest(response) : readGraphql(response, name);
}

/** As Node's server hands it along. */
export function environmentOf(
  visitor: Visitor,
  request: Request,
): { incoming: { headers: Record<string, string>; socket: { remoteAddress: string } } } {
  return { incoming: { headers: Object.fromEntries(request.headers), socket: { remoteAddress: visitor.address } } };
}

function headersOf(visitor: Visitor): Record<string, string> {
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  return {
    "user-agent": "Scenario/1.0",
    ...(cookie === "" ? {} : { cookie }),
    ...(visitor.accessToken === null ? {} : { authorization: `Bearer ${visitor.accessToken}` }),
  };
}

export function keepCookies(visitor: Visitor, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    const name = pair.slice(0, at);
    if (/; Max-Age=0(?:;|$)/.test(line)) visitor.cookies.delete(name);
    else visitor.cookies.set(name, pair.slice(at + 1));
  }
}

const json = { "content-type": "application/json" };

function restRequest(route: Route, input: Record<string, unknown>): Request {
  const inPath = Object.fromEntries(route.parameters.map((name) => [name, input[name]]));
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(inPath[name])));
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !route.parameters.includes(name)));
  const method = route.method.toUpperCase();
  if (method === "GET") {
    const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)])).toString();
    return new Request(`${baseUrl}/api${path}${query === "" ? "" : `?${query}`}`);
  }
  return new Request(`${baseUrl}/api${path}`, { method, headers: json, body: JSON.stringify(rest) });
}

async function readRest(response: Response): Promise<Answer> {
  const body: unknown = await response.json();
  if (response.ok) return { status: response.status, value: body as Record<string, unknown>, problem: null };
  return { status: response.status, value: null, problem: body as ProblemSeen };
}

const schema = graphqlSchema<null>(routes, async () => ({}));

/** A document that asks for every field of the answer. */
function graphqlRequest(route: Route, input: Record<string, unknown>): Request {
  const { name } = route.operation.contract;
  const isRead = isQuery(route);
  const root = isRead ? schema.getQueryType() : schema.getMutationType();
  const field = root?.getFields()[name];
  if (field === undefined) throw new Error(`GraphQL has no field ${name}.`);
  const [argument] = field.args;
  const signature = argument === undefined ? "" : `($input: ${String(argument.type)})`;
  const passed = argument === undefined ? "" : "(input: $input)";
  const query = `${isRead ? "query" : "mutation"} ${signature} { ${name}${passed} ${selectionOf(field.type)} }`;
  // An operation that takes nothing has no argument: what is sent along all the same must show as an unknown field.
  const surplus =
    argument === undefined && Object.keys(input).length > 0
      ? query.replace(name, `${name}(input: $input)`).replace("{", "($input: JSON) {")
      : query;
  return new Request(`${baseUrl}/graphql`, {
    method: "POST",
    headers: json,
    body: JSON.stringify({ query: surplus, variables: { input } }),
  });
}

function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return "";
  return `{ ${Object.values(named.getFields())
    .map((field) => `${field.name} ${selectionOf(field.type)}`)
    .join(" ")} }`;
}

interface GraphqlBody {
  readonly data?: Record<string, Record<string, unknown> | null> | null;
  readonly errors?: readonly { readonly extensions?: Partial<ProblemSeen> }[];
}

async function readGraphql(response: Response, name: string): Promise<Answer> {
  const { data, errors } = (await response.json()) as GraphqlBody;
  const [error] = errors ?? [];
  if (error === undefined) return { status: response.status, value: data?.[name] ?? null, problem: null };
  const seen = error.extensions;
  const { code = commonProblems.internal.code, status = response.status, detail = "" } = seen ?? {};
  return { status, value: null, problem: { code, status, detail, errors: seen?.errors ?? [] } };
}
