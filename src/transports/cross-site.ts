/**
 * Cross-site requests: whatever could change something must come from our own pages, a trusted origin, or no browser at all
 * (CSR-01). Looked at before any cookie is read, so that sign-in by another site fails alike (CSR-02).
 */
import type { InstanceOptions } from "../domain/realm/instance-options.ts";
import { commonProblems, Problem } from "../kernel/problem.ts";
import { type Environment, headerOf } from "./request.ts";

export interface Provenance {
  /** `Sec-Fetch-Site`, which a browser sets and no script can. */
  readonly site: string | null;
  /** `Origin`. */
  readonly origin: string | null;
  /** The body can only have been sent by a script or program: JSON, or our own header. */
  readonly isScripted: boolean;
  /** Where the realm stands that is asked; the base URL when absent. */
  readonly own?: string;
}

/** Whether a request that may change something is let in. */
export function isAllowedProvenance(options: InstanceOptions, { site, origin, isScripted, own = options.baseUrl }: Provenance): boolean {
  if (site === "same-origin" || site === "none") return origin === null || isTrustedOrigin(options, origin, own);
  if (origin !== null) return isTrustedOrigin(options, origin, own);
  return site === null && isScripted;
}

/** Compared whole: no wildcard, no prefix, no `null` (HST-05, CSR-05). */
export function isTrustedOrigin(options: InstanceOptions, origin: string, own = options.baseUrl): boolean {
  return origin === own || options.trustedOrigins.includes(origin);
}

/** What another origin is told. Only a trusted one is told anything. */
export function corsHeaders(options: InstanceOptions, origin: string | null): Readonly<Record<string, string>> {
  if (origin === null || !options.trustedOrigins.includes(origin)) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-allow-credentials": "true",
    "cross-origin-resource-policy": "cross-origin",
  };
}

/** The answer to a browser that asks first (Fetch §4.8). */
export function preflightHeaders(options: InstanceOptions, origin: string | null): Readonly<Record<string, string>> {
  const allowed = corsHeaders(options, origin);
  if (allowed["access-control-allow-origin"] === undefined) return {};
  return {
    ...allowed,
    "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE",
    "access-control-allow-headers": "authorization, content-type, x-cardea",
    "access-control-max-age": "600",
  };
}

/** What a request from another site is told; a program may have come here by mistake. */
export function foreignRequest(): Problem {
  const detail =
    "This request comes from another site that is not trusted, or from a program that sends neither JSON nor the header X-Cardea.";
  return new Problem(commonProblems.forbidden, { detail });
}

/** A request as the gate looks at it. */
export interface Arrival {
  readonly request: Request;
  readonly environment: Environment | undefined;
  /** Scheme and authority of the realm that is asked. */
  readonly origin: string;
}

export interface Gate {
  /** Reads come from anywhere: what they answer, another site's script can't see. */
  isAllowed(arrival: Arrival): boolean;
  /** The headers of an API's answer: trusted origins may read it. */
  headersFor(arrival: Arrival): Readonly<Record<string, string>>;
  preflight(arrival: Arrival): Response;
}

const scripted = /^application\/json\b/i;

export function createGate(options: InstanceOptions, headers: Readonly<Record<string, string>>): Gate {
  const originOf = ({ request, environment }: Pick<Arrival, "request" | "environment">) => headerOf(request, environment, "origin");
  return {
    isAllowed(arrival) {
      const { request, environment } = arrival;
      if (request.method === "GET" || request.method === "HEAD") return true;
      const header = (name: string) => headerOf(request, environment, name);
      const isScripted = scripted.test(header("content-type") ?? "") || header("x-cardea") !== null;
      return isAllowedProvenance(options, { site: header("sec-fetch-site"), origin: originOf(arrival), isScripted, own: arrival.origin });
    },
    headersFor(arrival) {
      const origin = originOf(arrival);
      return origin === null ? headers : { ...headers, ...corsHeaders(options, origin) };
    },
    preflight: (arrival) => new Response(null, { status: 204, headers: { ...headers, ...preflightHeaders(options, originOf(arrival)) } }),
  };
}
