/** A TCP proxy whose line a test can cut, hang or mend, in place of a server that is stopped or unreachable. */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export interface FlakyProxy {
  /** The target's URL with the proxy's port. */
  readonly url: string;
  /** Cuts every connection, and each new one at once, as when the server is down. */
  cut(): void;
  /** Swallows every byte in both directions, as when the network is gone. */
  hang(): void;
  /** Lets new connections through again; those that hung stay silent. */
  mend(): void;
  close(): Promise<void>;
}

export async function startFlakyProxy(targetUrl: string): Promise<FlakyProxy> {
  const target = new URL(targetUrl);
  const sockets = new Set<Socket>();
  let state: "open" | "cut" | "hanging" = "open";
  const server = createServer((client) => {
    keep(sockets, client);
    if (state === "cut") client.destroy();
    if (state !== "open") return;
    const upstream = keep(sockets, connect(Number(target.port), target.hostname));
    client.pipe(upstream).pipe(client);
    client.on("close", () => upstream.destroy());
    upstream.on("close", () => client.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const cut = () => {
    state = "cut";
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: urlWithPort(target, server.address()),
    cut,
    hang() {
      state = "hanging";
      for (const socket of sockets) socket.unpipe().pause();
    },
    mend() {
      state = "open";
    },
    async close() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}

function keep(sockets: Set<Socket>, socket: Socket): Socket {
  sockets.add(socket);
  socket.on("error", () => {});
  socket.on("close", () => sockets.delete(socket));
  return socket;
}

function urlWithPort(target: URL, address: ReturnType<ReturnType<typeof createServer>["address"]>): string {
  if (address === null || typeof address === "string") throw new Error("A TCP server has no port.");
  const url = new URL(target);
  url.port = String(address.port);
  return url.href;
}
