/** Requests as text, ready to be written to a socket, like those of a browser. */

export interface RequestParts {
  readonly method?: "GET" | "POST";
  readonly path: string;
  readonly cookie?: string;
  readonly json?: unknown;
  /** As a trusted proxy says it. */
  readonly address?: string;
}

export function requestText({ method = "GET", path, cookie, json, address }: RequestParts): string {
  const body = json === undefined ? "" : JSON.stringify(json);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    "Host: localhost:3000",
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
    "Accept: application/json",
    "Accept-Language: en-GB,en;q=0.9",
    ...(cookie === undefined ? [] : [`Cookie: ${cookie}`]),
    ...(address === undefined ? [] : [`X-Forwarded-For: ${address}`]),
    ...(json === undefined ? [] : ["Content-Type: application/json", `Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}
