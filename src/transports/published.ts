/**
 * What an instance publishes and never changes while it runs, such as its style sheet and the description of its API: made when it is first
 * asked for, kept compressed, answered with its digest. So nobody makes the server write a long document again and again (DOS-14).
 * Nothing in it is secret or somebody's own, so that its length tells nothing (BREACH).
 */
import { promisify } from "node:util";
import { gunzipSync, gzip } from "node:zlib";
import { type Environment, headerOf } from "./request.ts";

export interface PublishedRequest {
  readonly request: Request;
  readonly environment: Environment | undefined;
}

export type Publication = (asked: PublishedRequest, headers: Readonly<Record<string, string>>) => Promise<Response>;

type OwnHeaders = Readonly<Record<string, string>> & { readonly "content-type": string };

const compress = promisify(gzip);

/**
 * @param own its content type, and what it has otherwise than other answers.
 * @param write the text; called once, again only after it failed.
 */
export function publish(own: OwnHeaders, write: () => string | Promise<string>): Publication {
  let kept: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return async ({ request, environment }, headers) => {
    kept ??= keep(write).catch((error) => {
      kept = undefined;
      throw error;
    });
    const bytes = await kept;
    const all = { ...headers, vary: "accept-encoding", ...own };
    if (takesGzip(headerOf(request, environment, "accept-encoding"))) {
      return new Response(bytes, { headers: { ...all, "content-encoding": "gzip" } });
    }
    return new Response(new Uint8Array(gunzipSync(bytes)), { headers: all });
  };
}

async function keep(write: () => string | Promise<string>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await compress(await write(), { level: 9 }));
}

/** RFC 9110 §12.5.3; `gzip;q=0` refuses it. */
function takesGzip(acceptEncoding: string | null): boolean {
  return /(?:^|,)\s*gzip\s*(?:,|$|;(?!\s*q=0(?:\.0+)?\s*(?:,|$)))/i.test(acceptEncoding ?? "");
}
