/** The page of the development mailbox: each mail with its links as buttons, the HTML part in a frame, the text part folded. */
import { hash } from "node:crypto";
import { html, raw } from "hono/html";
import type { InstanceOptions } from "../domain/realm/instance-options.ts";
import type { Mail } from "../kernel/ports.ts";
import { instanceDocument } from "./pages/frame/instance-frame.ts";
import { frameRules } from "./pages/style/frame.ts";
import type { Html } from "./pages/view/sheet.ts";

/** A mail as it was sent. */
export interface ReadMail extends Mail {
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

const style = `${frameRules}
.mailbox .bar>div,.mails{max-width:52rem}
.mails{display:grid;gap:var(--space-5);margin:auto;padding:var(--space-6) var(--space-5) var(--space-7)}
.mails>ul{display:grid;gap:var(--space-3)}
.mail{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-large)}
.mail>summary{display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:center;gap:var(--space-4);padding:var(--space-4) var(--space-5);border-radius:var(--radius-large);overflow-wrap:anywhere}
.mail>summary::-webkit-details-marker{display:none}
.mail>summary::after{content:"";width:.55rem;height:.55rem;border:solid var(--ink-soft);border-width:0 2px 2px 0;transform:translateY(-25%) rotate(45deg)}
.mail[open]>summary::after{transform:translateY(25%) rotate(225deg)}
.mail>summary strong{display:block;font-weight:620}
.mail>summary strong+span{color:var(--ink-soft);font-size:var(--type-small)}
.mail>div{display:grid;gap:var(--space-4);padding:0 var(--space-5) var(--space-5)}
.mail iframe{display:block;width:100%;height:42rem;border:1px solid var(--line);border-radius:var(--radius)}
.mail details>summary{display:list-item;padding:var(--space-3) 0;color:var(--ink-soft);font-size:var(--type-label)}
.mail pre{margin:0;padding:var(--space-4);border-radius:var(--radius);background:var(--inset);white-space:pre-wrap;overflow-wrap:anywhere}
@media (max-width:40rem){.mails{padding:var(--space-5) var(--space-4)}.mail>summary{padding:var(--space-4)}.mail>div{padding:0 var(--space-4) var(--space-4)}.mail iframe{height:54rem}.mail .button{width:100%}}
`;

/** The pages' sheet and icon come from here, the mails' frames too; the page's own rules are known by their hash. */
export const mailboxPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${hash("sha256", style, "base64")}' 'self'`,
  "img-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

type Place = Pick<InstanceOptions, "baseUrl" | "basePath">;

/** @param mails newest first. */
export function mailboxPage(mails: readonly ReadMail[], place: Place): string {
  const { basePath } = place;
  const entries = mails.map((mail, position) => html`<li>${entryOf(mail, place, position === 0)}</li>`);
  return instanceDocument({
    instanceRoot: basePath,
    kind: "mailbox",
    title: "Mailbox",
    style: html`<style>${raw(style)}</style>`,
    brand: "Cardea",
    links: [
      { href: `${basePath}/dev/mailbox`, text: "Look again" },
      { href: `${basePath}/dev/mailbox.json`, text: "As JSON" },
    ],
    body: html`<main class="mails" id="content">
<div class="heading"><h1>Mailbox</h1>
<p class="lead">What this development server has mailed, newest first. Without an SMTP server it goes nowhere else.</p></div>
${mails.length === 0 ? emptyOf(place) : html`<ul>${entries}</ul>`}
</main>`,
  });
}

function emptyOf({ baseUrl, basePath }: Place): Html {
  const signUp = `${baseUrl}${basePath}/sign-up`;
  return html`<div class="panel"><div class="heading"><h2>No mail yet.</h2>
<p>Sign up at <a href="${signUp}">${signUp}</a>, then look again: the mail that confirms the address is here.</p></div></div>`;
}

/**
 * The frame of the open mail loads with the page. A lazy one need not: the page is then complete, and its frame still empty. Those of
 * folded mails wait until they are seen.
 */
function entryOf(mail: ReadMail, { baseUrl, basePath }: Place, isOpen: boolean): Html {
  const frame = html`src="${basePath}/dev/mailbox/${mail.id}" sandbox="allow-popups allow-popups-to-escape-sandbox"`;
  return html`<details class="mail"${isOpen ? html` open` : null}>
<summary><span><strong>${mail.subject}</strong><span>To ${mail.to} · <time datetime="${mail.createdAt}">${timeOf(mail.createdAt)}</time></span></span></summary>
<div>
${linksOf(mail.text, `${baseUrl}/`).map(({ url, label }) => html`<p><a class="button" href="${url}" rel="noreferrer">${label}</a></p>`)}
<iframe title="${mail.subject}" ${frame}${isOpen ? null : html` loading="lazy"`}></iframe>
<details><summary>Text part</summary><pre>${mail.text}</pre></details>
</div>
</details>
`;
}

const times = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "medium", timeZone: "UTC" });

function timeOf(createdAt: string): string {
  return `${times.format(new Date(createdAt))} UTC`;
}

/** The links of a text part that lead to us; the line above each is what its button says in the HTML part. */
function linksOf(text: string, root: string): { url: string; label: string }[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => {
    if (!line.startsWith(root)) return [];
    const above = lines[at - 1]?.replace(/:$/, "") ?? "";
    return [{ url: line, label: above === "" ? line : above }];
  });
}
