/** The faces a scenario calls through: one call, by REST or by GraphQL, with one kind of answer. */
import { type GraphQLOutputType, type GraphQLSchema, getNamedType, isObjectType } from "graphql";
import type { Cardea } from "../../src/cardea.ts";
import { commonProblems } from "../../src/kernel/problem.ts";
import type { Route } from "../../src/kernel/route.ts";
import type { Operations } from "../../src/routes.generated.ts";
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
  /** The realm that its calls go to. */
  readonly realm: string;
}

export function newVisitor(address = "203.0.113.7", realm = "main"): Visitor {
  return { cookies: new Map(), accessToken: null, address, realm };
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The whole body, as it came. */
  readonly body: unknown;
  /** The output, or null when refused. */
  readonly value: Record<string, unknown> | null;
  /** The problem, or null. */
  readonly problem: ProblemSeen | null;
}

interface ProblemSeen {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
  readonly retryAfterSeconds: number | null;
}

/** Calls an operation as a visitor; their cookies are kept as a browser would. */
export async function callFace(
  cardea: Cardea,
  { face, visitor }: { readonly face: FaceName; readonly visitor: Visitor },
  name: OperationName,
  input: Record<string, unknown> = {},
): Promise<Answer> {
  // The engine's own: what an operation takes and answers may depend on the instance.
  const { routes } = await cardea.engine();
  const route = routes.find((candidate) => candidate.operation.contract.name === name);
  if (route === undefined) throw new Error(`There is no operation ${name}.`);
  const root = `${baseUrl}${visitor.realm === "main" ? "" : `/realms/${visitor.realm}`}`;
  const request = face === "rest" ? restRequest(root, route, input) : graphqlRequest(root, schemaOf(routes), { route, input });
  for (const [key, value] of Object.entries(headersOf(visitor))) request.headers.set(key, value);
  const response = await cardea.fetch(request, environmentOf(visitor, request));
  keepCookies(visitor, response);
  return face === "rest" ? readRest(response) : readGraphql(response, name);
}

type NodeEnvironment = { incoming: { headers: Record<string, string>; socket: { remoteAddress: string } } };

/** As Node's server hands it along. */
function environmentOf(visitor: Visitor, request: Request): NodeEnvironment {
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

function keepCookies(visitor: Visitor, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    const name = pair.slice(0, at);
    if (/; Max-Age=0(?:;|$)/.test(line)) visitor.cookies.delete(name);
    else visitor.cookies.set(name, pair.slice(at + 1));
  }
}

const json = { "content-type": "application/json" };

function restRequest(root: string, route: Route, input: Record<string, unknown>): Request {
  const inPath = Object.fromEntries(route.parameters.map((name) => [name, input[name]]));
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(inPath[name])));
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !route.parameters.includes(name)));
  const method = route.method.toUpperCase();
  if (method === "GET") {
    const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)])).toString();
    return new Request(`${root}/api${path}${query === "" ? "" : `?${query}`}`);
  }
  return new Request(`${root}/api${path}`, { method, headers: json, body: JSON.stringify(rest) });
}

async function readRest(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const body: unknown = await response.json();
  // The bodies of REST are objects: an output, or a problem (RFC 9457).
  if (response.ok) return { status, headers, body, value: body as Record<string, unknown>, problem: null };
  const retryAfter = headers.get("retry-after");
  const retryAfterSeconds = retryAfter === null ? null : Number(retryAfter);
  return { status, headers, body, value: null, problem: { ...(body as ProblemSeen), retryAfterSeconds } };
}

const schemas = new WeakMap<readonly Route[], GraphQLSchema>();

function schemaOf(routes: readonly Route[]): GraphQLSchema {
  const schema = schemas.get(routes) ?? graphqlSchema<null>(routes, async () => ({}));
  schemas.set(routes, schema);
  return schema;
}

/** A document that asks for every field of the answer. */
function graphqlRequest(
  root: string,
  schema: GraphQLSchema,
  { route, input }: { readonly route: Route; readonly input: Record<string, unknown> },
): Request {
  const { name } = route.operation.contract;
  const isRead = isQuery(route);
  const type = isRead ? schema.getQueryType() : schema.getMutationType();
  const field = type?.getFields()[name];
  if (field === undefined) throw new Error(`GraphQL has no field ${name}.`);
  const [argument] = field.args;
  const signature = argument === undefined ? "" : `($input: ${String(argument.type)})`;
  const passed = argument === undefined ? "" : "(input: $input)";
  const query = `${isRead ? "query" : "mutation"} ${signature} { ${name}${passed} ${selectionOf(field.type)} }`;
  // An operation that takes nothing has no argument: what is sent along all the same must show as an unknown field.
  const hasSurplus = argument === undefined && Object.keys(input).length > 0;
  const asked = hasSurplus ? query.replace(name, `${name}(input: $input)`).replace("{", "($input: JSON) {") : query;
  return new Request(`${root}/graphql`, { method: "POST", headers: json, body: JSON.stringify({ query: asked, variables: { input } }) });
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
  const { status, headers } = response;
  const body = (await response.json()) as GraphqlBody;
  const [error] = body.errors ?? [];
  if (error === undefined) return { status, headers, body, value: body.data?.[name] ?? null, problem: null };
  const { code = commonProblems.internal.code, detail = "", errors = [], retryAfterSeconds = null, ...seen } = error.extensions ?? {};
  const problem = { code, status: seen.status ?? status, detail, errors, retryAfterSeconds };
  return { status: problem.status, headers, body, value: null, problem };
}
