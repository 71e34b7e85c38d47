/** The headers of every answer, errors included: nothing is stored, framed, sniffed or told to other sites. Plain objects, ready to be spread. */
import type { InstanceOptions } from "../domain/realm/instance-options.ts";

export interface AnswerHeaders {
  /** Of JSON: no page, no script, nothing. */
  readonly api: Readonly<Record<string, string>>;
  /** Of pages; they bring their own content security policy. */
  readonly page: Readonly<Record<string, string>>;
}

const twoYearsSeconds = 63_072_000;

export function answerHeaders(options: InstanceOptions): AnswerHeaders {
  const common = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    ...(options.baseUrl.startsWith("https:") ? { "strict-transport-security": `max-age=${twoYearsSeconds}; includeSubDomains` } : {}),
  };
  return {
    api: Object.freeze({
      ...common,
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      vary: "Origin, Sec-Fetch-Site, Cookie, Authorization, Accept-Language",
    }),
    page: Object.freeze({
      ...common,
      // What only a document can have: a frame around it, a window that opened it, features of the browser.
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": "publickey-credentials-get=(self), publickey-credentials-create=(self)",
      vary: "Sec-Fetch-Site, Cookie, Accept-Language",
    }),
  };
}
