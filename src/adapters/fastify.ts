/** `cardea/fastify`: guards the routes of a Fastify app, and mounts Cardea in it. @module cardea/fastify */
import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Cardea } from "../cardea.ts";
import type { MiddlewareOptions } from "../middleware.ts";
import type { SignedIn } from "../signed-in.ts";
import { guardedRequest, writeAnswer } from "./node-guard.ts";

/** What `protect` adds to a request. In TypeScript, a handler says that it reads it: `(request: FastifyRequest & SignedInRequest) => …`. */
export interface SignedInRequest {
  /** Null where the options let a request through without anybody signed in; absent where `protect` did not run. */
  signedIn?: SignedIn | null;
}

/** Fastify's request, as far as we look at it. */
export interface GuardedRequest extends SignedInRequest {
  readonly raw: IncomingMessage;
  readonly originalUrl: string;
  readonly routeOptions: { readonly config?: object };
}

/** Fastify's reply, as far as we use it. */
export interface GuardedReply {
  readonly raw: ServerResponse;
  hijack(): unknown;
}

/** Fits `addHook("onRequest", …)` and the `onRequest` of one route. */
export type FastifyHook = (request: GuardedRequest, reply: GuardedReply) => Promise<void>;

/** The app, as far as `mount` uses it. */
export interface MountingApp {
  all(path: string, options: { onRequest: FastifyHook }, handler: () => Promise<void>): unknown;
}

/**
 * Lets only the signed-in through, and says who they are: `request.signedIn`. Others are answered 401, or 503 when it can't be known.
 * @param options what needs nobody; paths are matched from the root of the site, and the mark of `optOut` is looked for in a route's `config`.
 * @example
 * app.addHook("onRequest", protect(cardea, { optOut: "public" }));
 * app.get("/health", { config: { public: true } }, () => "fine");
 */
export function protect(cardea: Pick<Cardea, "middleware">, options: MiddlewareOptions = {}): FastifyHook {
  const guard = cardea.middleware(options);
  return async (request, reply) => {
    const asked = guardedRequest(request.raw, request.originalUrl);
    let isThrough = false;
    const passOn = (signedIn: SignedIn | null) => {
      request.signedIn = signedIn;
      isThrough = true;
      // Nobody looks at it: the app's own handler answers.
      return new Response();
    };
    const route = { ...request.routeOptions.config };
    const answer = asked === null ? new Response(null, { status: 400 }) : await guard(asked, passOn, { incoming: request.raw, route });
    if (isThrough) return;
    reply.hijack();
    await writeAnswer(answer, reply.raw);
  };
}

/**
 * Answers with Cardea whatever lies below its base path, as a plugin under that prefix. Bodies are Cardea's own to read.
 * @example
 * const cardea = createCardea({ basePath: "/auth", … });
 * app.register(mount(cardea), { prefix: "/auth" });
 */
export function mount(cardea: Pick<Cardea, "fetch">): (app: MountingApp) => Promise<void> {
  // A host's globals are the host's own.
  const listener = getRequestListener(cardea.fetch, { overrideGlobalObjects: false });
  const onRequest: FastifyHook = async (request, reply) => {
    // Before any body is parsed: what has been read is gone.
    reply.hijack();
    request.raw.url = request.originalUrl;
    await listener(request.raw, reply.raw);
  };
  return async (app) => {
    for (const path of ["/", "/*"]) app.all(path, { onRequest }, async () => {});
  };
}
