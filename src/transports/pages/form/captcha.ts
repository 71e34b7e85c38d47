/** A captcha within a form: our own proof of work by a small script of ours, or a service's widget; and the policy that lets each run. */
import { html } from "hono/html";
import type { CaptchaProvider } from "../../../kernel/ports.ts";
import type { SiteForm, SitePage } from "../site/site.ts";
import { captchaAsset } from "../view/assets.ts";
import { allowSources } from "../view/page-headers.ts";
import type { Html } from "../view/sheet.ts";
import type { Visit } from "../visit/visit.ts";

interface Widget {
  /** What the provider's script looks for. */
  readonly className: string;
  /** The form field that its script fills in. */
  readonly field: string;
  readonly script: string;
  /** Exactly where its parts come from. */
  readonly sources: Readonly<Record<string, string>>;
}

const widgets: Readonly<Record<Exclude<CaptchaProvider, "altcha">, Widget>> = {
  // https://developers.cloudflare.com/turnstile/reference/content-security-policy/
  turnstile: {
    className: "cf-turnstile",
    field: "cf-turnstile-response",
    script: "https://challenges.cloudflare.com/turnstile/v0/api.js",
    sources: { "script-src": "https://challenges.cloudflare.com", "frame-src": "https://challenges.cloudflare.com" },
  },
  // https://docs.hcaptcha.com/#content-security-policy-settings
  hcaptcha: {
    className: "h-captcha",
    field: "h-captcha-response",
    script: "https://js.hcaptcha.com/1/api.js",
    sources: {
      "script-src": "https://hcaptcha.com https://*.hcaptcha.com",
      "frame-src": "https://hcaptcha.com https://*.hcaptcha.com",
      "style-src": "'self' https://hcaptcha.com https://*.hcaptcha.com",
      "connect-src": "https://hcaptcha.com https://*.hcaptcha.com",
    },
  },
  // https://developers.google.com/recaptcha/docs/faq
  recaptcha: {
    className: "g-recaptcha",
    field: "g-recaptcha-response",
    script: "https://www.google.com/recaptcha/api.js",
    sources: {
      "script-src": "https://www.google.com/recaptcha/ https://www.gstatic.com/recaptcha/",
      "frame-src": "https://www.google.com/recaptcha/ https://recaptcha.google.com/recaptcha/",
    },
  },
};

const ownSources = { "script-src": "'self'", "connect-src": "'self'" };
const ownField = "captcha";

function isAsked({ captchaFor, options }: Visit, { route }: SiteForm): boolean {
  const { name, captcha } = route.operation.contract;
  return options.captcha !== null && captcha === true && captchaFor.includes(name);
}

/** Stands before the button of a form whose operation asks for it. */
export function captchaHtml(visit: Visit, form: SiteForm): Html | null {
  const { options, texts, root, instanceRoot } = visit;
  if (options.captcha === null || !isAsked(visit, form)) return null;
  const withoutScript = html`<noscript><p class="hint">${texts.pages["captcha.noScript"]}</p></noscript>`;
  const { provider, siteKey } = options.captcha;
  if (provider === "altcha") {
    const says = html`data-working="${texts.pages["captcha.working"]}" data-done="${texts.pages["captcha.done"]}" data-failed="${texts.pages["captcha.failed"]}"`;
    return html`<div data-captcha="${root}/api/captcha" ${says}><input type="hidden" name="${ownField}" value=""><p class="hint" role="status"></p>${withoutScript}</div>
<script src="${instanceRoot}${captchaAsset.path}" defer></script>`;
  }
  const { className, script } = widgets[provider];
  const { name } = form.route.operation.contract;
  return html`<div class="${className}" data-sitekey="${siteKey}" data-action="${name}"></div>${withoutScript}
<script src="${script}" async defer></script>`;
}

/** What the person's browser answered, as the operation takes it. */
export function captchaInput(visit: Visit, form: SiteForm, body: URLSearchParams): { captcha?: string } {
  if (visit.options.captcha === null || !isAsked(visit, form)) return {};
  const { provider } = visit.options.captcha;
  const answer = body.get(provider === "altcha" ? ownField : widgets[provider].field);
  return answer === null || answer === "" ? {} : { captcha: answer };
}

/** Lets the captcha's script run, on pages that have one. */
export function allowCaptcha(visit: Visit, page: SitePage, headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { captcha } = visit.options;
  if (captcha === null || ![...page.forms.values()].some((form) => isAsked(visit, form))) return headers;
  return allowSources(headers, captcha.provider === "altcha" ? ownSources : widgets[captcha.provider].sources);
}
