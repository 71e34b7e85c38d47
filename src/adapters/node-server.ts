/** The Node server: listens, sets the time-outs that slow clients need, and stops gracefully. @module cardea/node */
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { HttpHandler } from "../transports/http.ts";

export interface NodeServerOptions {
  readonly port: number;
  /** Addresses to listen on; all when empty. */
  readonly hosts?: readonly string[];
}

export interface NodeServer {
  /** The port that was taken: the wanted one, or a free one for 0. */
  readonly port: number;
  /** Takes no new connections, lets requests under way end, and cuts off what is left after ten seconds. */
  close(): Promise<void>;
}

/** A client that sends its headers or body more slowly than this is holding on, not talking (DOS-06). */
const headersTimeoutMs = 10_000;
const requestTimeoutMs = 30_000;
const keepAliveTimeoutMs = 65_000;
const stopMs = 10_000;

export async function listen(fetch: HttpHandler, { port, hosts = [] }: NodeServerOptions): Promise<NodeServer> {
  const servers: Server[] = [];
  try {
    let taken = port;
    for (const host of hosts.length === 0 ? [undefined] : hosts) {
      const server = createServer(fetch);
      taken = await open(server, taken, host);
      servers.push(server);
    }
    return { port: taken, close: async () => void (await Promise.all(servers.map(stop))) };
  } catch (error) {
    await Promise.all(servers.map(stop));
    throw error;
  }
}

function createServer(fetch: HttpHandler): Server {
  const serverOptions = { headersTimeout: headersTimeoutMs, requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveTimeoutMs };
  // The adapter makes an HTTP/1.1 server unless it is given another factory.
  return createAdaptorServer({
    fetch: (request, environment) =>
      namesTwoHosts(environment.incoming) ? new Response(null, { status: 400 }) : fetch(request, environment),
    serverOptions,
  }) as Server;
}

/** Node takes the first of two `Host` headers; a proxy in front may take the second (HST-06, RFC 9112 §3.2). */
function namesTwoHosts({ rawHeaders }: { readonly rawHeaders: readonly string[] }): boolean {
  let hosts = 0;
  // Names and values take turns.
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts += 1;
  }
  return hosts > 1;
}

function open(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host }, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const deadline = setTimeout(() => server.closeAllConnections(), stopMs);
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}
