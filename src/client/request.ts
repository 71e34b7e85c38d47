/** From an operation's place and input to a request, and from an answer to a result. */
import type { CallOptions, ClientOptions, ClientProblem, Place, Result } from "./types.ts";

export type Input = Readonly<Record<string, unknown>>;

export interface Exchange {
  readonly baseUrl: string;
  readonly place: Place;
  readonly input: Input;
  readonly accessToken: string | null;
  readonly call: CallOptions;
}

/** Sends one request. Never throws: what goes wrong is a problem. */
export async function send(options: ClientOptions, exchange: Exchange): Promise<Result<unknown>> {
  const fetcher = options.fetch ?? globalThis.fetch;
  try {
    const response = await fetcher(addressOf(exchange, options.realm), requestOf(options, exchange));
    return await readAnswer(response);
  } catch (error) {
    return networkError(0, error instanceof Error ? error.message : "The server could not be reached.");
  }
}

function addressOf({ baseUrl, place, input }: Exchange, realm: string | undefined): string {
  const root = `${baseUrl.replace(/\/+$/, "")}${realm === undefined || realm === "main" ? "" : `/realms/${encodeURIComponent(realm)}`}`;
  const path = place.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(input[name])));
  const query = place.method === "GET" ? new URLSearchParams(pairsOf(restOf(place, input))).toString() : "";
  return `${root}/api${path}${query === "" ? "" : `?${query}`}`;
}

function requestOf({ carrier, credentials, headers }: ClientOptions, { place, input, accessToken, call }: Exchange): RequestInit {
  const rest = restOf(place, input);
  const hasBody = place.method !== "GET" && (place.method === "POST" || Object.keys(rest).length > 0);
  return {
    method: place.method,
    headers: {
      accept: "application/json, application/problem+json",
      // A page of another site cannot send this header without asking first, so the server may trust a request that has it.
      ...(place.method !== "GET" && { "x-cardea": "client" }),
      ...(hasBody && { "content-type": "application/json" }),
      ...(accessToken !== null && { authorization: `Bearer ${accessToken}` }),
      ...headers,
    },
    credentials: carrier === "tokens" ? "omit" : (credentials ?? "same-origin"),
    // The API never redirects; who makes it do so would get the body, passwords included.
    redirect: "error",
    ...(hasBody && { body: JSON.stringify(rest) }),
    ...(call.signal && { signal: call.signal }),
  };
}

/** The fields that do not stand in the path. */
function restOf(place: Place, input: Input): Input {
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => value !== undefined && !place.path.includes(`{${name}}`)));
}

function pairsOf(fields: Input): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
}

async function readAnswer(response: Response): Promise<Result<unknown>> {
  const text = await response.text();
  const body = parse(text);
  // Operations without an output answer 204.
  if (response.ok && (response.status === 204 || body !== null)) return { ok: true, value: body ?? {} };
  if (body === null || typeof body.code !== "string")
    return networkError(response.status, "The answer did not come from the server itself.");
  return { ok: false, problem: readProblem(body, response) };
}

/** RFC 9457, with defaults for what somebody on the way may have left out. */
function readProblem(body: Readonly<Record<string, unknown>>, response: Response): ClientProblem {
  const { code, title = "", detail = title, errors, requestId } = body;
  const wait = Number(response.headers.get("retry-after") ?? Number.NaN);
  return {
    code: String(code),
    status: response.status,
    title: String(title),
    detail: String(detail),
    // The server writes errors in this form only.
    errors: Array.isArray(errors) ? (errors as ClientProblem["errors"]) : [],
    retryAfterSeconds: Number.isFinite(wait) ? wait : null,
    requestId: typeof requestId === "string" ? requestId : null,
  };
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    // JSON objects have string keys.
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function networkError(status: number, detail: string): Result<never> {
  const title = "The server could not be reached.";
  return { ok: false, problem: { code: "network_error", status, title, detail, errors: [], retryAfterSeconds: null, requestId: null } };
}
