/** What a page says, as markup: a stranger's words keep their direction to themselves, times say themselves to machines. */
import { html } from "hono/html";
import type { Badge, Text } from "../../../kernel/page/text.ts";
import type { Html } from "./sheet.ts";
import { nameInWords, say, type Voice } from "./speak.ts";

/** `bdi`: a name that is written from right to left, or holds marks that say so, turns nothing around it (UAX 9). */
export function sayHtml(voice: Voice, text: Text): Html {
  if (typeof text === "string") return html`${say(voice, text)}`;
  if ("plain" in text) return html`<bdi>${text.plain}</bdi>`;
  if ("instant" in text) return html`<time datetime="${text.instant}">${say(voice, text)}</time>`;
  if ("ago" in text) return html`<time datetime="${text.ago}" title="${say(voice, { instant: text.ago })}">${say(voice, text)}</time>`;
  if ("named" in text) {
    const words = nameInWords(voice.texts, text);
    return words === null ? html`<bdi>${text.named}</bdi>` : html`<span title="${text.named}">${words}</span>`;
  }
  if ("key" in text && Object.keys(text.values).length > 0) return html`<bdi>${say(voice, text)}</bdi>`;
  return html`${say(voice, text)}`;
}

export function badgeHtml(voice: Voice, badge: Badge | undefined): Html | null {
  return badge === undefined ? null : html`<span class="badge ${badge.tone}">${sayHtml(voice, badge.text)}</span>`;
}
