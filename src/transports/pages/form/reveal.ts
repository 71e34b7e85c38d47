/** The button beside a password that shows what was typed. It waits, hidden, for the script that makes it work; its place is kept. */
import { html } from "hono/html";
import type { Html } from "../view/sheet.ts";
import type { Visit } from "../visit/visit.ts";

/** An eye; the style strikes it through while the password can be read. */
const eye = html`<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"/><circle cx="12" cy="12" r="2.75"/><path class="strike" d="M4.5 4.5l15 15"/></svg>`;

/** Its words stay the same and its state is told beside them (WAI-ARIA 1.2, `aria-pressed`). */
export function withReveal({ texts }: Visit, id: string, input: Html): Html {
  return html`<div class="secret">${input}<button class="reveal" type="button" data-reveals="${id}" aria-pressed="false" hidden>${eye}<span class="unseen">${texts.pages["word.showPassword"]}</span></button></div>`;
}
