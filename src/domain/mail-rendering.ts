/** From a mail as data to its subject, text and HTML: one source for both parts, every word plain text until it is escaped here. */
import type { MailAction, MailContent, MailScene, MailTemplate } from "../kernel/mail.ts";
import { directionOf } from "../texts/locale.ts";

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Code points. Longer subjects are cut by mail programs anyway. */
const longestSubject = 150;
/** Code points. A name that is an essay is an advertisement (INJ-04). */
const longestName = 64;
/** Code points; room for an address (254) and for a reason, not for a page. */
const longestValue = 500;

/**
 * Renders one mail.
 * @throws when the template leads anywhere but to the realm's own pages (HST-01).
 */
export function renderMail(template: MailTemplate, values: Readonly<Record<string, unknown>>, scene: MailScene): RenderedMail {
  const realmName = oneLine(scene.realmName, longestName);
  const content = template.render(cleanValues(values), { ...scene, realmName });
  if (content.action !== null && !content.action.url.startsWith(`${scene.url}/`))
    throw new Error(`The mail ${template.name} leads elsewhere.`);
  const subject = oneLine(content.subject, longestSubject);
  return { subject, text: textOf(content, realmName), html: htmlOf(content, subject, realmName) };
}

/** Strings from outside become one line without control characters, so that none can feign a paragraph, a header or another direction. */
function cleanValues(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const clean = (value: unknown) => (typeof value === "string" ? oneLine(value, longestValue) : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, clean(value)]));
}

/** Control characters, line and paragraph separators, and what turns the direction of writing. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

function oneLine(text: string, longest: number): string {
  const symbols = [...text.replace(unprintable, " ").replace(/ {2,}/g, " ").trim()];
  return symbols.length <= longest ? symbols.join("") : `${symbols.slice(0, longest - 1).join("")}…`;
}

function textOf(content: MailContent, realmName: string): string {
  const action = content.action === null ? [] : [`${content.action.label}:\n${content.action.url}`];
  const notes = content.notes.length === 0 ? [] : [content.notes.join("\n\n")];
  return `${[...content.paragraphs, ...action, ...notes, `-- \n${realmName}`].join("\n\n")}\n`;
}

/** Tables and inline styles, because mail programs know little else; the style sheet only adds the dark colours. */
function htmlOf(content: MailContent, subject: string, realmName: string): string {
  const paragraphs = content.paragraphs.map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`).join("\n");
  const notes = content.notes.map((text) => `<p class="quiet" style="${small}">${escapeHtml(text)}</p>`).join("\n");
  return `<!doctype html>
<html lang="${escapeHtml(content.locale)}" dir="${directionOf(content.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${darkColours}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:${light.paper}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="ground" style="background:${light.paper}">
<tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:480px">
<tr><td class="word" style="padding:0 8px 16px;font:600 16px/1.5 ${font};color:${light.ink}">${escapeHtml(realmName)}</td></tr>
<tr><td class="card" style="padding:32px;background:${light.surface};border:1px solid ${light.line};border-radius:12px;font:16px/1.6 ${font};color:${light.ink}">
${[paragraphs, buttonOf(content.action), notes].filter((part) => part !== "").join("\n")}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** The button, and the same link written out for where there are no buttons. */
function buttonOf(action: MailAction | null): string {
  if (action === null) return "";
  const url = escapeHtml(action.url);
  return `<p style="margin:24px 0"><a class="button" href="${url}" style="${button}">${escapeHtml(action.label)}</a></p>
<p class="quiet" style="${small}">${escapeHtml(action.hint)}<br><a class="link" href="${url}" style="color:${light.accent};word-break:break-all">${url}</a></p>`;
}

const font = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
/** The colours of the hosted pages (`transports/pages/style/tokens.ts`): a mail can't refer to their style sheet. */
const light = {
  paper: "#f4f2ec",
  surface: "#ffffff",
  ink: "#1b2320",
  inkSoft: "#56605b",
  line: "#e3dfd5",
  accent: "#0c6355",
  onAccent: "#ffffff",
};
const dark = {
  paper: "#0f1412",
  surface: "#171d1a",
  ink: "#e9ede9",
  inkSoft: "#a3aea8",
  line: "#2a322e",
  accent: "#74ceb9",
  onAccent: "#05231d",
};

const small = `margin:0 0 12px;font-size:14px;line-height:1.5;color:${light.inkSoft}`;
const button = `display:inline-block;padding:12px 24px;border-radius:12px;background:${light.accent};color:${light.onAccent};font-weight:600;text-decoration:none`;
const darkColours = `@media (prefers-color-scheme: dark) {
.ground { background: ${dark.paper} !important }
.card { background: ${dark.surface} !important; border-color: ${dark.line} !important; color: ${dark.ink} !important }
.word { color: ${dark.ink} !important }
.quiet { color: ${dark.inkSoft} !important }
.link { color: ${dark.accent} !important }
.button { background: ${dark.accent} !important; color: ${dark.onAccent} !important }
}`;

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
