/** The HTML part of a mail. Tables and inline styles, because mail programs know little else; the style sheet only adds what dark screens change. */
import type { MailAction, MailContent } from "../../kernel/mail.ts";
import { directionOf } from "../../texts/locale.ts";
import type { Palette } from "../realm/palette.ts";
import type { MailLogo, MailLook } from "./mail-look.ts";

export interface MailWords {
  readonly subject: string;
  readonly realmName: string;
  /** The realm's pages, no trailing slash: only what lies there becomes a link. */
  readonly url: string;
}

/** @param words cut and cleaned already. */
export function mailHtml(content: MailContent, words: MailWords, look: MailLook): string {
  const { light, dark } = look.palettes;
  const [direction, locale] = [directionOf(content.locale), escapeHtml(content.locale)];
  const paragraphs = content.paragraphs
    .map((text) => `<p style="margin:0 0 16px">${withHighlight(text, content.highlight)}</p>`)
    .join("\n");
  const notes = content.notes.map((text) => `<p class="quiet" style="${small(light)}">${withLinks(text, words.url, light)}</p>`).join("\n");
  // Some programs keep nothing of the document but its body: language and direction are said again within.
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(words.subject)}</title>
<style>${darkRules(dark, look)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${light.paper}">
<table role="presentation" lang="${locale}" dir="${direction}" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground" style="background:${light.paper}">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:480px">
<tr><td class="word" style="padding:0 8px 16px;font:600 16px/1.5 ${font};color:${light.ink}">${brandOf(look, escapeHtml(words.realmName))}</td></tr>
<tr><td class="card" style="padding:32px 32px 20px;word-break:break-word;overflow-wrap:anywhere;background:${light.surface};border:1px solid ${light.line};border-radius:${look.cornerPixels + 2}px;font:16px/1.6 ${font};color:${light.ink}">
${[paragraphs, buttonOf(content.action, look), notes].filter((part) => part !== "").join("\n")}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** A logo that says the name is alone; where pictures are not shown, its alternative text says it. */
function brandOf({ logo, logoDark }: MailLook, realmName: string): string {
  if (logo === null) return realmName;
  const name = logo.isWordmark ? "" : `<span style="vertical-align:middle">${realmName}</span>`;
  const alt = logo.isWordmark ? realmName : "";
  const forDark = logoDark === null ? "" : pictureOf(logoDark, alt, "dark-logo", "display:none;mso-hide:all;");
  return `${pictureOf(logo, alt, "light-logo", "")}${forDark}${name}`;
}

function pictureOf({ cid, width, height }: MailLogo, alt: string, className: string, style: string): string {
  return `<img class="${className}" src="cid:${cid}" width="${width}" height="${height}" alt="${alt}" style="${style}vertical-align:middle;border:0;margin:0 8px 0 0">`;
}

/** An address of our own that stands in a text leads there; nobody else's does. */
function withLinks(text: string, url: string, { accent }: Palette): string {
  const words = text.split(/(https?:\/\/\S*[^\s.,;:!?。、،؛])/);
  return words.map((word) => (word.startsWith(`${url}/`) ? linkTo(escapeHtml(word), accent) : escapeHtml(word))).join("");
}

/** The address written out. @param url escaped already. */
function linkTo(url: string, accent: string): string {
  return `<a class="link" href="${url}" style="color:${accent};word-break:break-all">${url}</a>`;
}

/** A code or a password ends its paragraph, on a line of its own, as text that can be copied. */
function withHighlight(text: string, highlight: string | undefined): string {
  const escaped = escapeHtml(text);
  if (highlight === undefined) return escaped;
  const code = escapeHtml(highlight);
  return escaped.replace(
    code,
    () => `<strong style="display:block;margin:8px 0 0;font:600 22px/1.4 ${mono};letter-spacing:.1em;white-space:nowrap">${code}</strong>`,
  );
}

/** The button, and the same link written out for where there are no buttons. */
function buttonOf(action: MailAction | null, { palettes: { light }, cornerPixels }: MailLook): string {
  if (action === null) return "";
  const url = escapeHtml(action.url);
  const style = `display:inline-block;padding:12px 24px;border:1px solid ${light["fill-edge"]};border-radius:${cornerPixels}px;background:${light.fill};color:${light["on-fill"]};font-weight:600;text-decoration:none`;
  return `<p style="margin:24px 0"><a class="button" href="${url}" style="${style}">${escapeHtml(action.label)}</a></p>
<p class="quiet" style="${small(light)}">${escapeHtml(action.hint)}<br>${linkTo(url, light.accent)}</p>`;
}

const font = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const mono = "ui-monospace,Menlo,Consolas,monospace";
const small = (light: Palette) => `margin:0 0 12px;font-size:14px;line-height:1.5;color:${light["ink-soft"]}`;

function darkRules(dark: Palette, { logoDark }: MailLook): string {
  const swap = logoDark === null ? "" : "\n.light-logo { display: none !important }\n.dark-logo { display: inline !important }";
  return `@media (prefers-color-scheme: dark) {
.ground { background: ${dark.paper} !important }
.card { background: ${dark.surface} !important; border-color: ${dark.line} !important; color: ${dark.ink} !important }
.word { color: ${dark.ink} !important }
.quiet { color: ${dark["ink-soft"]} !important }
.link { color: ${dark.accent} !important }
.button { background: ${dark.fill} !important; border-color: ${dark["fill-edge"]} !important; color: ${dark["on-fill"]} !important }${swap}
}`;
}

/** The ampersand first: it stands in all the others. */
const entities = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
] as const;

function escapeHtml(text: string): string {
  return entities.reduce((escaped, [symbol, entity]) => escaped.replaceAll(symbol, entity), text);
}
