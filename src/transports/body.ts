/** Request bodies: at most 64 KiB, read no further than that, and JSON only where JSON is asked for. */
import { invalidRequest } from "../kernel/input.ts";
import { commonProblems, fieldFault, Problem } from "../kernel/problem.ts";

export const maxBodyBytes = 64 * 1024;

const json = /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i;

/** The JSON of a body; none, or an empty one, is an empty object. @throws Problem `unsupported_media_type`, `payload_too_large`, `invalid_request` */
export async function readJson(request: Request, contentType: string | null, contentLength: string | null): Promise<unknown> {
  // Under Node's server, `body` builds a stream, which costs as much as the rest of a small request: asked for only where no length is told.
  if (contentLength === null ? request.body === null : contentLength === "0") return {};
  if (contentType !== null && !json.test(contentType)) throw unsupported();
  const text = await readText(request, contentLength);
  if (text === "") return {};
  if (contentType === null) throw unsupported();
  try {
    return JSON.parse(text);
  } catch {
    throw invalidRequest([fieldFault("", "invalid_json")]);
  }
}

/** @throws Problem `payload_too_large`, `invalid_request` when it is not UTF-8 */
export async function readText(request: Request, contentLength: string | null): Promise<string> {
  const bytes = await readBytes(request, contentLength);
  try {
    return utf8.decode(bytes);
  } catch {
    throw invalidRequest([fieldFault("", "invalid_text", { message: "The body is not valid UTF-8." })]);
  }
}

/** @throws Problem `payload_too_large`, `invalid_request` when it ends too early */
export async function readBytes(request: Request, contentLength: string | null): Promise<Uint8Array<ArrayBuffer>> {
  if (contentLength !== null && Number(contentLength) > maxBodyBytes) throw tooLarge();
  const bytes = await readWhole(request, contentLength);
  if (bytes.byteLength > maxBodyBytes) throw tooLarge();
  return bytes;
}

async function readWhole(request: Request, contentLength: string | null): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return contentLength === null ? await readBounded(request) : new Uint8Array(await request.arrayBuffer());
  } catch (error) {
    // A client that leaves in the middle is no failure of ours, and must not fill the log with errors.
    throw error instanceof Problem ? error : invalidRequest([fieldFault("", "incomplete_body")]);
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A body of unknown length: stops at the limit, whatever comes after. */
async function readBounded(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unsupported(): Problem {
  return new Problem(commonProblems.unsupportedMediaType, { detail: "Send the body as application/json." });
}

function tooLarge(): Problem {
  return new Problem(commonProblems.payloadTooLarge, { detail: `The body is larger than ${maxBodyBytes / 1024} KiB.` });
}
