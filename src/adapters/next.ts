/**
 * `cardea/next`: guards route handlers of a Next app, and mounts Cardea in it. The check stands at the handler itself: one in Next's
 * middleware alone is lost whenever that is skipped, as the header `x-middleware-subrequest` once did (CVE-2025-29927).
 * @module cardea/next
 */
import type { Cardea } from "../cardea.ts";
import type { MiddlewareOptions } from "../middleware.ts";
import type { SignedIn } from "../signed-in.ts";

/** A route handler of Next's app router: `export const GET = …` of a `route.ts`. */
export type NextHandler<Context> = (request: Request, context: Context) => Response | Promise<Response>;

/** What `protect` adds to a handler's context. */
export interface SignedInContext {
  /** Null where the options let a request through without anybody signed in. */
  readonly signedIn: SignedIn | null;
}

/**
 * Lets only the signed-in through to a handler, and says who they are. Others are answered 401, or 503 when it can't be known.
 * @example
 * export const GET = protect(cardea, (request, { signedIn }) => Response.json(signedIn));
 */
export function protect<Given extends SignedInContext>(
  cardea: Pick<Cardea, "middleware">,
  handler: NextHandler<Given>,
  options: MiddlewareOptions = {},
): NextHandler<Omit<Given, "signedIn">> {
  const guard = cardea.middleware(options);
  // What Next gives and what we add are together what the handler asks for.
  return (request, context) => guard(request, (signedIn) => handler(request, { ...context, signedIn } as Given));
}

/**
 * For Next's `proxy.ts` (once `middleware.ts`), on the Node runtime: turns strangers away early. It saves work and replaces no `protect`.
 * @returns undefined when the request may go on.
 * @example
 * export const proxy = turnAway(cardea, { exclude: ["/", "/auth/*"] });
 */
export function turnAway(
  cardea: Pick<Cardea, "middleware">,
  options: MiddlewareOptions = {},
): (request: Request) => Promise<Response | undefined> {
  const guard = cardea.middleware(options);
  return async (request) => {
    let isThrough = false;
    const answer = await guard(request, () => {
      isThrough = true;
      return new Response();
    });
    return isThrough ? undefined : answer;
  };
}

/** The methods that a `route.ts` exports one by one. */
type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";

export interface MountOptions {
  /** The visitor's network address, from wherever the platform tells it; limits and the audit need it. Without it all visitors share one limit. */
  readonly addressOf?: (request: Request) => string | null;
}

/**
 * Answers with Cardea whatever lies below its base path, from `app/auth/[[...path]]/route.ts`.
 * @example
 * export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = mount(cardea);
 */
export function mount(
  cardea: Pick<Cardea, "fetch">,
  { addressOf = () => null }: MountOptions = {},
): Readonly<Record<Method, (request: Request) => Promise<Response>>> {
  const answer = async (request: Request) => {
    const remoteAddress = addressOf(request) ?? undefined;
    return cardea.fetch(request, { incoming: { headers: Object.fromEntries(request.headers), socket: { remoteAddress } } });
  };
  return { GET: answer, HEAD: answer, POST: answer, PUT: answer, PATCH: answer, DELETE: answer, OPTIONS: answer };
}
