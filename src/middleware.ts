/** The middleware for a host's own handlers: only the signed-in come through. */
import { randomUUID } from "node:crypto";
import { commonProblems, Problem } from "./kernel/problem.ts";
import type { SignedIn } from "./signed-in.ts";
import { answerProblem } from "./transports/answer.ts";
import type { Environment } from "./transports/request.ts";

export interface MiddlewareOptions {
  /** Paths that need nobody: exact, or a prefix that ends with `/*`. */
  readonly exclude?: readonly string[];
  /** Methods that need nobody; `OPTIONS` by default, since browsers send it without credentials. */
  readonly excludeMethods?: readonly string[];
  /** Let everybody through, and only say who they are. */
  readonly optional?: boolean;
}

/** Runs `next` with whoever is signed in, or answers 401 (503 when it can't be known). */
export type Middleware = (
  request: Request,
  next: (signedIn: SignedIn | null) => Response | Promise<Response>,
  environment?: Environment,
) => Promise<Response>;

export type Recognise = (request: Request, environment?: Environment) => Promise<SignedIn | null>;

const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

export function createMiddleware(recognise: Recognise, options: MiddlewareOptions = {}): Middleware {
  const { exclude = [], excludeMethods = ["OPTIONS"], optional = false } = options;
  return async (request, next, environment) => {
    if (excludeMethods.includes(request.method) || isExcluded(exclude, new URL(request.url).pathname)) return next(null);
    let signedIn: SignedIn | null;
    try {
      signedIn = await recognise(request, environment);
    } catch {
      return answerProblem(new Problem(commonProblems.unavailable, { retryAfterSeconds: 1 }), randomUUID(), headers);
    }
    if (signedIn === null && !optional) return answerProblem(new Problem(commonProblems.unauthenticated), randomUUID(), headers);
    return next(signedIn);
  };
}

function isExcluded(exclude: readonly string[], path: string): boolean {
  return exclude.some((pattern) => (pattern.endsWith("/*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern));
}
