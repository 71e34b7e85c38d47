/** The development mailbox: every mail as it was sent, as a page and as JSON. Whoever routes to it lets only loopback peers pass. */
import { hash } from "node:crypto";
import { html, raw } from "hono/html";
import { composeMail, type MailTemplates, openPayload } from "../domain/mail-composition.ts";
import { findMailWithContent, listMailsWithContent } from "../domain/outbox-review.ts";
import type { Services } from "../domain/services.ts";
import type { Mail } from "../kernel/ports.ts";
import type { OutboxTable } from "../storage/schema.ts";

/** The newest so many are shown. */
const mostMails = 200;

export type MailboxHouse = Pick<Services, "database" | "keyRing" | "options" | "log">;

interface ReadMail extends Mail {
  readonly createdAt: string;
}

/**
 * Answers `GET` of `/dev/mailbox` (a page), `/dev/mailbox.json` (`[{id, to, from, subject, text, html, createdAt}]`, newest first)
 * and `/dev/mailbox/{id}` (the HTML part alone, for the page's frames).
 * @returns what takes the path below the base path.
 */
export function createMailbox(house: MailboxHouse, templates: MailTemplates): (path: string) => Promise<Response> {
  const { queries } = house.database;
  const composition = { queries, options: house.options, templates };

  async function read(row: OutboxTable): Promise<ReadMail | null> {
    try {
      const mail = await composeMail(composition, row, openPayload(house.keyRing, row));
      return { ...mail, createdAt: new Date(row.created_at).toISOString() };
    } catch {
      house.log.warn({ mail: row.id, template: row.name }, "A mail in the mailbox can't be read.");
      return null;
    }
  }

  async function readAll(): Promise<ReadMail[]> {
    const mails = await Promise.all((await listMailsWithContent(queries, mostMails)).map(read));
    return mails.filter((mail) => mail !== null);
  }

  return async (path) => {
    if (path === "/dev/mailbox") return showList(await readAll(), house.options);
    if (path === "/dev/mailbox.json") return Response.json((await readAll()).map(toJson), { headers: noStore });
    const row = await findMailWithContent(queries, path.replace(/^\/dev\/mailbox\//, ""));
    const mail = row === null ? null : await read(row);
    return mail === null ? new Response("There is no such mail.", { status: 404, headers: noStore }) : showMail(mail);
  };
}

/** The wire has these fields and no others, whatever a mail may carry later. */
function toJson({ id, to, from, subject, text, html: body, createdAt }: ReadMail): ReadMail {
  return { id, to, from, subject, text, html: body, createdAt };
}

const noStore = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };

/** A mail in a frame of the page: no script, nothing loaded, no origin; its links open beside it. */
function showMail(mail: Mail): Response {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'";
  const headers = {
    ...noStore,
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": `${policy}; sandbox allow-popups allow-popups-to-escape-sandbox`,
  };
  return new Response(mail.html.replace("<head>", '<head>\n<base target="_blank">'), { headers });
}

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
details { margin: 0 0 .75rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .5rem }
summary { padding: .75rem 1rem; cursor: pointer; overflow-wrap: anywhere }
summary span { display: block; font-size: .875rem; opacity: .75 }
details > div { padding: 0 1rem 1rem }
iframe { width: 100%; height: 34rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .5rem }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .875rem }
`;
const listPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${hash("sha256", style, "base64")}'`,
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

async function showList(mails: readonly ReadMail[], options: MailboxHouse["options"]): Promise<Response> {
  const body = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mailbox</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>Mailbox</h1>
<p>Mails of this development server, newest first. <a href="${options.basePath}/dev/mailbox">Look again</a> · <a href="${options.basePath}/dev/mailbox.json">as JSON</a></p>
${mails.length === 0 ? html`<p>No mail yet.</p>` : mails.map((mail, position) => showEntry(mail, options, position === 0))}
</main>
</body>
</html>
`;
  return new Response(body.toString(), {
    headers: { ...noStore, "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": listPolicy },
  });
}

function showEntry(mail: ReadMail, { baseUrl, basePath }: MailboxHouse["options"], isOpen: boolean) {
  const links = mail.text.split(/\s+/).filter((word) => word.startsWith(`${baseUrl}/`));
  return html`<details${isOpen ? " open" : ""}>
<summary><strong>${mail.subject}</strong><span>To ${mail.to} · <time datetime="${mail.createdAt}">${mail.createdAt}</time></span></summary>
<div>
${links.map((link) => html`<p><a href="${link}" rel="noreferrer">${link}</a></p>`)}
<iframe title="${mail.subject}" src="${basePath}/dev/mailbox/${mail.id}" sandbox="allow-popups allow-popups-to-escape-sandbox" loading="lazy"></iframe>
<details><summary>Text part</summary><div><pre>${mail.text}</pre></div></details>
</div>
</details>
`;
}
