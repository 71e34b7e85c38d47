/** The captcha that the options name. */
import type { Captcha, CaptchaProvider, KeyRing } from "../../kernel/ports.ts";
import { createAltcha } from "./altcha.ts";
import { createSiteVerify } from "./site-verify.ts";

export interface CaptchaOptions {
  readonly provider: CaptchaProvider;
  readonly siteKey?: string | undefined;
  readonly secret?: string | undefined;
  readonly verifyUrl?: string | undefined;
}

/** Where the providers check answers; all three speak the same protocol. */
const verifyUrls = {
  // https://developers.cloudflare.com/turnstile/get-started/server-side-validation/
  turnstile: "https://challenges.cloudflare.com/turnstile/v0/siteverify",
  // https://docs.hcaptcha.com/#verify-the-user-response-server-side
  hcaptcha: "https://api.hcaptcha.com/siteverify",
  // https://developers.google.com/recaptcha/docs/verify
  recaptcha: "https://www.google.com/recaptcha/api/siteverify",
} as const;

/** @param hostnames of the pages on which answers may be given. */
export function createCaptcha(
  { provider, secret = "", siteKey = "", verifyUrl }: CaptchaOptions,
  { keyRing, hostnames }: { readonly keyRing: KeyRing; readonly hostnames: readonly string[] },
): Captcha {
  if (provider === "altcha") return createAltcha(keyRing);
  return createSiteVerify({ url: verifyUrl ?? verifyUrls[provider], secret, siteKey, hostnames });
}
