/** A form that takes a passkey: what its script must know, as attributes, and what it says when nothing came of it. */
import { html } from "hono/html";
import type { FormBlock } from "../../../kernel/page/blocks.ts";
import { type SiteForm, wellKnown } from "../site/site.ts";
import { addressOf } from "../view/answer.ts";
import type { Html } from "../view/sheet.ts";
import { sentence } from "../view/speak.ts";
import type { Visit } from "../visit/visit.ts";

/** Hidden until the script has found that this browser knows passkeys; the style says what stands between it and the form before. */
export function passkeyAttributes(visit: Visit, { challengeRoute, definition, fields }: SiteForm, block: FormBlock): Html | null {
  const field = fields.find(({ as }) => as === "passkey");
  if (challengeRoute === null || field === undefined) return null;
  const challenge = `${visit.root}/api${challengeRoute.path}`;
  const proof = addressOf(visit, wellKnown.reauthenticate, { returnTo: addressOf(visit, visit.path) });
  const options = block.passkeyOptions === undefined ? null : html` data-options="${JSON.stringify(block.passkeyOptions)}"`;
  const offer = definition.isOfferedWhileTyping ? html` data-offered` : null;
  return html` hidden data-passkey="${field.input}" data-challenge="${challenge}" data-proof="${proof}" data-or="${visit.texts.pages["word.or"]}"${options}${offer}`;
}

export function passkeyFault({ texts }: Visit): Html {
  return html`
<p class="error" role="alert" hidden>${texts.pages["passkeys.failed"]}</p>`;
}

/** Said in place of the form: without scripts at once, and by the script where the browser knows no passkeys. */
export function passkeyUnsupported({ texts }: Visit, { definition }: SiteForm): Html | null {
  if (definition.unsupported === undefined) return null;
  const text = sentence(texts, definition.unsupported);
  return html`<noscript><p class="hint">${text}</p></noscript><p class="hint" data-unsupported hidden>${text}</p>`;
}
