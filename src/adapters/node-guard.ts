/** What adapters over Node's own request and response share: the request as the guard takes it, and its answer written out. */
import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * What `URL` would read otherwise than a router: `/private/../public` is below `/private` to the one and not to the other,
 * so it could be excluded here and still reach a private handler there. Browsers never send it.
 */
const ambiguous = /^\/\/|^[^/]|\\|(?:^|\/)(?:\.|%2e){1,2}(?:[/?#]|$)/i;

/** The request's method and address; headers are read from Node's own. Null when it is none that a browser sends. */
export function guardedRequest(incoming: IncomingMessage, address: string): Request | null {
  const [path = ""] = address.split("?");
  if (ambiguous.test(path)) return null;
  try {
    return new Request(`http://localhost${path}`, { method: incoming.method ?? "GET" });
  } catch {
    return null;
  }
}

export async function writeAnswer(answer: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
}
