/** `cardea/express`: guards the handlers of an Express app, or of any other with `(req, res, next)`, and mounts Cardea in it. @module cardea/express */
import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Cardea } from "../cardea.ts";
import type { MiddlewareOptions } from "../middleware.ts";
import type { SignedIn } from "../signed-in.ts";
import { guardedRequest, writeAnswer } from "./node-guard.ts";

/** What `protect` adds to a request. In TypeScript, a handler says that it reads it: `(req: Request & SignedInRequest, res) => …`. */
export interface SignedInRequest {
  /** Null where the options let a request through without anybody signed in; absent where `protect` did not run. */
  signedIn?: SignedIn | null;
}

/** Node's request as Express hands it on; `originalUrl` is the address before routers cut their own path off. */
export interface ExpressRequest extends IncomingMessage, SignedInRequest {
  originalUrl?: string;
}

/** Node's response with Express's `locals`, which handlers before this one have set. */
export interface ExpressResponse extends ServerResponse {
  locals?: Record<string, unknown>;
}

export type ExpressHandler = (req: ExpressRequest, res: ExpressResponse, next: (error?: unknown) => void) => void;

/**
 * Lets only the signed-in through, and says who they are: `req.signedIn`. Others are answered 401, or 503 when it can't be known.
 * @param options what needs nobody; paths are matched from the root of the site, and the mark of `optOut` is looked for in `res.locals`.
 * @example
 * app.use("/private", protect(cardea));
 * app.get("/private/me", (req: Request & SignedInRequest, res) => res.json(req.signedIn));
 */
export function protect(cardea: Pick<Cardea, "middleware">, options: MiddlewareOptions = {}): ExpressHandler {
  const guard = cardea.middleware(options);
  return (req, res, next) => {
    const request = guardedRequest(req, addressOf(req));
    if (request === null) return void res.writeHead(400).end();
    let isThrough = false;
    const passOn = (signedIn: SignedIn | null) => {
      req.signedIn = signedIn;
      isThrough = true;
      // Nobody looks at it: the app's next handler answers.
      return new Response();
    };
    guard(request, passOn, { incoming: req, route: res.locals ?? {} })
      .then((answer) => (isThrough ? next() : writeAnswer(answer, res)))
      .catch(next);
  };
}

/**
 * Answers with Cardea whatever lies below its base path. It goes before body parsers: what they have read is gone.
 * @example
 * const cardea = createCardea({ basePath: "/auth", … });
 * app.use("/auth", mount(cardea));
 */
export function mount(cardea: Pick<Cardea, "fetch">): ExpressHandler {
  // A host's globals are the host's own.
  const listener = getRequestListener(cardea.fetch, { overrideGlobalObjects: false });
  return (req, res, next) => {
    if (req.readableDidRead) return next(new Error("Mount Cardea before body parsers: this request's body has been read already."));
    req.url = addressOf(req);
    listener(req, res).catch(next);
  };
}

function addressOf(req: ExpressRequest): string {
  return req.originalUrl ?? req.url ?? "/";
}
