/** Turnstile, hCaptcha and reCAPTCHA: a service judges, asked by the `siteverify` protocol that all three share. */
import { hash } from "node:crypto";
import { z } from "zod";
import { type Captcha, Unavailable } from "../../kernel/ports.ts";

export interface SiteVerifyOptions {
  readonly url: string;
  readonly secret: string;
  readonly siteKey: string;
  /** Where the widget may have been answered. */
  readonly hostnames: readonly string[];
  readonly timeoutMs?: number;
}

/** A person waits at the form; a service that takes longer is as good as away. */
const normalTimeoutMs = 5_000;
/** A verdict has some hundred bytes. */
const maxBytes = 64 * 1024;

const verdictShape = z.object({
  success: z.boolean(),
  hostname: z.string().nullish(),
  action: z.string().nullish(),
  "error-codes": z.array(z.string()).nullish(),
});
type Verdict = z.output<typeof verdictShape>;

export function createSiteVerify({ url, secret, siteKey, hostnames, timeoutMs = normalTimeoutMs }: SiteVerifyOptions): Captcha {
  return {
    challenge: async () => null,
    async verify(answer, _place, { operation, address }) {
      const form = new URLSearchParams({ secret, response: answer, sitekey: siteKey, ...(address !== null && { remoteip: address }) });
      const verdict = await ask(url, form, timeoutMs);
      const codes = verdict["error-codes"] ?? [];
      // Our secret is wrong: that says nothing about the person.
      if (codes.some((code) => code.endsWith("-input-secret"))) throw new Unavailable("The captcha's provider refuses our secret.");
      const isHere = !verdict.hostname || hostnames.includes(verdict.hostname);
      // A widget without an action answers none; one with another action was solved for something else.
      const isForThis = !verdict.action || verdict.action === operation;
      return verdict.success && isHere && isForThis ? hash("sha256", answer, "base64url") : null;
    },
  };
}

/** Follows no redirect: the secret goes to this address and to no other (SSR-02). @throws Unavailable for whatever is no verdict. */
async function ask(url: string, body: URLSearchParams, timeoutMs: number): Promise<Verdict> {
  try {
    const response = await fetch(url, { method: "POST", body, redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new Error(`It answered ${response.status}.`);
    return verdictShape.parse(JSON.parse(await readCapped(response)));
  } catch (cause) {
    throw new Unavailable("The captcha's provider can't be reached.", 5, { cause });
  }
}

async function readCapped(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error("It answers more than any verdict has.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
