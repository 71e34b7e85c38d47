/** What an instance answers once, whatever its realms: health, metrics, the reference, the pages' own files, and in development the mailbox. */
import type { Metrics } from "../domain/call/metrics.ts";
import type { Engine } from "../domain/engine/engine.ts";
import type { Graphiql } from "./graphiql.ts";
import type { AnswerHeaders } from "./headers.ts";
import type { LibraryReference } from "./library-reference.ts";
import { isLoopbackPeer } from "./loopback.ts";
import { metricsText } from "./metrics-page.ts";
import { pagePolicy } from "./pages/view/page-headers.ts";
import { publish } from "./published.ts";
import type { Environment } from "./request.ts";

export interface InstanceRequest {
  readonly request: Request;
  readonly environment: Environment | undefined;
  readonly path: string;
  readonly headers: AnswerHeaders;
}

export interface InstanceDoor {
  /** @returns null when the path is none of the instance's own. */
  answer(asked: InstanceRequest): Promise<Response | null>;
}

export interface InstanceParts {
  readonly engine: Engine;
  readonly metrics: Metrics;
  /** The development mailbox; null in production, where there is none. */
  readonly mailbox: (() => Promise<(path: string) => Promise<Response>>) | null;
}

type Answer = (asked: InstanceRequest) => Promise<Response | null>;

export function createInstanceDoor(parts: InstanceParts): InstanceDoor {
  const reference = publish({ "content-type": "text/html; charset=utf-8", "content-security-policy": pagePolicy }, () =>
    writeReference(parts.engine),
  );
  const sdl = publish({ "content-type": "text/plain; charset=utf-8" }, () => writeSchema(parts.engine));
  const graphiql = once(() => makeGraphiql(parts.engine));
  const library = once(() => makeLibrary(parts.engine));
  const exact: Record<string, Answer> = {
    "/health/live": async ({ headers }) => json({ status: "live" }, 200, headers),
    "/health/ready": (asked) => answerReady(parts.engine, asked),
    "/metrics": (asked) => answerMetrics(parts.metrics, asked),
    "/docs": (asked) => reference(asked, asked.headers.page),
    "/docs/schema.graphql": (asked) => sdl(asked, asked.headers.api),
  };
  return {
    async answer(asked) {
      const { path, request } = asked;
      const isRead = request.method === "GET" || request.method === "HEAD";
      if (!isRead) return null;
      if (path.startsWith("/dev/")) return answerMailbox(parts, asked);
      if (path.startsWith("/docs/library")) return (await library()).answer(path, asked, asked.headers.page);
      if (path.startsWith("/docs/graphql")) return (await graphiql()).answer(path, asked, asked.headers.page);
      if (path.startsWith("/assets/")) return answerAsset(asked);
      return exact[path]?.(asked) ?? null;
    },
  };
}

function json(body: object, status: number, { api }: AnswerHeaders, more: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { ...api, ...more, "content-type": "application/json" } });
}

/** Ready when the store answers (I6: health tells the truth). */
async function answerReady({ services }: Engine, { headers }: InstanceRequest): Promise<Response> {
  try {
    await services.database.ping();
    // A store that answers without our tables or rights is of no use either (PGF-09).
    await services.database.queries.selectFrom("instance").select("key").limit(1).execute();
    return json({ status: "ready" }, 200, headers);
  } catch (error) {
    services.log.warn({ error }, "Not ready: the store does not answer.");
    return json({ status: "unavailable" }, 503, headers, { "retry-after": "1" });
  }
}

/** Numbers about a service help whoever attacks it, so only this machine may read them; a scraper elsewhere comes through a local agent. */
async function answerMetrics(metrics: Metrics, { environment, request, headers }: InstanceRequest): Promise<Response | null> {
  if (!isLoopbackPeer(environment, request)) return null;
  const { body, contentType } = await metricsText(metrics);
  return new Response(body, { headers: { ...headers.api, "content-type": contentType } });
}

async function answerMailbox({ mailbox }: InstanceParts, { path, environment, request }: InstanceRequest): Promise<Response | null> {
  return mailbox !== null && isLoopbackPeer(environment, request) ? (await mailbox())(path) : null;
}

async function answerAsset(asked: InstanceRequest): Promise<Response | null> {
  const { assetAt } = await import("./pages/view/assets.ts");
  return assetAt(asked.path)?.(asked, asked.headers.page) ?? null;
}

async function writeReference({ routes, services }: Engine): Promise<string> {
  const { basePath, baseUrl } = services.options;
  const [{ openApiDocument }, { referencePage }, { packageVersion }] = await Promise.all([
    import("./openapi/document.ts"),
    import("./openapi/reference-page.ts"),
    import("./package-version.ts"),
  ]);
  const document = openApiDocument(routes, { serverUrl: `${baseUrl}${basePath}/api`, version: packageVersion });
  return referencePage(document, {
    openApiUrl: `${basePath}/openapi.json`,
    sdlUrl: `${basePath}/docs/schema.graphql`,
    graphiqlUrl: `${basePath}/docs/graphql`,
    libraryUrl: `${basePath}/docs/library/`,
    instanceRoot: basePath,
  });
}

/** Made when it is first asked for: hardly any server ever is. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

async function makeGraphiql({ routes, services }: Engine): Promise<Graphiql> {
  const { createGraphiql } = await import("./graphiql.ts");
  return createGraphiql(routes, services.options.basePath);
}

async function makeLibrary({ services }: Engine): Promise<LibraryReference> {
  const { createLibraryReference } = await import("./library-reference.ts");
  return createLibraryReference(services.options.basePath);
}

async function writeSchema({ routes }: Engine): Promise<string> {
  const { graphqlSdl } = await import("./graphql/schema.ts");
  return graphqlSdl(routes);
}
