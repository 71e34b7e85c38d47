/** `cardea/hono`: guards a Hono app's own routes, and mounts Cardea in the app. @module cardea/hono */
import type { Context, MiddlewareHandler } from "hono";
import type { Cardea } from "../cardea.ts";
import type { GuardEnvironment, MiddlewareOptions } from "../middleware.ts";
import type { SignedIn } from "../signed-in.ts";
import type { Environment } from "../transports/request.ts";

/** What `protect` sets, for `new Hono<{ Variables: SignedInVariables }>()`; an app whose calls are chained infers it. */
export interface SignedInVariables {
  /** Null where the options let a request through without anybody signed in. */
  signedIn: SignedIn | null;
}

/**
 * Lets only the signed-in through, and says who they are: `c.get("signedIn")`. Others are answered 401, or 503 when it can't be known.
 * @param options what needs nobody; paths are matched from the root of the site, and the mark of `optOut` is what `c.set` has set before.
 * @example
 * app.use("/private/*", protect(cardea));
 * app.get("/private/me", (c) => c.json(c.get("signedIn")));
 */
export function protect(
  cardea: Pick<Cardea, "middleware">,
  options: MiddlewareOptions = {},
): MiddlewareHandler<{ Variables: SignedInVariables }> {
  const guard = cardea.middleware(options);
  return (c, next) =>
    guard(
      c.req.raw,
      async (signedIn) => {
        c.set("signedIn", signedIn);
        await next();
        return c.res;
      },
      guardEnvironmentOf(c, options.optOut),
    );
}

/**
 * Answers with Cardea whatever lies below its base path.
 * @example
 * const cardea = createCardea({ basePath: "/auth", … });
 * app.all("/auth/*", mount(cardea));
 */
export function mount(cardea: Pick<Cardea, "fetch">): (c: Context) => Response | Promise<Response> {
  return (c) => cardea.fetch(c.req.raw, environmentOf(c));
}

/** The host's own mark, if it has set one. Clients can't: nothing of a request is in a context's variables. */
function guardEnvironmentOf(c: Context, optOut: MiddlewareOptions["optOut"]): GuardEnvironment {
  const route = typeof optOut === "string" ? { [optOut]: c.get(optOut) as unknown } : {};
  return { ...environmentOf(c), route };
}

/** On Node, `c.env` holds the incoming message, and with it the peer's address. Elsewhere it holds the host's bindings, of which we know none. */
function environmentOf(c: Context): Environment | undefined {
  const bindings: unknown = c.env;
  if (typeof bindings !== "object" || bindings === null || !("incoming" in bindings) || !("outgoing" in bindings)) return undefined;
  // Only `@hono/node-server` has both of them, and its `incoming` is Node's message.
  return bindings as Environment;
}
