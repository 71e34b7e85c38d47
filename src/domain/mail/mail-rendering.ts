/** From a mail as data to its subject, text and HTML: one source for both parts, every word plain text until it is escaped here. */
import type { MailContent, MailScene, MailTemplate } from "../../kernel/mail.ts";
import type { MailAttachment } from "../../kernel/ports.ts";
import { mailHtml } from "./mail-html.ts";
import { type MailLook, plainMailLook } from "./mail-look.ts";

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What the HTML part shows: logos. */
  readonly attachments?: readonly MailAttachment[];
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
export function renderMail(
  template: MailTemplate,
  values: Readonly<Record<string, unknown>>,
  scene: MailScene,
  look: MailLook = plainMailLook,
): RenderedMail {
  const realmName = oneLine(scene.realmName, longestName);
  const content = template.render(cleanValues(values), { ...scene, realmName });
  if (content.action !== null && !content.action.url.startsWith(`${scene.url}/`))
    throw new Error(`The mail ${template.name} leads elsewhere.`);
  const subject = oneLine(content.subject, longestSubject);
  const html = mailHtml(content, { subject, realmName, url: scene.url }, look);
  const logos = [look.logo, look.logoDark].filter((logo) => logo !== null);
  return {
    subject,
    text: textOf(content, realmName),
    html,
    ...(logos.length > 0 && { attachments: logos.map(({ attachment }) => attachment) }),
  };
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
